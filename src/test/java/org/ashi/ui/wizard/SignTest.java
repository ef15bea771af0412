package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.ashi.intake.Answer;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.State;
import org.ashi.intake.Status;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The patient signs, or does not, on a real archive.
class SignTest {

    @AutoClose
    private final Visit visit = new Visit();

    @Test
    void signingAndHandingInIsOneSaveThatSaysYesToEveryStatement() {
        var model = visit.toSign();
        var saves = visit.store.saves();
        Visit.sign(model);
        assertThat(visit.store.saves()).as("nothing is saved while it is drawn").isEqualTo(saves);
        model.next();
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        assertThat(visit.store.saves()).isEqualTo(saves + 1);
        var intake = visit.store.only().intake();
        assertThat(Signature.state(intake)).isEqualTo(State.MATCHES);
        assertThat(intake.finishedAt()).isPresent();
        var signature = intake.signature().orElseThrow();
        assertThat(signature.consent().version()).isEqualTo("1");
        assertThat(signature.consent().language()).isEqualTo("en");
        assertThat(signature.apart()).containsExactly("capacity", "phone", "record_number");
        assertThat(visit.pack.questionnaire().declarations())
                .hasSize(3)
                .allMatch(q -> intake.answers().get(q.id()).equals(java.util.Optional.of(Answer.yes())));
        assertThat(visit.store.queue(Query.first(10)).getFirst().signature()).isEqualTo(State.MATCHES);
    }

    @Test
    void nothingIsLostWhereNobodySigns() {
        var model = visit.toSign();
        model.handInUnsigned();
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        var intake = visit.store.only().intake();
        assertThat(intake.status()).isEqualTo(Status.NEW);
        assertThat(intake.finishedAt()).isPresent();
        assertThat(intake.signature()).isEmpty();
        assertThat(visit.pack.questionnaire().declarations())
                .as("not signed is no answer, neither yes nor no")
                .noneMatch(q -> intake.answers().has(q.id()));
    }

    @Test
    void withoutASignatureThePageStaysAndSaysWhatToDo() {
        var model = visit.toSign();
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Sign());
        assertThat(model.problemsProperty().get()).singleElement().satisfies(p -> {
            assertThat(p.questionId()).isEqualTo(Signing.FIELD);
            assertThat(p.text()).contains("without signing");
        });
        model.signing().given().begin(10, 10);
        model.next();
        assertThat(model.problemsProperty().get().getFirst().text()).contains("short touch");
        model.signing().given().type();
        model.next();
        assertThat(model.problemsProperty().get().getFirst().text()).contains("type your name");
        assertThat(visit.store.only().intake().status()).isEqualTo(Status.UNFINISHED);
        model.signing().given().name(" Ada Jones ");
        model.next();
        assertThat(visit.store.only().intake().signature().orElseThrow().mark())
                .isEqualTo(new Signature.Mark.Typed("Ada Jones"));
    }

    @Test
    void goingBackTakesTheDrawingAway() {
        var model = visit.toSign();
        Visit.sign(model);
        model.back();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Check());
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Sign());
        assertThat(model.signing().given().mark()).isEmpty();
    }

    /// A save that fails leaves the signature with the form; what is changed then is signed anew or not at all.
    @Test
    void anAnswerChangedAfterAFailedSaveDropsTheSignature() {
        var model = visit.toSign();
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        Visit.sign(model);
        model.next();
        visit.store.work();
        model.back();
        model.change("trend");
        model.give("trend", new Answer.Choice("same"));
        var intake = visit.store.only().intake();
        assertThat(intake.signature()).isEmpty();
        assertThat(intake.answers().has("confirm_true")).isFalse();
        model.next();
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Sign());
        Visit.sign(model);
        model.next();
        assertThat(Signature.state(visit.store.only().intake())).isEqualTo(State.MATCHES);
    }

    @Test
    void aFormTakenUpAgainLeadsToTheCheckPageAndIsSignedThere() {
        visit.toSign();
        var model = visit.resume();
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Check());
        model.next();
        Visit.sign(model);
        model.next();
        assertThat(Signature.state(visit.store.only().intake())).isEqualTo(State.MATCHES);
    }

    @Test
    void theConsentIsThatOfTheLanguageShown() {
        var model = visit.toSign();
        for (var language : model.languages()) {
            model.speak(language);
        }
        var last = model.languages().getLast();
        Visit.sign(model);
        model.next();
        assertThat(visit.store.only().intake().signature().orElseThrow().consent().language())
                .isEqualTo(last);
    }
}
