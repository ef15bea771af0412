package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ashi.intake.Answer;
import org.ashi.store.SaveResult;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When the wizard goes on by itself, and when it must not.
class AdvanceTest {

    @AutoClose
    private final Visit visit = new Visit();

    private final HeldPause moment = new HeldPause();

    @BeforeEach
    void hold() {
        visit.pause = moment;
    }

    private static void give(WizardModel model, String id, Answer answer) {
        model.give(id, answer);
        model.advance().touched();
    }

    private void toggle(WizardModel model, String id, String code) {
        model.toggle(visit.question(id), code);
        model.advance().touched();
    }

    private void tick(WizardModel model, String id) {
        model.tick(visit.question(id));
        model.advance().touched();
    }

    private static void none(WizardModel model) {
        model.none(((Place.Asking) model.placeProperty().get()).page());
        model.advance().touched();
    }

    private void assertStays(WizardModel model, String page) {
        assertThat(moment.waits()).isFalse();
        assertThat(Visit.pageOf(model)).contains(page);
    }

    @Test
    void oneTouchGoesOnAfterTheMomentAndBackShowsTheAnswer() {
        var model = visit.at("episode");
        give(model, "episode", new Answer.Choice("first"));
        assertThat(Visit.pageOf(model)).as("the mark is seen first").contains("episode");
        assertThat(model.advance().waitingProperty().get()).isTrue();
        moment.pass();
        assertThat(Visit.pageOf(model)).contains("onset");

        model.back();
        assertThat(model.form().answer("episode")).contains(new Answer.Choice("first"));
        give(model, "episode", new Answer.Choice("first"));
        moment.pass();
        assertThat(Visit.pageOf(model)).as("touched again").contains("onset");
    }

    @Test
    void aSecondTouchWithinTheMomentChangesTheAnswerAndBeginsItAnew() {
        var model = visit.at("episode");
        give(model, "episode", new Answer.Choice("first"));
        give(model, "episode", new Answer.Choice("constant"));
        moment.pass();
        assertThat(Visit.pageOf(model)).contains("onset");
        assertThat(visit.store.only().intake().answers().get("episode")).contains(new Answer.Choice("constant"));
    }

    @Test
    void nextWithinTheMomentGoesOnOnlyOnce() {
        var model = visit.at("episode");
        give(model, "episode", new Answer.Choice("first"));
        model.next();
        assertStays(model, "onset");
        assertThat(model.advance().deafProperty().get()).as("led there by the person").isFalse();
    }

    @Test
    void backWithinTheMomentStaysBack() {
        var model = visit.at("episode");
        give(model, "episode", new Answer.Choice("first"));
        model.back();
        assertStays(model, "duration");
    }

    @Test
    void aNewPageTakesNoTouchesForAMoment() {
        var model = visit.at("episode");
        give(model, "episode", new Answer.Choice("first"));
        moment.pass();
        assertThat(model.advance().deafProperty().get()).isTrue();
        moment.pass();
        assertThat(model.advance().deafProperty().get()).isFalse();
    }

    @Test
    void notSureAndPreferNotToSayAreAnswersLikeAllOthers() {
        var model = visit.at("ns_pregnant");
        give(model, "ns_pregnant", new Answer.Unsure());
        moment.pass();
        assertThat(Visit.pageOf(model)).contains("pain_now");
        give(model, "pain_now", new Answer.Declined());
        moment.pass();
        assertThat(Visit.pageOf(model)).contains("pain_avg");
    }

    @Test
    void aListWaitsWhileMoreCouldBeAdded() {
        var model = visit.at("worse");
        toggle(model, "worse", "sit");
        toggle(model, "worse", "walk");
        assertStays(model, "worse");
        toggle(model, "worse", "nothing_changes");
        assertThat(moment.waits()).as("rules out all others").isTrue();
        toggle(model, "worse", "nothing_changes");
        assertStays(model, "worse");
        give(model, "worse", Answer.Choices.of());
        moment.pass();
        assertThat(Visit.pageOf(model)).as("none of these").contains("better");
    }

    @Test
    void aFullListGoesOnButNotOneTouchedTooOften() {
        var model = visit.at("goals");
        toggle(model, "goals", "sleep");
        assertStays(model, "goals");
        toggle(model, "goals", "walk");
        assertThat(moment.waits()).isTrue();
        toggle(model, "goals", "work");
        assertStays(model, "goals");
        assertThat(model.problemsProperty().get()).isNotEmpty();
    }

