package org.ashi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.desk.IntakeSession.Step;
import org.ashi.form.AnswerProblem;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackForm;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenarios;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Variable;
import org.ashi.store.FreshArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The short form for a patient who comes back, on a real archive.
class ReturnVisitTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Patient ADA = new Patient(
            "Ada Jones", Optional.of(LocalDate.of(1980, 3, 4)), Optional.of("0123"), Optional.of("R-1"));

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final ProtocolPack pack = BuiltInPack.lowBackPain();
    private final Desk desk = Desk.of(pack, archive.store(), CLOCK);

    private IntakeSession start() {
        return IntakeSession.start(desk, "en", Intake.RETURN_VISIT);
    }

    private static Patient typed() {
        return new Patient(ADA.name(), ADA.birthDate(), Optional.empty(), Optional.empty());
    }

    @Test
    void asksWhatItsFormAsksAndNothingElse() {
        var asked = pack.questionnaire(Intake.RETURN_VISIT).questions().map(Question::id).toList();
        var session = start();
        assertThat(session.missing()).isNotEmpty().isSubsetOf(asked).contains("fu_health", "rf_saddle");
        assertThat(session.answer("rf_cancer", new Answer.Choice("past")))
                .isEqualTo(new Step.Refused(List.of(new AnswerProblem(
                        "rf_cancer", AnswerProblem.Code.UNKNOWN_QUESTION, List.of()))));
        assertThat(IntakeSession.start(desk, "en").answer("fu_health", Answer.no()))
                .as("nor does the first visit ask what only a return visit does")
                .isInstanceOf(Step.Refused.class);
    }

    @Test
    void handsInWithItsFormAndCanBeTakenUpAgain() {
        var session = start();
        session.patient(typed());
        session.answer("fu_same", new Answer.Choice("same"));
        session.save();
        var resumed = IntakeSession.resume(desk, archive.store().only());
        assertThat(resumed.intake().form()).isEqualTo(Intake.RETURN_VISIT);
        assertThat(resumed.answers().has("fu_same")).isTrue();
        var answers = new LinkedHashMap<>(Scenarios.answers("R01"));
        answers.remove("age");
        resumed.answer(answers);
        assertThat(resumed.missing()).isEmpty();
        resumed.finish();
        var stored = archive.store().only();
        assertThat(stored.intake().form()).isEqualTo(Intake.RETURN_VISIT);
        assertThat(stored.assessment().level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(stored.assessment().options()).noneMatch(o -> o.status() == OptionStatus.OFFER);
        assertThat(stored.trace()).anyMatch(e -> e.id().equals("RT-01") && e.fired() && !e.failSafe());
    }

    /// The very name and birthday of a stored record bring nothing of it back: the archive is not even asked.
    @Test
    void nameAndBirthdayRevealNoStoredRecord() {
        var first = IntakeSession.start(desk, "en");
        first.patient(ADA);
        first.answer("rf_tb", Answer.yes());
        first.finish();
        var kept = archive.store().only();
        archive.store().unreadable("NO-READING");

        var session = start();
        session.patient(typed());
        assertThat(session.answers().byQuestion().keySet()).containsExactly("age");
        assertThat(session.intake().patient()).isEqualTo(typed());
        assertThat(session.intake().id()).isNotEqualTo(kept.intake().id());
        session.finish();

        archive.store().work();
        assertThat(archive.store().all()).hasSize(2);
        assertThat(archive.store().get(kept.intake().id())).isEqualTo(kept);
    }

    /// Whether pain in both legs is of the walking kind is asked of nobody else.
    @Test
    void asksForTheWalkingPatternOnlyWhereItDecides() {
        var session = start();
        session.patient(typed());
        session.answer(Map.of(
                "duration", new Answer.Choice("y1_plus"),
                "trend", new Answer.Choice("worse"),
                "leg_feel", Answer.Choices.of(),
                "areas", Answer.Choices.of("lumbar_c")));
        assertThat(session.hidden()).contains("worse", "better");
        session.patient(new Patient("Ada Jones", Optional.of(LocalDate.of(1950, 3, 4)), Optional.empty(), Optional.empty()));
        var both = session.answer("areas", Answer.Choices.of("calf_l", "calf_r"));
        assertThat(session.hidden()).doesNotContain("worse", "better");
        assertThat(both).as("one question is still to come").isEqualTo(new Step.Taken(List.of()));
        assertThat(session.answer("worse", Answer.Choices.of("lift"))).isEqualTo(new Step.Taken(List.of("RF-E04")));
        session.answer("areas", Answer.Choices.of("lumbar_c"));
        assertThat(session.answers().has("worse")).as("purged with its page").isFalse();
    }

    /// A form that does not ask for the walking pattern at all must not wait for it.
    @Test
    void anEmergencyDoesNotWaitForAQuestionThatTheFormLeavesOut() {
        var session = IntakeSession.start(
                Desk.of(leavingOut(Set.of("worse", "better")), archive.store(), CLOCK), "en", Intake.RETURN_VISIT);
        session.patient(new Patient("Ada Jones", Optional.of(LocalDate.of(1950, 3, 4)), Optional.empty(), Optional.empty()));
        session.answer(Map.of("duration", new Answer.Choice("y1_plus"), "trend", new Answer.Choice("worse")));
        assertThat(session.answer("areas", Answer.Choices.of("calf_l", "calf_r")))
                .isEqualTo(new Step.Taken(List.of("RF-E04")));
    }

    private ProtocolPack leavingOut(Set<String> questions) {
        var form = new PackForm(
                pack.questionnaire(Intake.RETURN_VISIT),
                pack.rules(Intake.RETURN_VISIT).on(
                        pack.rules(Intake.RETURN_VISIT).variables().stream()
                                .map(v -> questions.contains(v.id())
                                        ? v.on(Variable.Asked.LEFT_OUT, Optional.empty())
                                        : v)
                                .toList(),
                        pack.rules(Intake.RETURN_VISIT).rules()));
        var forms = new LinkedHashMap<>(pack.forms());
        forms.put(Intake.RETURN_VISIT, form);
        return new ProtocolPack(
                pack.signedOff(), pack.languages(), pack.consentVersion(), pack.bodyMap(), pack.questionnaire(), pack.rules(), pack.guidance(), pack.sources(),
                pack.texts(), forms);
    }

    /// A pack that lost the form reads its intakes with the questions of a first visit, which is the stricter reading.
    @Test
    void aFormThatThePackNoLongerHasIsReadAsTheFirstVisit() {
        var alone = new ProtocolPack(
                pack.signedOff(), pack.languages(), pack.consentVersion(), pack.bodyMap(), pack.questionnaire(), pack.rules(), pack.guidance(), pack.sources(),
                pack.texts());
        var session = IntakeSession.start(Desk.of(alone, archive.store(), CLOCK), "en", Intake.RETURN_VISIT);
        assertThat(session.missing()).contains("rf_cancer", "ns_thinner");
        assertThat(session.assessment().open()).contains("rf_cancer", "ns_thinner");
    }

    /// Rule RT-05 waits for it: on the screen "not sure" must be there to be touched.
    @Test
    void notSureIsOfferedWhereTheRulesAskForIt() {
        var after = pack.questionnaire(Intake.RETURN_VISIT).question("fu_after").orElseThrow();
        assertThat(after.unsure()).isTrue();
        var session = start();
        session.answer("fu_after", new Answer.Unsure());
        assertThat(session.assessment().level()).isEqualTo(TriageLevel.URGENT);
    }
}
