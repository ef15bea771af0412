package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Checklists and what happens when a line on them means an emergency.
class SafetyPagesTest {

    @AutoClose
    private final Visit visit = new Visit();

    @Test
    void untouchedLinesAreNotAnsweredBeforeNoneIsPressed() {
        var model = visit.at("check_unwell");
        model.give("rf_fever", new Answer.Unsure());
        model.next();
        assertThat(Visit.pageOf(model)).contains("check_unwell");
        assertThat(visit.store.only().intake().answers().has("rf_chest")).isFalse();

        model.none(pageIndex(model));
        var answers = visit.store.only().intake().answers();
        assertThat(answers.get("rf_chest")).contains(Answer.no());
        assertThat(answers.get("rf_fever")).contains(new Answer.Unsure());
        model.next();
        assertThat(Visit.pageOf(model)).contains("check_belly");
    }

    @Test
    void aTickTakenBackIsUnansweredAgain() {
        var model = visit.at("check_medicines");
        model.none(pageIndex(model));
        model.tick(visit.question("rf_steroid"));
        model.tick(visit.question("rf_steroid"));
        assertThat(visit.store.only().intake().answers().has("rf_steroid")).isFalse();
        model.next();
        assertThat(Visit.pageOf(model)).contains("check_medicines");
    }

    @Test
    void aTickedChoiceAsksWhichAndNoneDoesNotAnswerIt() {
        var model = visit.at("check_medicines");
        var thinner = visit.question("ns_thinner");
        assertThat(Checklist.below(thinner)).containsExactly("antiplatelet", "anticoagulant");
        model.tick(thinner);
        model.none(pageIndex(model));
        assertThat(visit.store.only().intake().answers().has("ns_thinner")).isFalse();
        model.next();
        assertThat(model.problemsProperty().get()).singleElement().extracting(Problem::questionId).isEqualTo("ns_thinner");

        model.give("ns_thinner", new Answer.Choice("anticoagulant"));
        model.next();
        assertThat(Visit.pageOf(model)).contains("check_heart");
    }

    @Test
    void aLineTickedForNoFiresItsRuleAndAnUntouchedOneSaysNothing() {
        var model = visit.at("check_needles");
        model.tick(visit.question("ns_food"));
        var stored = visit.store.only();
        assertThat(stored.intake().answers().get("ns_food")).contains(Answer.no());
        assertThat(needling(stored)).contains("NS-24");
        assertThat(stored.intake().answers().has("ns_still")).isFalse();
        assertThat(stored.assessment().open()).contains("ns_still", "ns_needle");

        model.none(pageIndex(model));
        stored = visit.store.only();
        assertThat(stored.intake().answers().get("ns_still")).contains(Answer.yes());
        assertThat(stored.intake().answers().get("ns_needle")).contains(new Answer.Choice("fine"));
        assertThat(needling(stored)).contains("NS-24").doesNotContain("NS-23", "NS-25");
    }

    @Test
    void noneOfTheseSaysWhatTheAnswersAreInWords() {
        var model = visit.at("check_needles");
        model.none(pageIndex(model));
        assertThat(visit.wording.answer("ns_food", model.form().answer("ns_food"))).isEqualTo("Yes");
        assertThat(visit.wording.line("ns_food")).isEqualTo("It is more than 4 hours since I last ate");
        assertThat(visit.wording.line("ns_faint")).isEqualTo(visit.wording.question("ns_faint"));
        model.tick(visit.question("ns_food"));
        assertThat(visit.wording.answer("ns_food", model.form().answer("ns_food"))).isEqualTo("No");
    }

    private static List<String> needling(StoredIntake stored) {
        return stored.assessment().needling().stream().map(Assessment.Finding::ruleId).toList();
    }

    @Test
    void anEmergencyIsShownAtOnceAndNotAgainForTheSameRule() {
        var model = visit.at("check_numb");
        model.tick(visit.question("rf_saddle"));
        assertThat(model.emergencyProperty().get()).contains("RF-E01");
        assertThat(model.helped()).isFalse();

        model.continueAfterEmergency();
        assertThat(model.emergencyProperty().get()).isEmpty();
        assertThat(model.helped()).isTrue();
        model.tick(visit.question("rf_bladder"));
        assertThat(model.emergencyProperty().get()).as("the same rule").isEmpty();

        model.none(pageIndex(model));
        model.next();
        while (!Visit.pageOf(model).orElseThrow().equals("check_unwell")) {
            Visit.answerDully(model);
            model.next();
        }
        model.tick(visit.question("rf_chest"));
        assertThat(model.emergencyProperty().get()).as("a new rule").isNotEmpty().doesNotContain("RF-E01");
    }

    @Test
    void anEmergencyShownStaysOneWhenItsAnswerIsTakenBack() {
        var model = visit.at("check_numb");
        model.tick(visit.question("rf_saddle"));
        model.continueAfterEmergency();
        model.tick(visit.question("rf_saddle"));
        while (!(model.placeProperty().get() instanceof Place.Check)) {
            Visit.answerDully(model);
            model.next();
        }
        model.next();
        model.handInUnsigned();
        assertThat(model.placeProperty().get()).isInstanceOfSatisfying(
                Place.Done.class, done -> assertThat(done.level()).isEqualTo(TriageLevel.EMERGENCY));
        assertThat(visit.store.only().intake().alert()).isPresent();
    }

    @Test
    void stoppingKeepsTheIntakeForThePractitioner() {
        var model = visit.at("check_numb");
        model.tick(visit.question("rf_saddle"));
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        model.stop();
        assertThat(model.emergencyProperty().get()).as("still shown while it is not on disk").isNotEmpty();
        assertThat(model.troubleProperty().get()).contains("DISK-FULL");

        visit.store.work();
        model.stop();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Stopped());
        assertThat(visit.store.only().intake().status()).isEqualTo(Status.NEW);
        assertThat(visit.store.only().intake().finishedAt()).isEmpty();
    }

    private static int pageIndex(WizardModel model) {
        return ((Place.Asking) model.placeProperty().get()).page();
    }
}
