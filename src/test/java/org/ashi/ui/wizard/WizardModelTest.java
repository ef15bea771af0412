package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.store.SaveResult;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WizardModelTest {

    @AutoClose
    private final Visit visit = new Visit();

    @Test
    void staffMustDecideOrSayLater() {
        var model = visit.start();
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Staff());
        assertThat(model.problemsProperty().get()).singleElement().extracting(Problem::questionId).isEqualTo("capacity");

        model.later("capacity");
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.HandOver());
        assertThat(visit.store.isEmpty()).as("nothing answered, nothing saved").isTrue();
    }

    @Test
    void whatStaffTypeIsOnDiskBeforeTheScreenChangesHands() {
        var model = visit.start();
        model.later("capacity");
        model.type("record_number", "x".repeat(41));
        model.next();
        assertThat(model.placeProperty().get()).as("too long").isEqualTo(new Place.Staff());
        assertThat(model.problemsProperty().get()).singleElement().extracting(Problem::questionId).isEqualTo("record_number");

        model.type("record_number", "R-17");
        model.type("phone", "555 0101");
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.HandOver());
        assertThat(visit.store.only().intake().patient().recordNumber()).contains("R-17");
        assertThat(visit.store.only().intake().patient().phone()).contains("555 0101");
        model.next();
        assertThat(Visit.pageOf(model)).contains("patient_name");
    }

    @Test
    void aPageIsLeftOnlyWhenItIsAnswered() {
        var model = visit.handedOver();
        model.next();
        assertThat(Visit.pageOf(model)).contains("patient_name");
        assertThat(model.problemsProperty().get()).hasSize(1);

        model.type("patient_name", "Ada Jones");
        assertThat(model.problemsProperty().get()).isEmpty();
        model.next();
        assertThat(Visit.pageOf(model)).contains("age");
        assertThat(visit.store.only().intake().patient().name()).isEqualTo("Ada Jones");
    }

    @Test
    void aDateOfBirthIsSavedAndAnswersTheAge() {
        var model = visit.at("sex");
        assertThat(visit.store.only().intake().patient().birthDate()).contains(LocalDate.of(1986, 3, 4));
        assertThat(visit.store.only().intake().answers().get("age")).contains(new Answer.Number(40));
        assertThat(model.route().progress(2, model.wording())).isEqualTo("Step 1 of 10: About you");
    }

    @Test
    void anAnswerIsOnDiskBeforeThePageIsLeft() {
        var model = visit.at("duration");
        var before = visit.store.saved().size();
        model.give("duration", new Answer.Choice("w1_4"));
        assertThat(visit.store.saved()).hasSize(before + 1);
        assertThat(visit.store.only().intake().answers().get("duration")).contains(new Answer.Choice("w1_4"));
    }

    @Test
    void pagesThatAreNotPutToThisPatientAreSkippedAndComeBack() {
        var model = visit.at("completing");
        model.give("completing", new Answer.Choice("self"));
        model.next();
        assertThat(Visit.pageOf(model)).as("an adult needs no guardian").contains("intake_consent");

        while (!Visit.pageOf(model).equals(Optional.of("age"))) {
            model.back();
        }
        model.type("age-year", "2012");
        model.next();
        model.next();
        model.next();
        assertThat(Visit.pageOf(model)).contains("guardian");
    }

    @Test
    void backKeepsWhatWasTypedEvenIfItIsNotUnderstood() {
        var model = visit.at("age");
        model.type("age-day", "31");
        model.type("age-month", "2");
        model.back();
        assertThat(Visit.pageOf(model)).contains("patient_name");
        model.next();
        assertThat(model.form().typed("age-day")).isEqualTo("31");
        assertThat(model.form().typed("age-month")).isEqualTo("2");
    }

    @Test
    void aFailedSaveIsSaidAndTheAnswerStaysUntilItIsSaved() {
        var model = visit.at("duration");
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        model.give("duration", new Answer.Choice("y1_plus"));
        assertThat(model.troubleProperty().get()).contains("DISK-FULL", "could not be saved");

        model.next();
        assertThat(Visit.pageOf(model)).contains("duration");
        assertThat(model.form().answer("duration")).contains(new Answer.Choice("y1_plus"));

        visit.store.work();
        model.next();
        assertThat(Visit.pageOf(model)).contains("onset_age");
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(visit.store.only().intake().answers().get("duration")).contains(new Answer.Choice("y1_plus"));
    }

    @Test
    void everyOtherFailedSaveHasWordsOfItsOwn() {
        var model = visit.at("duration");
        var said = List.of(new SaveResult.Conflict(9), new SaveResult.Locked(), new SaveResult.ReadOnly()).stream()
                .map(result -> {
                    visit.store.refuse(result);
                    model.give("duration", new Answer.Choice("w1_4"));
                    return model.troubleProperty().get();
                })
                .toList();
        assertThat(said).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void aFaultIsShownWithACodeAndTheFormStays() {
        var model = visit.at("duration");
        visit.store.breakDown();
        model.give("duration", new Answer.Choice("w1_4"));
        model.next();
        assertThat(model.troubleProperty().get()).contains("ASHI-D01");
        assertThat(Visit.pageOf(model)).contains("duration");
        assertThat(model.movingProperty().get()).isFalse();

        visit.store.work();
        model.next();
        assertThat(Visit.pageOf(model)).contains("episode");
    }

    @Test
    void aPlaceThatIsNoLongerMarkedCannotStayTheWorst() {
        var model = visit.at("main_area");
        model.give("main_area", new Answer.Choice("lumbar_c"));
        model.back();
        model.toggle(visit.question("areas"), "abdomen");
        model.toggle(visit.question("areas"), "lumbar_c");
        assertThat(visit.store.only().intake().answers().has("main_area")).isFalse();
        model.next();
        model.next();
        assertThat(Visit.pageOf(model)).contains("main_area");
    }

    @Test
    void listsKnowTheirExclusiveAnswersAndTheirLimit() {
        var model = visit.at("worse");
        var worse = visit.question("worse");
        model.toggle(worse, "sit");
        model.toggle(worse, "walk");
        model.toggle(worse, "nothing_changes");
        assertThat(model.form().codes("worse")).containsExactly("nothing_changes");
        model.toggle(worse, "sit");
        assertThat(model.form().codes("worse")).containsExactly("sit");
        model.toggle(worse, "sit");
        assertThat(model.form().answer("worse")).as("taken back is not none of these").isEmpty();

        var belief = visit.question("belief");
        List.of("stress", "work_sport", "told_disc").forEach(code -> model.toggle(belief, code));
        model.toggle(belief, "fall_knock");
        assertThat(model.problemsProperty().get().getFirst().text()).contains("up to 3");
        assertThat(model.form().codes("belief")).hasSize(3);
    }

    @Test
    void changingAnAnswerLeadsBackToTheCheckPageOverNewQuestions() {
        var model = visit.at("pref");
        while (!(model.placeProperty().get() instanceof Place.Check)) {
            Visit.answerDully(model);
            model.next();
        }
        assertThat(model.checkLines()).extracting(CheckLine::questionId).contains("patient_name").doesNotContain("capacity");
        assertThat(model.checkLines()).anyMatch(l -> l.answer().equals("Ada Jones"));

        model.change("trend");
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Check());

        model.change("duration");
        model.give("duration", new Answer.Choice("y1_plus"));
        model.next();
        assertThat(Visit.pageOf(model)).contains("onset_age");
        model.type("onset_age", "39");
        model.next();
        while (Visit.pageOf(model).isPresent()) {
            Visit.answerDully(model);
            model.next();
        }
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Check());
    }

    @Test
    void thankYouIsSaidOnlyWhenTheIntakeIsOnDisk() {
        var model = visit.toSign();
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        Visit.sign(model);
        model.next();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Sign());
        assertThat(model.troubleProperty().get()).contains("DISK-FULL");

        visit.store.work();
        model.next();
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        assertThat(visit.store.only().intake().status()).isEqualTo(Status.NEW);
        assertThat(visit.store.only().intake().finishedAt()).isPresent();
    }

    @Test
    void anIntakeIsTakenUpWhereItWasLeft() {
        var left = visit.at("onset");
        left.give("onset", new Answer.Choice("gradual"));

        var model = visit.resume();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.HandOver());
        model.next();
        assertThat(Visit.pageOf(model)).contains("trend");
        assertThat(model.form().typed("patient_name")).isEqualTo("Ada Jones");
        assertThat(model.form().typed("age-year")).isEqualTo("1986");
        model.back();
        assertThat(model.form().answer("onset")).contains(new Answer.Choice("gradual"));
    }
}
