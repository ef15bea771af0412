package org.ashi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Signature.Consent;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.State;
import org.ashi.intake.Signature.Stroke;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Consent CONSENT = new Consent("1", "en", "ab".repeat(32));
    private static final Intake INTAKE = Intake.started(UUID.randomUUID(), AT, "en")
            .withPatient(Patient.UNNAMED.withName("Ann Lee").withBirthDate(Optional.of(LocalDate.of(1952, 3, 4))))
            .withAnswers(new Answers(Map.of(
                    "fever", Answer.no(),
                    "capacity", Answer.yes(),
                    "where", Answer.Choices.of("back", "leg"),
                    "pain", new Answer.Number(3))));

    private static Intake signed(Mark mark) {
        return INTAKE.withSignature(Optional.of(Signature.of(INTAKE, AT, CONSENT, mark, Set.of("capacity"))));
    }

    @Test
    void holdsForWhatWasSigned() {
        assertThat(Signature.state(INTAKE)).isEqualTo(State.NONE);
        assertThat(Signature.state(signed(new Mark.Typed("Ann Lee")))).isEqualTo(State.MATCHES);
        assertThat(Signature.state(signed(new Mark.Drawn(List.of(new Stroke(List.of(0, 0, 9, 10_000)))))))
                .isEqualTo(State.MATCHES);
    }

    @Test
    void aConsentIsThatOfItsVeryWords() {
        var shown = Consent.of("1", "en", List.of("I agree.", "Not to needles."));
        assertThat(Consent.of("1", "en", List.of("I agree.", "Not to needles."))).isEqualTo(shown);
        assertThat(List.of(
                        Consent.of("1", "en", List.of("I agree", ".Not to needles.")),
                        Consent.of("1", "en", List.of("Not to needles.", "I agree.")),
                        Consent.of("1", "en", List.of("I agree."))))
                .extracting(Consent::sha256)
                .doesNotContain(shown.sha256());
    }

    @Test
    void anyLaterChangeIsFound() {
        var signed = signed(new Mark.Typed("Ann Lee"));
        var answers = signed.answers();
        var changes = List.of(
                signed.withAnswers(answers.with("fever", Answer.yes())),
                signed.withAnswers(answers.with("fever", new Answer.Unsure())),
                signed.withAnswers(answers.with("fever", new Answer.Text("no"))),
                signed.withAnswers(answers.without("fever")),
                signed.withAnswers(answers.with("new", Answer.no())),
                signed.withAnswers(answers.with("where", Answer.Choices.of("back"))),
                signed.withAnswers(answers.with("pain", new Answer.Number(4))),
                signed.withPatient(signed.patient().withName("Ann Leo")),
                signed.withPatient(signed.patient().withBirthDate(Optional.empty())),
                signed.withPatient(signed.patient().withPhone(Optional.of("1"))),
                signed.withPatient(signed.patient().withRecordNumber(Optional.of("1"))));
        assertThat(changes).allSatisfy(changed -> assertThat(Signature.state(changed)).isEqualTo(State.BROKEN));
    }

    @Test
    void whatStaffAnswerLaterBreaksNothing() {
        var signed = signed(new Mark.Typed("Ann Lee"));
        assertThat(Signature.state(signed.withAnswers(signed.answers().without("capacity")))).isEqualTo(State.MATCHES);
        assertThat(Signature.state(signed.finished(AT))).isEqualTo(State.MATCHES);
        assertThat(Signature.state(signed.reviewed(Status.IN_REVIEW, Review.NONE.withNote("seen"))))
                .isEqualTo(State.MATCHES);
    }

    @Test
    void theConsentTextIsPartOfIt() {
        var other = new Consent("1", "en", "ac".repeat(32));
        var mark = new Mark.Typed("Ann Lee");
        assertThat(Signature.of(INTAKE, AT, other, mark, Set.of()).hash())
                .isNotEqualTo(Signature.of(INTAKE, AT, CONSENT, mark, Set.of()).hash());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Stroke(List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stroke(List.of(1, 10_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mark.Drawn(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mark.Typed(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Consent("1", "en", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNobody() {
        assertThat(signed(new Mark.Typed("Ann Lee")).signature().orElseThrow().toString()).doesNotContain("Ann");
        assertThat(new Mark.Typed("Ann Lee").toString()).doesNotContain("Ann");
    }
}
