package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.WholePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The comparison on stored intakes as staff see it.
@ExtendWith(Screens.class)
class CompareScreenTest {

    @TempDir
    private Path folder;

    private final List<Stage> stages = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stages.add(stage);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, PERCENT_100, 1280", "en, LIGHT, PERCENT_100, 800", "es, DARK, PERCENT_200, 800"})
    void countsComeFirstThenWhatIsLowered(String language, Look look, TextSize size, int width, FxRobot robot) {
        var practice = practice(language, Packs.threeIntakes());
        practice.packs.waitingWithLowered("2.0.0");
        show(practice, new Theme(look, size), width, robot);
        press(robot, "pack-compare");
        robot.interact(() -> Snapshots.write(
                stages.getFirst().getScene(),
                Path.of("target/screens/settings-compare-" + language + "-" + size.percent() + "-" + width + ".png")));
        robot.interact(() -> {
            var content = robot.lookup(".page-scroll").queryAs(ScrollPane.class).getContent();
            var png = WholePage.png(content.snapshot(null, null));
            var name = "settings-compare-" + language + "-" + size.percent() + "-" + width + "-whole.png";
            assertThatCode(() -> Files.write(Path.of("target/screens", name), png)).doesNotThrowAnyException();
        });
        var pane = robot.lookup(".page-scroll").queryAs(ScrollPane.class);
        assertThat(pane.getContent().getBoundsInLocal().getWidth())
                .isLessThanOrEqualTo(pane.getViewportBounds().getWidth() + 1);
        assertThat(robot.lookup("#pack-compare").queryAs(Button.class).getHeight()).isGreaterThanOrEqualTo(48);
        assertThat(robot.lookup("#pack-compared").queryAll().toString()).doesNotContain("Ana", "Bo Li");
        if (language.equals("en")) {
            assertThat(text(robot, "pack-compared-said"))
                    .isEqualTo("2 of 3 stored intakes come out otherwise; 1 lower, 1 more open.");
            assertThat(text(robot, "pack-compared-0"))
                    .startsWith("Lower level · started 4 Mar 2026, 09:30").contains("First visit").endsWith("no. 10000000");
            assertThat(text(robot, "pack-compared-0-what")).startsWith("Level: from Urgent to Refer");
            assertThat(text(robot, "pack-compared-1")).startsWith("More open");
            assertThat(text(robot, "pack-compared-1-what"))
                    .contains("Acupuncture: from Withhold to With caution")
                    .contains("No longer found: No valid consent");
        }
    }

    @Test
    void theSameRulesAndAnEmptyArchiveAreSaid(FxRobot robot) {
        var practice = practice("en", Packs.threeIntakes());
        practice.packs.own("2.0.0");
        show(practice, Theme.LIGHT, 1280, robot);
        press(robot, "pack-prove");
        assertThat(text(robot, "pack-said")).endsWith("Compare it on stored intakes before you start Ashi with it.");
        press(robot, "pack-compare");
        assertThat(text(robot, "pack-compared-said")).isEqualTo("Nothing comes out otherwise. Compared: 3 stored intakes.");
        assertThat(text(robot, "pack-said")).endsWith("It is used from the next start of Ashi.");
        practice.packs.everyIntake = work -> {};
        press(robot, "pack-compare");
        assertThat(text(robot, "pack-compared-said")).startsWith("No intake is stored yet");
        practice.packs.everyIntake = work -> {
            throw new org.ashi.store.StoreException("ASHI-X1", new IllegalStateException());
        };
        press(robot, "pack-compare");
        assertThat(text(robot, "pack-compared-said")).startsWith("The stored intakes could not be read").endsWith("ASHI-X1");
    }

    @Test
    void noMoreThanTwoHundredAreShown(FxRobot robot) {
        var calf = new Answers(java.util.Map.of("rf_calf", Answer.yes()));
        var many = java.util.stream.LongStream.range(0, 203)
                .mapToObj(i -> BareIntakes.handedIn(new UUID(i, i), Instant.EPOCH.plusSeconds(i), "Ana").withAnswers(calf))
                .toList();
        var practice = practice("en", many);
        practice.packs.waitingWithLowered("2.0.0");
        show(practice, Theme.LIGHT, 1280, robot);
        press(robot, "pack-compare");
        assertThat(robot.lookup("#pack-compared-199").queryAll()).hasSize(1);
        assertThat(robot.lookup("#pack-compared-200").queryAll()).isEmpty();
        assertThat(text(robot, "pack-compared-more")).startsWith("3 more come out otherwise");
        assertThat(text(robot, "pack-compared-said")).startsWith("203 of 203");
    }

    @Test
    void withoutAWaitingPackThereIsNoButton(FxRobot robot) {
        show(practice("en", List.of()), Theme.LIGHT, 1280, robot);
        assertThat(robot.lookup("#pack-compare").query().isVisible()).isFalse();
        assertThat(robot.lookup("#pack-compared").query().isVisible()).isFalse();
    }

    private Practice practice(String language, List<Intake> intakes) {
        var practice = new Practice(folder, language);
        practice.packs.everyIntake =
                work -> intakes.forEach(intake -> work.accept(BareIntakes.stored(intake, TriageLevel.ROUTINE)));
        return practice;
    }

    private void show(Practice practice, Theme theme, int width, FxRobot robot) {
        practice.appearance.settle(theme);
        robot.interact(() -> {
            var view = new SettingsView(practice.model(), practice.ways(() -> {}));
            practice.appearance.dress(view);
            stages.getFirst().setScene(new Scene(view, width, 800));
            stages.getFirst().show();
        });
        press(robot, "section-pack");
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }
}
