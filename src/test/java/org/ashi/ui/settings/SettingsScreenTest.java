package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ashi.pack.proof.Proofs;
import org.ashi.settings.Settings;
import org.ashi.settings.StaffCode;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The settings as staff see and touch them.
@ExtendWith(Screens.class)
class SettingsScreenTest {

    private static final List<String> SECTIONS = List.of("kiosk", "reading", "languages", "pack", "backup", "check");

    @TempDir
    private Path folder;

    private final List<Stage> stages = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stages.add(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, PERCENT_100", "en, DARK, PERCENT_100", "en, LIGHT, PERCENT_200", "es, LIGHT, PERCENT_100",
        "es, CONTRAST, PERCENT_200"
    })
    void everySectionFits(String language, Look look, TextSize size, FxRobot robot) {
        var practice = new Practice(folder, language);
        practice.packs.waitingWithAFault();
        show(practice, new Theme(look, size), robot);
        for (var section : SECTIONS) {
            robot.interact(() -> robot.lookup("#section-" + section).queryAs(ToggleButton.class).fire());
            var name = "settings-" + section + "-" + language + "-" + look.id() + "-" + size.percent();
            robot.interact(() -> {
                Snapshots.write(scene(), Path.of("target/screens/" + name + ".png"));
                if (look == Look.LIGHT) {
                    whole(robot, name);
                }
            });
            assertThat(faults(scene().getRoot())).as(name).isEmpty();
        }
    }

    @Test
    void aCodeIsChosenByTouchAndOpensTheSwitch(FxRobot robot) {
        var practice = new Practice(folder, "en");
        show(practice, Theme.LIGHT, robot);
        assertThat(robot.lookup("#kiosk-start").queryAs(AnswerRow.class).isDisabled()).isTrue();
        press(robot, "code-4", "code-7", "code-1", "code-1", "code-9", "code-delete");
        robot.interact(() -> robot.lookup("#code-second").query().requestFocus());
        press(robot, "code-4", "code-7", "code-1", "code-1", "code-choose");
        assertThat(text(robot, "code-said")).isEqualTo("The code is set.");
        assertThat(robot.lookup("#code-first").queryAs(TextField.class).getText()).isEmpty();
        assertThat(practice.code.check("4711")).isInstanceOf(StaffCode.Outcome.Right.class);
        press(robot, "kiosk-start", "kiosk-keep");
        assertThat(practice.file.read().settings())
                .isEqualTo(Settings.DEFAULT.withKiosk(true).withKeepUnfinished(true));
        robot.interact(() -> Snapshots.write(scene(), Path.of("target/screens/settings-code-set.png")));
        press(robot, "settings-leave");
        assertThat(left).containsExactly("left");
    }

    @Test
    void aRefusedCodeSaysWhyAndTakesNothingButDigits(FxRobot robot) {
        var practice = new Practice(folder, "en");
        show(practice, Theme.LIGHT, robot);
        robot.interact(() -> {
            robot.lookup("#code-first").queryAs(TextField.class).setText("1234");
            robot.lookup("#code-first").queryAs(TextField.class).appendText("x");
            robot.lookup("#code-second").queryAs(TextField.class).setText("1234");
        });
        assertThat(robot.lookup("#code-first").queryAs(TextField.class).getText()).isEqualTo("1234");
        press(robot, "code-choose");
        assertThat(text(robot, "code-said")).contains("too easy");
        assertThat(practice.code.isSet()).isFalse();
    }

    @Test
    void readingIsChosenAndSaved(FxRobot robot) {
        var practice = new Practice(folder, "en");
        show(practice, Theme.LIGHT, robot);
        press(robot, "section-reading");
        assertThat(robot.lookup("#language-draft").query().isVisible()).isFalse();
        press(robot, "language-es", "text-150", "look-dark", "calm");
        assertThat(practice.file.read().settings()).isEqualTo(new Settings(false, "es", "dark", 150, true, false, 5));
        assertThat(robot.lookup("#language-draft").query().isVisible()).isTrue();
        assertThat(scene().getRoot().getStyleClass()).contains("ashi-dark", "text-150", "ashi-calm");
        // One of them is always chosen, also when it is touched twice.
        press(robot, "language-es");
        assertThat(robot.lookup("#language-es").queryAs(AnswerRow.class).isSelected()).isTrue();
    }

    @Test
    void aChoiceThatCannotBeSavedGoesBack(FxRobot robot) throws IOException {
        var blocked = Files.writeString(folder.resolve("file"), "");
        show(new Practice(blocked, "en"), Theme.LIGHT, robot);
        press(robot, "kiosk-keep");
        assertThat(robot.lookup("#kiosk-keep").queryAs(AnswerRow.class).isSelected()).isFalse();
        assertThat(text(robot, "settings-trouble")).contains("ASHI-S04");
        press(robot, "section-reading", "calm");
        assertThat(robot.lookup("#calm").queryAs(AnswerRow.class).isSelected()).isFalse();
        press(robot, "look-dark");
        assertThat(robot.lookup("#look-light").queryAs(AnswerRow.class).isSelected()).isTrue();
        press(robot, "language-es");
        assertThat(robot.lookup("#language-en").queryAs(AnswerRow.class).isSelected()).isTrue();
    }

    @Test
    void aDraftIsCalledADraft(FxRobot robot) {
        show(new Practice(folder, "en"), Theme.LIGHT, robot);
        press(robot, "section-languages");
        assertThat(text(robot, "program-en")).isEqualTo("Original");
        assertThat(text(robot, "pack-en")).isEqualTo("Original");
        var draft = "Draft: not yet checked by a person who speaks it and knows the subject";
        assertThat(text(robot, "program-es")).isEqualTo(draft);
        assertThat(text(robot, "pack-es")).isEqualTo(draft);
    }

    @Test
    void whatIsLackingComesFirstAndSaysWhatToDo(FxRobot robot) {
        show(new Practice(folder, "en"), Theme.LIGHT, robot);
        press(robot, "section-check");
        assertThat(text(robot, "check-summary")).isEqualTo("1 thing lacking · 1 thing to look at by hand · 2 in order");
        assertThat(text(robot, "check-SWAP-todo")).startsWith("What to do: turn swap off");
        assertThat(text(robot, "check-DISK-todo")).startsWith("Look by hand: ");
        assertThat(robot.lookup("#check-CODE-todo").queryAll()).isEmpty();
        var order = robot.lookup(".check").queryAll().stream().map(n -> ((Parent) n).getChildrenUnmodifiable().getFirst().getId());
        assertThat(order).containsExactly("check-SWAP-state", "check-DISK-state", "check-CODE-state", "check-SPACE-state");
    }

    @Test
    void aPackThatBreaksAPromiseSaysWhichAndForWhom(FxRobot robot) {
        var practice = new Practice(folder, "en");
        practice.packs.own("2.0.0");
        practice.packs.verdict = Proofs::refuted;
        show(practice, Theme.LIGHT, robot);
        press(robot, "section-pack");
        assertThat(text(robot, "pack-used-origin")).isEqualTo("This pack came with the program.");
        assertThat(text(robot, "pack-used-signOff")).isEqualTo("Not signed off by a clinician");
        assertThat(text(robot, "pack-waiting-verdict")).isEqualTo("Not proved yet");
        assertThat(text(robot, "pack-used-hash").replace(" ", ""))
                .isEqualTo(practice.packs.shelf.choose().pack().ref().sha256());
        press(robot, "pack-prove");
        assertThat(text(robot, "pack-said")).isEqualTo("Done. The pack breaks a promise. See below.");
        assertThat(text(robot, "pack-waiting-verdict")).isEqualTo("Not proved: it breaks a promise");
        assertThat(text(robot, "pack-waiting-structure")).contains("proved").contains("412 promises").contains("2.3 s");
        assertThat(text(robot, "pack-waiting-invariants-refuted-0"))
                .startsWith("Broken promise: Numbness between the legs")
                .doesNotContain("ces_new");
        assertThat(text(robot, "pack-waiting-invariants-refuted-0-story"))
                .contains("Age: 61")
                .contains("Fever or night sweats: Not sure")
                .contains("one answer changes. Numb between legs: No answer.");
        assertThat(text(robot, "pack-waiting-invariants-undecided")).contains("invariants.fever");
        practice.packs.verdict = Proofs::proved;
        press(robot, "pack-prove");
        assertThat(text(robot, "pack-waiting-origin")).contains("from the next start");
        robot.interact(() -> Snapshots.write(scene(), Path.of("target/screens/settings-pack-proved.png")));
    }

    @Test
    void aPackThatCannotBeReadSaysWhy(FxRobot robot) throws IOException {
        var practice = new Practice(folder, "en");
        practice.packs.own("2.0.0");
        Files.writeString(practice.packs.own().resolve("rules.json"), "{");
        show(practice, Theme.LIGHT, robot);
        press(robot, "section-pack");
        assertThat(text(robot, "pack-refused")).contains("rules.json");
        assertThat(robot.lookup("#pack-waiting-title").queryAll()).isEmpty();
    }

    private void show(Practice practice, Theme theme, FxRobot robot) {
        practice.appearance.settle(theme);
        robot.interact(() -> {
            var view = new SettingsView(practice.model(), practice.ways(() -> left.add("left")));
            practice.appearance.dress(view);
            stages.getFirst().setScene(new Scene(view, 1280, 800));
            stages.getFirst().show();
        });
    }

    private Scene scene() {
        return stages.getFirst().getScene();
    }

    /// Without the touch of a robot, which cannot reach what is below the edge of the screen.
    private static void press(FxRobot robot, String... ids) {
        for (var id : ids) {
            robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    /// A picture of the whole page, below the edge of the screen too.
    private static void whole(FxRobot robot, String name) {
        var content = (Parent) robot.lookup(".page-scroll").queryAs(ScrollPane.class).getContent();
        var image = content.snapshot(null, null);
        var png = org.ashi.ui.kit.WholePage.png(image);
        try {
            Files.write(Path.of("target/screens/" + name + "-whole.png"), png);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> faults(Node root) {
        var faults = new ArrayList<String>();
        for (var node : all(root)) {
            if (node instanceof Labeled labeled && labeled.isManaged() && !labeled.getText().isEmpty()
                    && labeled.lookupAll(".text").stream().noneMatch(t -> t instanceof Text x && x.getText().equals(labeled.getText()))) {
                faults.add("cut off: " + labeled.getId() + " " + labeled.getText());
            }
            if (node instanceof ButtonBase button && button.getHeight() < (button instanceof AnswerRow ? 64 : 48)) {
                faults.add("too low to touch: " + button.getId());
            }
            if (node instanceof ButtonBase button && (button.getId() == null || button.getAccessibleText().isBlank())) {
                faults.add("has no name: " + button.getId());
            }
            if (node instanceof ScrollPane pane
                    && pane.getContent().getBoundsInLocal().getWidth() > pane.getViewportBounds().getWidth() + 1) {
                faults.add("wider than the screen");
            }
        }
        return faults;
    }

    private static List<Node> all(Node root) {
        var nodes = new ArrayList<Node>();
        if (root.isVisible()) {
            nodes.add(root);
            if (root instanceof ScrollPane pane) {
                nodes.addAll(all(pane.getContent()));
            } else if (root instanceof Parent parent && !(root instanceof Labeled)) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
            }
        }
        return nodes;
    }
}
