package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.ashi.bodymap.Side;
import org.ashi.intake.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// "Is that the correct side?" and the worst spot, without a screen.
class SideCheckTest {

    @AutoClose
    private final Visit visit = new Visit();

    private WizardModel marking(String... codes) {
        var model = visit.at("areas");
        for (var code : codes) {
            model.toggle(visit.question("areas"), code);
        }
        return model;
    }

    private static boolean asks(WizardModel model) {
        return model.placeProperty().get() instanceof Place.OneSide;
    }

    @Test
    void oneSideIsAskedAboutAndMidlineDoesNotCount() {
        var model = marking("lumbar_c", "buttock_r", "calf_r");
        model.next();
        assertThat(model.placeProperty().get()).isInstanceOfSatisfying(Place.OneSide.class, p -> assertThat(p.side())
                .isEqualTo(Side.RIGHT));
        model.next();
        assertThat(asks(model)).as("next alone does not answer").isTrue();
        model.sideIsCorrect(true);
        assertThat(Visit.pageOf(model)).contains("main_area");
    }

    @Test
    void bothSidesOrNoneAreNotAskedAbout() {
        var both = marking("buttock_l", "calf_r");
        both.next();
        assertThat(Visit.pageOf(both)).contains("main_area");
    }

    @Test
    void theMiddleAloneIsNotAskedAbout() {
        var model = marking("lumbar_c", "abdomen");
        model.next();
        assertThat(Visit.pageOf(model)).contains("main_area");
    }

    @Test
    void aConfirmedAnswerIsAskedAboutAgainOnlyWhenItChanges() {
        var model = marking("buttock_l", "calf_l");
        model.next();
        model.sideIsCorrect(true);
        model.back();
        model.next();
        assertThat(Visit.pageOf(model)).contains("main_area");
        model.back();
        model.toggle(visit.question("areas"), "foot_l");
        model.next();
        assertThat(asks(model)).isTrue();
    }

    @Test
    void aDoubtLeadsBackAndOffersToSwap() {
        var areas = visit.question("areas");
        var model = marking("buttock_l", "calf_l", "sacrum");
        assertThat(model.regions().doubtsSide(areas)).isFalse();
        model.next();
        model.sideIsCorrect(false);
        assertThat(Visit.pageOf(model)).contains("areas");
        assertThat(model.regions().doubtsSide(areas)).isTrue();
        model.regions().swapSides(areas);
        assertThat(model.form().codes("areas")).containsExactlyInAnyOrder("buttock_r", "calf_r", "sacrum");
        assertThat(model.regions().doubtsSide(areas)).isFalse();
        assertThat(visit.store.only().intake().answers().get("areas"))
                .contains(Answer.Choices.of("buttock_r", "calf_r", "sacrum"));
        model.next();
        assertThat(asks(model)).as("the swapped side is another answer").isTrue();
    }

    @Test
    void swappingTakesTheWorstSpotAlong() {
        var model = marking("buttock_l", "calf_l");
        model.give("main_area", new Answer.Choice("calf_l"));
        model.regions().swapSides(visit.question("areas"));
        assertThat(model.form().answer("main_area")).contains(new Answer.Choice("calf_r"));
    }

    @Test
    void backFromTheCheckLeadsToThePage() {
        var model = marking("buttock_l");
        model.next();
        model.back();
        assertThat(Visit.pageOf(model)).contains("areas");
    }

    @Test
    void theOnlyPlaceIsTheWorstAndIsNotAskedFor() {
        var model = marking("lumbar_c");
        model.next();
        assertThat(Visit.pageOf(model)).isPresent().get().isNotEqualTo("main_area");
        assertThat(visit.store.only().intake().answers().get("main_area")).contains(new Answer.Choice("lumbar_c"));
        assertThat(model.checkLines()).filteredOn(l -> l.questionId().equals("main_area"))
                .singleElement()
                .satisfies(l -> assertThat(l.answer()).isEqualTo("Lower back, in the middle"));
        model.back();
        assertThat(Visit.pageOf(model)).contains("areas");
        model.change("main_area");
        assertThat(Visit.pageOf(model)).as("changed where it follows from").contains("areas");
    }

    @Test
    void aSecondPlaceMakesThePatientChoose() {
        var model = marking("lumbar_c", "chest");
        assertThat(model.form().answer("main_area")).isEmpty();
        model.next();
        assertThat(Visit.pageOf(model)).contains("main_area");
        model.next();
        assertThat(model.problemsProperty().get()).hasSize(1);
    }

    @Test
    void aChosenWorstSpotStaysWhenMoreIsMarked() {
        var model = marking("lumbar_c", "chest");
        model.give("main_area", new Answer.Choice("chest"));
        model.toggle(visit.question("areas"), "abdomen");
        assertThat(model.form().answer("main_area")).contains(new Answer.Choice("chest"));
        model.toggle(visit.question("areas"), "chest");
        assertThat(model.form().answer("main_area")).isEmpty();
    }

    @Test
    void aResumedFormKnowsTheOnlyPlace() {
        marking("lumbar_c").keep(kept -> assertThat(kept).isTrue());
        var again = visit.resume();
        again.next();
        assertThat(again.form().answer("main_area")).contains(new Answer.Choice("lumbar_c"));
    }
}
