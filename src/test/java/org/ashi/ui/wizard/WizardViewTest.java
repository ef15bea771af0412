package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Signature;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Each kind of question, touched on the screen.
@ExtendWith(Screens.class)
class WizardViewTest {

    @AutoClose
    private final Visit visit = new Visit();
    private Scene scene;
    private Touch touch;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 1024, 768);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void person(FxRobot person) {
        robot = person;
        touch = new Touch(person);
    }

    private WizardModel show(String page) {
        var model = visit.at(page);
        robot.interact(() -> {
            scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}));
            Theme.LIGHT.apply(scene);
        });
        touch.settle();
        return model;
    }

    private void picture(String name) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/wizard-" + name + ".png")));
    }

    private Optional<Answer> saved(String id) {
        return visit.store.only().intake().answers().get(id);
    }

    @Test
    void yesNoAndNotSureAreEqualButtons() {
        show("tender_knot");
        assertThat(row("answer-tender_knot-yes").getWidth()).isEqualTo(row("unsure-tender_knot").getWidth());
        touch.press("unsure-tender_knot");
        assertThat(saved("tender_knot")).contains(new Answer.Unsure());
        touch.press("back");
        touch.press("answer-tender_knot-yes");
        assertThat(saved("tender_knot")).contains(Answer.yes());
        touch.press("back");
        assertThat(row("unsure-tender_knot").isSelected()).isFalse();
        picture("kind-yesNo");
    }

    @Test
    void aDateIsTouchedInWithoutAKeyboardAndReadBack() {
        show("age");
        for (var field : new String[] {"day", "month", "year"}) {
            robot.interact(() -> robot.lookup("#field-age-" + field).queryAs(TextField.class).clear());
        }
        touch.press("field-age-day");
        for (var digit : "31021990".split("")) {
            touch.press("pad-" + digit);
        }
        touch.press("next");
        assertThat(robot.lookup("#problem-age").tryQuery()).isPresent();
        picture("kind-birthDate-wrong");
        touch.press("field-age-day");
        touch.press("pad-delete");
        touch.press("pad-delete");
        touch.press("pad-1");
        touch.press("pad-1");
        assertThat(robot.lookup("#read-age").queryAs(Label.class).getText()).contains("11 February 1990");
        touch.press("next");
        assertThat(visit.store.only().intake().patient().birthDate()).contains(LocalDate.of(1990, 2, 11));
    }

    @Test
    void theKeysOfADateGoOnByThemselvesAndBackToDelete() {
        show("age");
        for (var field : new String[] {"day", "month", "year"}) {
            robot.interact(() -> date(field).clear());
        }
        touch.press("field-age-day");
        for (var digit : "431952".split("")) {
            touch.press("pad-" + digit);
        }
        assertThat(date("day").getText()).isEqualTo("4");
        assertThat(date("month").getText()).isEqualTo("3");
        assertThat(date("year").getText()).isEqualTo("1952");
        for (int i = 0; i < 5; i++) {
            touch.press("pad-delete");
        }
        assertThat(date("day").getText()).isEqualTo("4");
        assertThat(date("month").getText()).isEmpty();
        // One may be the beginning of ten, so it waits for the next digit.
        for (var digit : "12".split("")) {
            touch.press("pad-" + digit);
        }
        assertThat(date("month").getText()).isEqualTo("12");
        assertThat(date("year").isFocused()).isTrue();
    }

    private TextField date(String part) {
        return robot.lookup("#field-age-" + part).queryAs(TextField.class);
    }

    @Test
    void aNumberIsTouchedInAndStepped() {
        var model = visit.at("duration");
        model.give("duration", new Answer.Choice("y1_plus"));
        model.next();
        robot.interact(() -> {
            scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}));
            Theme.LIGHT.apply(scene);
        });
        touch.press("pad-3");
        touch.press("pad-9");
        touch.press("more-onset_age");
        touch.press("next");
        assertThat(saved("onset_age")).contains(new Answer.Number(40));
    }

    @Test
    void aScaleHasElevenButtons() {
        show("pain_avg");
        touch.press("answer-pain_avg-0");
        assertThat(touch.sees("page-duration")).isTrue();
        touch.press("back");
        assertThat(row("answer-pain_avg-0").isSelected()).isTrue();
        picture("kind-scale");
        touch.press("answer-pain_avg-10");
        assertThat(saved("pain_avg")).contains(new Answer.Number(10));
    }

    @Test
    void regionsAreTickedAndReadBack() {
        show("areas");
        touch.press("show-list");
        touch.press("answer-areas-calf_l");
        assertThat(robot.lookup("#marked-areas").query().getAccessibleText()).contains("Left calf");
        picture("kind-regions");
    }

    @Test
    void noneOfTheseIsAnAnswerOfItsOwn() {
        show("better");
        touch.press("none-better");
        assertThat(saved("better")).contains(Answer.Choices.of());
        touch.press("back");
        touch.press("answer-better-sit");
        assertThat(saved("better")).contains(Answer.Choices.of("sit"));
        picture("kind-choices");
    }

    @Test
    void aChecklistWantsItsLastButton() {
        show("check_medicines");
        touch.press("why");
        touch.press("tick-ns_thinner");
        picture("kind-checklist-open");
        touch.press("answer-ns_thinner-antiplatelet");
        touch.press("unsure-ns_bleed");
        touch.press("next");
        assertThat(touch.sees("page-check_medicines")).isTrue();
        touch.press("problem-ns_chemo");
        assertThat(robot.lookup("#none-check_medicines").queryAs(ToggleButton.class).getText())
                .isEqualTo("None of the others");
        touch.press("none-check_medicines");
        picture("kind-checklist");
        touch.press("next");
        assertThat(touch.sees("page-check_heart")).isTrue();
        assertThat(saved("ns_thinner")).contains(new Answer.Choice("antiplatelet"));
        assertThat(saved("ns_chemo")).contains(Answer.no());
    }

    @Test
    void aLineCanMeanTheOtherAnswer() {
        show("check_needles");
        touch.press("tick-ns_needle");
        touch.press("answer-ns_needle-nervous");
        touch.press("tick-ns_food");
        assertThat(saved("ns_food")).contains(Answer.no());
        assertThat(saved("ns_still")).isEmpty();
        picture("needles");
        touch.press("none-check_needles");
        assertThat(saved("ns_still")).contains(Answer.yes());
        assertThat(saved("ns_needle")).contains(new Answer.Choice("nervous"));
        touch.press("back");
        touch.press("next");
        assertThat(touch.sees("page-check_needles")).isTrue();
        touch.press("tick-ns_food");
        assertThat(saved("ns_food")).as("taken back is not answered").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SPACE", "ENTER"})
    void aFocusedRowIsTouchedWithTheKeyboardToo(KeyCode key) {
        show("episode");
        robot.interact(() -> row("answer-episode-first").requestFocus());
        robot.press(key).release(key);
        touch.settle();
        assertThat(touch.sees("page-onset")).isTrue();
        assertThat(saved("episode")).contains(new Answer.Choice("first"));
    }

    @Test
    void theMomentIsShownAndASecondTapDoesNotReachTheNextPage() {
        var held = new HeldPause();
        visit.pause = held;
        var model = show("episode");
        robot.interact(() -> row("answer-episode-first").fire());
        robot.interact(() -> row("answer-episode-constant").fire());
        assertThat(row("answer-episode-constant").isSelected()).isTrue();
        picture("moment");
        robot.interact(held::pass);
        assertThat(touch.sees("page-onset")).isTrue();
        assertThat(robot.lookup("#page-onset").query().getParent().isMouseTransparent()).isTrue();
        robot.interact(held::pass);
        assertThat(robot.lookup("#page-onset").query().getParent().isMouseTransparent()).isFalse();
        assertThat(model.form().answer("onset")).isEmpty();
        assertThat(saved("episode")).contains(new Answer.Choice("constant"));
    }

    private ToggleButton row(String id) {
        return robot.lookup("#" + id).queryAs(ToggleButton.class);
    }

    @Test
    void troubleWithSavingIsSaidOnThePage() {
        show("duration");
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        touch.press("answer-duration-w1_4");
        assertThat(robot.lookup("#trouble").queryAs(Label.class).getText()).contains("DISK-FULL");
        picture("trouble");
        touch.press("next");
        assertThat(touch.sees("page-duration")).isTrue();
        visit.store.work();
        touch.press("next");
        assertThat(touch.sees("page-episode")).isTrue();
    }

    @Test
    void anEmergencyCoversThePageAndLeavesACalmBanner() {
        show("check_numb");
        touch.press("tick-rf_saddle");
        assertThat(touch.sees("page-emergency")).isTrue();
        assertThat(touch.sees("next")).isFalse();
        assertThat(touch.sees("reason-RF-E01")).isFalse();
        touch.press("emergency-why");
        assertThat(touch.sees("reason-RF-E01")).isTrue();
        touch.press("emergency-staff");
        touch.press("emergency-continue");
        assertThat(touch.sees("banner")).isTrue();
        assertThat(touch.sees("page-check_numb")).isTrue();
        picture("banner");
    }

    @Test
    void aSignatureIsDrawnClearedAndTyped() {
        var model = visit.toSign();
        robot.interact(() -> {
            scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}));
            Theme.LIGHT.apply(scene);
        });
        touch.settle();
        picture("sign-empty");
        touch.press("sign-finish");
        assertThat(touch.sees("problem-" + Signing.FIELD)).isTrue();
        touch.draw("signature-pad", 0.02);
        touch.press("sign-finish");
        picture("sign-too-little");
        assertThat(touch.sees("page-sign")).as("a touch is no signature").isTrue();
        touch.draw("signature-pad");
        assertThat(touch.sees("problem-" + Signing.FIELD)).as("an old problem").isFalse();
        picture("sign-drawn");
        assertThat(robot.lookup("#signature-pad").<Node>query().getAccessibleText()).contains("It is signed");
        touch.press("sign-clear");
        assertThat(robot.lookup("#signature-pad").<Node>query().getAccessibleText()).contains("It is empty");
        touch.press("sign-type");
        touch.press("sign-finish");
        assertThat(touch.sees("problem-" + Signing.FIELD)).isTrue();
        touch.type("sign-name", "Ada Jones");
        assertThat(touch.sees("problem-" + Signing.FIELD)).as("an old problem").isFalse();
        picture("sign-typed");
        touch.press("sign-finish");
        assertThat(touch.sees("page-done")).isTrue();
        assertThat(visit.store.only().intake().signature().orElseThrow().mark())
                .isEqualTo(new Signature.Mark.Typed("Ada Jones"));
    }

    @Test
    void thePadIsLargeAndThreeTimesAsWideAsHigh() {
        var model = visit.toSign();
        for (var look : Look.values()) {
            for (var size : TextSize.values()) {
                robot.interact(() -> {
                    var view = new WizardView(model, new Appearance(new Theme(look, size)), () -> {});
                    var large = new Scene(view, 1280, 800);
                    new Theme(look, size).apply(large);
                    view.applyCss();
                    view.layout();
                    var pad = (Region) view.lookup("#signature-pad");
                    assertThat(pad.getWidth() / pad.getHeight()).isCloseTo(3, within(0.02));
                    if (size == TextSize.PERCENT_100) {
                        assertThat(pad.getWidth()).isGreaterThanOrEqualTo(720);
                        assertThat(pad.getHeight()).isGreaterThanOrEqualTo(240);
                    }
                    Visit.sign(model);
                    Snapshots.write(large, Path.of("target/screens/wizard-sign-" + look.id() + "-" + size + ".png"));
                });
            }
        }
    }
}
