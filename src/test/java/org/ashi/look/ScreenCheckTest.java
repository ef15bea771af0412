package org.ashi.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/// Each check finds the fault made for it, and none on a sound screen.
@ExtendWith(Screens.class)
class ScreenCheckTest {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    @Test
    void aSoundScreenHasNoFault(FxRobot robot) {
        assertThat(check(robot, () -> {
                    var field = new TextField();
                    field.getStyleClass().add("big-field");
                    var label = new Label("Your name");
                    label.setLabelFor(field);
                    return page(
                            Controls.heading("heading", "A question that runs on over the end of its line and wraps"),
                            label,
                            field,
                            new AnswerRow("row", "An answer", AnswerRow.Mark.ONE, () -> {}),
                            Controls.primary("next", "Next", () -> {}));
                }).faults())
                .isEmpty();
    }

    @Test
    void wordsShortenedWithAnEllipsis(FxRobot robot) {
        has(robot, Fault.Kind.CLIPPED, "#long", () -> {
            var button = big(Controls.primary("long", "Some long words in a button", () -> {}));
            button.setMaxWidth(120);
            button.setWrapText(false);
            return page(button);
        });
    }

    @Test
    void aWordBrokenInTheMiddle(FxRobot robot) {
        has(robot, Fault.Kind.CLIPPED, "#narrow", () -> {
            var label = Controls.text("narrow", "Unpronounceable words");
            label.setMaxWidth(80);
            return page(label);
        });
    }

    @Test
    void wordsHigherThanTheirLabel(FxRobot robot) {
        has(robot, Fault.Kind.CLIPPED, "#low", () -> {
            var label = Controls.text("low", "Words");
            label.setMinHeight(10);
            label.setMaxHeight(10);
            return page(label);
        });
    }

    @Test
    void wordsCutOffByAClip(FxRobot robot) {
        has(robot, Fault.Kind.CLIPPED, "#cut", () -> {
            var pane = new Pane(Controls.text("cut", "Words that go on"));
            pane.setClip(new javafx.scene.shape.Rectangle(60, 60));
            return page(pane);
        });
    }

    @Test
    void aPageWiderThanItsPlace(FxRobot robot) {
        has(robot, Fault.Kind.OUTSIDE, "ScrollPane", () -> {
            var wide = new Region();
            wide.setMinWidth(WIDTH + 20);
            return page(wide);
        });
    }

    @Test
    void wordsBelowTheWindow(FxRobot robot) {
        has(robot, Fault.Kind.OUTSIDE, "#far", () -> {
            var label = Controls.text("far", "Words");
            AnchorPane.setTopAnchor(label, HEIGHT - 10);
            return new AnchorPane(label);
        });
    }

    @Test
    void wordsAboveTheStartOfWhatScrolls(FxRobot robot) {
        has(robot, Fault.Kind.OUTSIDE, "#above", () -> {
            var label = Controls.text("above", "Words");
            label.setTranslateY(-60);
            return page(label);
        });
    }

    @Test
    void barsThatLeaveNoRoomForThePage(FxRobot robot) {
        has(robot, Fault.Kind.SQUEEZED, "ScrollPane", () -> {
            var bar = new Region();
            bar.setMinHeight(HEIGHT * 0.7);
            return new VBox(bar, Controls.scrolling(new StackPane()));
        });
    }

    @Test
    void wordsOnWords(FxRobot robot) {
        has(robot, Fault.Kind.OVERLAP, "#first", () -> {
            var second = Controls.text("second", "Other words");
            second.setTranslateX(30);
            return new Pane(Controls.text("first", "Some words"), second);
        });
    }

    @Test
    void aButtonOnAButton(FxRobot robot) {
        has(robot, Fault.Kind.OVERLAP, "#under", () -> {
            var upper = big(Controls.primary("upper", "B", () -> {}));
            upper.setTranslateX(40);
            return new Pane(big(Controls.primary("under", "A", () -> {})), upper);
        });
    }

