package org.ashi.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A passphrase typed by hand, by touch and by the clipboard.
@ExtendWith(Screens.class)
class SecretFieldTest {

    private final Messages messages = Messages.of("en", ZoneOffset.UTC);
    private final List<String> done = new ArrayList<>();
    private SecretField field;
    private VBox page;
    private Scene scene;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        field = new SecretField("phrase", "Your passphrase", 64, messages);
        field.setOnDone(() -> done.add("done"));
        page = Controls.column("answers", Controls.heading("heading", "Type your passphrase"), field,
                new KeyboardView(KeyboardLayout.of("en"), messages, field));
        page.setStyle("-fx-padding: 24px");
        scene = new Scene(page, 900, 640);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void atTheField(FxRobot person) {
        robot = person;
        robot.interact(field::focus);
    }

    private Region line() {
        return robot.lookup("#phrase").queryAs(Region.class);
    }

    /// What a person sees, character by character.
    private String seen() {
        var seen = new StringBuilder();
        line().lookupAll(".label").forEach(node -> seen.append(((Label) node).getText()));
        return seen.toString();
    }

    private void type(String text) {
        robot.interact(() -> text.codePoints().forEach(c -> Event.fireEvent(
                line(), new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false, false, false, false))));
    }

    private void show() {
        press("phrase-eye");
    }

    private void press(String id) {
        robot.interact(robot.lookup("#" + id).queryAs(Button.class)::fire);
    }

    private char[] take() {
        var taken = new ArrayList<char[]>();
        robot.interact(() -> taken.add(field.take()));
        return taken.getFirst();
    }

    @Test
    void realKeysTypeAndDotsAreShown() {
        robot.type(KeyCode.C, KeyCode.O, KeyCode.P, KeyCode.SPACE, KeyCode.M);
        assertThat(seen()).isEqualTo("●●●●●");
        assertThat(field.emptyProperty().get()).isFalse();
        assertThat(take()).containsExactly("cop m".toCharArray());
        assertThat(field.emptyProperty().get()).isTrue();
    }

    @Test
    void theEyeShowsAndHidesAndTypingGoesOn() {
        type("Müß ñ😀");
        robot.clickOn("#phrase-eye");
        assertThat(seen()).isEqualTo("Müß ñ😀");
        assertThat(line().isFocused()).isTrue();
        var eye = robot.lookup("#phrase-eye").queryAs(Button.class);
        assertThat(eye.getText()).isEqualTo("Hide");
        assertThat(eye.getAccessibleText()).isEqualTo("Hide what I typed");
        type("x");
        show();
        assertThat(seen()).isEqualTo("●●●●●●●");
        assertThat(eye.getText()).isEqualTo("Show");
    }

    @Test
    void theCaretMovesAndBothDeleteKeysWork() {
        type("abcdef");
        show();
        robot.type(KeyCode.HOME, KeyCode.DELETE, KeyCode.RIGHT);
        type("X");
        robot.type(KeyCode.END, KeyCode.BACK_SPACE, KeyCode.LEFT);
        type("Y");
        assertThat(seen()).isEqualTo("bXcdYe");
    }

    @Test
    void allIsMarkedAndReplaced() {
        type("wrong");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        type("right");
        show();
        assertThat(seen()).isEqualTo("right");
    }

    @Test
    void theClipboardIsPastedAndNothingIsCopied() {
        robot.interact(() -> copied("copper mango\n"));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        type("!");
        show();
        assertThat(seen()).isEqualTo("copper mango!");
        robot.interact(() -> copied("other"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.X);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("other"));
        assertThat(seen()).isEqualTo("copper mango!");
    }

    private static void copied(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Test
    void theKeysOfTheScreenType() {
        for (var key : List.of("shift", "a", "b", "c", "delete", "hyphen", "d", "space", "e")) {
            press("key-" + key);
        }
        assertThat(line().isFocused()).isTrue();
        press("key-done");
        assertThat(done).containsExactly("done");
        assertThat(take()).containsExactly("Ab-d e".toCharArray());
    }

    @Test
    void enterIsDone() {
        robot.type(KeyCode.ENTER);
        assertThat(done).containsExactly("done");
    }

    @Test
    void aTouchPutsTheCaretBetweenTwoCharacters() {
        type("abcdef");
        show();
        var second = List.copyOf(line().lookupAll(".label")).get(1);
        var bounds = second.localToScreen(second.getLayoutBounds());
        robot.clickOn(bounds.getMinX() + 1, bounds.getCenterY());
        type("X");
        assertThat(seen()).isEqualTo("aXbcdef");
    }

    @Test
    void aLongPhraseScrollsWithTheCaret() {
        type("m".repeat(64));
        type("nothing more");
        assertThat(field.text().count()).isEqualTo(64);
        var box = line().localToScene(line().getLayoutBounds());
        var caret = line().lookup(".caret");
        for (var key : List.of(KeyCode.END, KeyCode.HOME, KeyCode.END)) {
            robot.type(key);
            robot.interact(() -> page.layout());
            assertThat(box.contains(caret.localToScene(caret.getLayoutBounds()))).isTrue();
        }
    }

    @Test
    void screenReadersHearHowMuchButNeverWhat() {
        type("abc");
        show();
        assertThat(line().getAccessibleRole()).isEqualTo(AccessibleRole.PASSWORD_FIELD);
        assertThat(line().getAccessibleText()).isEqualTo("Your passphrase");
        assertThat(line().queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("●●●");
        assertThat(line().queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)).isEqualTo(3);
        assertThat(line().lookupAll(".label")).extracting(Node::getAccessibleRole).containsOnly(AccessibleRole.NODE);
    }

    @Test
    void takingClearingAndLeavingTheScreenWipe() {
        type("secret");
        show();
        assertThat(field.text().wiped()).isFalse();
        take();
        assertThat(field.text().wiped()).isTrue();
        assertThat(robot.lookup("#phrase-eye").queryAs(Button.class).getText()).isEqualTo("Show");
        type("secret");
        robot.interact(field::clear);
        assertThat(field.text().wiped()).isTrue();
        type("secret");
        robot.interact(() -> page.getChildren().remove(field));
        assertThat(field.text().wiped()).isTrue();
        assertThat(field.emptyProperty().get()).isTrue();
    }

    @Test
    void itIsLargeEnoughAndItsPictureIsTaken() {
        type("copper mango tulip");
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/secret-hidden.png")));
        show();
        for (var look : Look.values()) {
            robot.interact(() -> {
                new Theme(look, look == Look.DARK ? TextSize.PERCENT_200 : TextSize.PERCENT_100).apply(scene);
                page.applyCss();
                page.layout();
                Snapshots.write(scene, Path.of("target/screens/secret-" + look.id() + ".png"));
            });
            var eye = robot.lookup("#phrase-eye").queryAs(Region.class);
            assertThat(Math.min(eye.getHeight(), eye.getWidth())).isGreaterThanOrEqualTo(48);
            assertThat(line().getHeight()).isGreaterThanOrEqualTo(64);
        }
    }
}