    @Test
    void regionsAndTypedAnswersWaitForNext() {
        var model = visit.at("areas");
        toggle(model, "areas", "lumbar_c");
        assertStays(model, "areas");

        var typed = visit.at("age");
        typed.type("age-day", "4");
        typed.type("age-month", "3");
        typed.type("age-year", "1986");
        typed.advance().touched();
        assertStays(typed, "age");
    }

    @Test
    void staffHandOverThemselves() {
        var model = visit.start();
        give(model, "capacity", Answer.yes());
        assertThat(moment.waits()).isFalse();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Staff());
    }

    @Test
    void noneOfTheseGoesOnOnlyWhereNothingElseIsTicked() {
        var model = visit.at("check_legs");
        none(model);
        moment.pass();
        assertThat(Visit.pageOf(model)).contains("check_unwell");

        model.back();
        give(model, "rf_calf", new Answer.Unsure());
        assertStays(model, "check_legs");
        none(model);
        assertStays(model, "check_legs");
        model.next();
        assertThat(Visit.pageOf(model)).contains("check_unwell");
    }

    @Test
    void aTickWithinTheMomentKeepsTheChecklistOpen() {
        var model = visit.at("check_heart");
        none(model);
        tick(model, "ns_valve");
        assertStays(model, "check_heart");
        tick(model, "ns_valve");
        assertThat(visit.store.only().intake().answers().has("ns_valve")).as("taken back").isFalse();
        assertStays(model, "check_heart");
    }

    @Test
    void nothingGoesOnUnderAnEmergency() {
        var model = visit.at("check_numb");
        none(model);
        tick(model, "rf_saddle");
        assertThat(model.emergencyProperty().get()).isNotEmpty();
        assertStays(model, "check_numb");

        model.continueAfterEmergency();
        assertStays(model, "check_numb");
    }

    /// One touch that answers its page and makes an emergency of the whole.
    @Test
    void anEmergencyOnAPageOfOneQuestionStopsTheWay() {
        var model = visit.at("ns_pregnant");
        model.give("ns_pregnant", new Answer.Choice("t2"));
        model.next();
        Visit.onTo(model, "rf_preg_alarm");
        give(model, "rf_preg_alarm", Answer.yes());
        assertThat(model.emergencyProperty().get()).isNotEmpty();
        assertStays(model, "rf_preg_alarm");
    }

    @Test
    void aFailedSaveKeepsThePage() {
        var model = visit.at("episode");
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        give(model, "episode", new Answer.Choice("first"));
        assertStays(model, "episode");
        assertThat(model.troubleProperty().get()).contains("DISK-FULL");

        visit.store.work();
        give(model, "episode", new Answer.Choice("first"));
        moment.pass();
        assertThat(Visit.pageOf(model)).contains("onset");
    }

    @Test
    void aChangedAnswerLeadsBackToTheCheckPage() {
        var model = visit.at("pref");
        while (!(model.placeProperty().get() instanceof Place.Check)) {
            Visit.answerDully(model);
            model.next();
        }
        model.change("trend");
        give(model, "trend", new Answer.Choice("better"));
        moment.pass();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Check());
    }

    /// Every page of the pack on which this must hold: one touch and the wizard has gone on.
    @Test
    void noPageOfOneChoiceNeedsNext() {
        var model = visit.handedOver();
        var stayed = new java.util.ArrayList<String>();
        while (!(model.placeProperty().get() instanceof Place.Check)) {
            var page = Visit.pageOf(model).orElseThrow();
            Visit.answerDully(model);
            model.advance().touched();
            if (moment.waits()) {
                moment.pass();
            } else {
                stayed.add(page);
                model.next();
            }
        }
        assertThat(stayed).isEqualTo(List.of("patient_name", "age", "areas"));
    }

    /// The second tap of a double tap on "Hand in" must not close the page that says what to do now.
    @Test
    void theClosingPageTakesNoTouchesForAMoment() {
        var model = visit.toSign();
        model.handInUnsigned();
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        assertThat(model.advance().deafProperty().get()).isTrue();
        moment.pass();
        assertThat(model.advance().deafProperty().get()).isFalse();
    }
}