    @Test
    void whatHasScrolledAwayLiesOnNothing(FxRobot robot) {
        assertThat(check(robot, () -> {
                    var tall = Controls.column("page");
                    for (int i = 0; i < 20; i++) {
                        tall.getChildren().add(Controls.text("line-" + i, "Words"));
                    }
                    var bar = Controls.bar(List.of(), List.of(Controls.primary("next", "Next", () -> {})));
                    var border = new javafx.scene.layout.BorderPane(Controls.scrolling(tall));
                    border.setBottom(bar);
                    return border;
                }).faults())
                .isEmpty();
    }

    @Test
    void aButtonTooSmallForAFinger(FxRobot robot) {
        has(robot, Fault.Kind.SMALL, "#small", () -> {
            var button = new Button("A");
            button.setId("small");
            button.setStyle("-fx-min-height: 47px; -fx-max-height: 47px; -fx-min-width: 60px;");
            return page(button);
        });
    }

    @Test
    void anAnswerRowLowerThanItShouldBe(FxRobot robot) {
        has(robot, Fault.Kind.SMALL, "#row", () -> {
            var row = new AnswerRow("row", "A", AnswerRow.Mark.ONE, () -> {});
            row.setStyle("-fx-min-height: 60px; -fx-max-height: 60px;");
            return page(row);
        });
    }

    @Test
    void faintWords(FxRobot robot) {
        has(robot, Fault.Kind.FAINT, "#faint", () -> coloured("faint", "-fx-text-fill: #777777;"));
    }

    @Test
    void wordsThatFadeAway(FxRobot robot) {
        has(robot, Fault.Kind.FAINT, "#fading", () -> coloured("fading", "-fx-text-fill: black; -fx-opacity: 0.4;"));
    }

    @Test
    void wordsOnAGradient(FxRobot robot) {
        has(robot, Fault.Kind.FAINT, "#shaded", () -> coloured(
                "shaded", "-fx-text-fill: black; -fx-background-color: linear-gradient(to right, #333333, #444444);"));
    }

    @Test
    void wordsOfAButtonThatIsOffMayBeFaintAndAreListed(FxRobot robot) {
        var result = check(robot, () -> {
            var button = big(Controls.primary("off", "Next", () -> {}));
            button.setDisable(true);
            return page(button);
        });
        assertThat(result.faults()).isEmpty();
        assertThat(result.exempt()).singleElement().asString().contains("#off");
    }

    @Test
    void aFieldWithoutAName(FxRobot robot) {
        has(robot, Fault.Kind.NAMELESS, "#field", () -> {
            var field = big(new TextField());
            field.setId("field");
            return page(field);
        });
    }

    @Test
    void aPlainNodeThatTakesTheFocus(FxRobot robot) {
        has(robot, Fault.Kind.NAMELESS, "#plain", () -> {
            var region = big(new Region());
            region.setId("plain");
            region.setAccessibleText("Has a name, but is nothing");
            region.setFocusTraversable(true);
            return page(region);
        });
    }

    private static Parent coloured(String id, String style) {
        var label = Controls.text(id, "Some words");
        label.setStyle(style);
        return page(label);
    }

    private static Parent page(javafx.scene.Node... nodes) {
        return Controls.scrolling(Controls.column("page", nodes));
    }

    private static <R extends Region> R big(R region) {
        region.setMinSize(60, 60);
        return region;
    }

    /// The fault is found, and it is the only one.
    private static void has(FxRobot robot, Fault.Kind kind, String node, Supplier<Parent> screen) {
        assertThat(check(robot, screen).faults()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.kind()).isEqualTo(kind);
            assertThat(f.node()).contains(node);
        });
    }

    private static Check.Result check(FxRobot robot, Supplier<Parent> screen) {
        var result = new AtomicReference<Check.Result>();
        robot.interact(() -> {
            var root = screen.get();
            Theme.LIGHT.apply(new Scene(root, WIDTH, HEIGHT));
            result.set(ScreenCheck.FOR_PATIENTS.of(root));
        });
        return result.get();
    }
}
