package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ashi.pack.BuiltInPack;
import org.ashi.ui.keyboard.FieldUse;
import org.ashi.ui.keyboard.KeyboardLayout;
import org.ashi.ui.keyboard.KeyboardView;
import org.ashi.ui.keyboard.PlainField;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Text typed by touch alone.
@ExtendWith(Screens.class)
class KeyboardScreenTest {

    @AutoClose
    private final Visit visit = new Visit(BuiltInPack.inEnglishAndSpanish());

    private Scene scene;
    private Touch touch;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 1024, 768);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void person(FxRobot person) {
        robot = person;
        touch = new Touch(person);
    }

    private WizardModel show(String page) {
        return show(visit.handedOver(), page);
    }

    private WizardModel show(WizardModel model, String page) {
        robot.interact(() -> {
            for (int i = 0; i < 20 && !Visit.pageOf(model).equals(Optional.of(page)); i++) {
                Visit.answerDully(model);
                model.next();
            }
            scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}));
        });
        touch.settle();
        return model;
    }

    private void keys(String... names) {
        for (var name : names) {
            touch.press("key-" + name);
        }
    }

    private TextField field(String id) {
        return robot.lookup("#field-" + id).queryAs(TextField.class);
    }

    private Button key(String name) {
        return robot.lookup("#key-" + name).queryAs(Button.class);
    }

    @Test
    void aSpanishNameIsTypedByTouchAlone() {
        var model = show("patient_name");
        robot.interact(() -> model.speak("es"));
        touch.settle();
        keys("b", "e", "g", "o", "ñ", "a", "space", "o", "apostrophe", "n", "é", "z", "hyphen", "r", "u", "í", "z");
        assertThat(field("patient_name").getText()).isEqualTo("Begoña O'Néz-Ruíz");
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/keyboard-typed-es.png")));
        keys("done");
        assertThat(touch.sees("page-age")).isTrue();
        assertThat(visit.store.only().intake().patient().name()).isEqualTo("Begoña O'Néz-Ruíz");
    }

    @Test
    void anEnglishFormTakesTheSameName() {
        show("patient_name");
        keys("b", "e", "g", "o", "more", "ñ", "letters", "a");
        assertThat(field("patient_name").getText()).isEqualTo("Begoña");
    }

    @Test
    void keysGoToTheCaretAndLeaveTheFocusInTheField() {
        show("patient_name");
        keys("a", "n", "n");
        robot.interact(() -> field("patient_name").positionCaret(1));
        assertThat(key("e").getText()).isEqualTo("e");
        keys("e");
        assertThat(field("patient_name").getText()).isEqualTo("Aenn");
        assertThat(field("patient_name").isFocused()).isTrue();
        keys("delete", "delete");
        assertThat(field("patient_name").getText()).isEqualTo("nn");
        assertThat(key("e").getText()).isEqualTo("E");
        robot.interact(() -> robot.lookup("#why").<Node>query().requestFocus());
        keys("shift", "e");
        assertThat(field("patient_name").getText()).isEqualTo("enn");
        assertThat(field("patient_name").isFocused()).isTrue();
    }

    @Test
    void whatWasTypedIsNotOverwrittenWhenThePageIsMetAgain() {
        var model = show("patient_name");
        keys("a", "d", "a", "done");
        robot.interact(model::back);
        touch.settle();
        keys("m");
        assertThat(field("patient_name").getText()).contains("Ada").hasSize(4);
    }

    @Test
    void anotherLanguageChangesTheLettersAndKeepsWhatWasTyped() {
        var model = show("patient_name");
        keys("i", "n", "e");
        assertThat(robot.lookup("#key-ñ").tryQuery()).isEmpty();
        robot.interact(() -> model.speak("es"));
        touch.settle();
        keys("s", "delete", "ñ");
        assertThat(field("patient_name").getText()).isEqualTo("Ineñ");
        assertThat(key("done").getText()).isEqualTo("Listo");
        robot.interact(() -> model.speak("en"));
        touch.settle();
        assertThat(field("patient_name").getText()).isEqualTo("Ineñ");
        assertThat(robot.lookup("#key-ñ").tryQuery()).isEmpty();
    }

    @Test
    void everyKeyHasANameAndIsPassedByTheTabKey() {
        show("patient_name");
        assertThat(key("a").getAccessibleText()).isEqualTo("Capital A");
        keys("a");
        assertThat(key("a").getAccessibleText()).isEqualTo("a");
        assertThat(key("delete").getAccessibleText()).isEqualTo("Delete last letter");
        for (var page : List.of("letters", "more", "numbers")) {
            if (!page.equals("letters")) {
                keys(page);
            }
            for (var node : robot.lookup(".key").queryAllAs(Button.class)) {
                assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
                assertThat(node.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
                assertThat(node.isFocusTraversable()).as(node.getId()).isFalse();
            }
        }
        robot.interact(() -> field("patient_name").requestFocus());
        robot.push(KeyCode.TAB);
        assertThat(robot.lookup("#keyboard-toggle").<Node>query().isFocused()).isTrue();
    }

    @Test
    void theFieldTakesNoMoreThanItsLength() {
        show("patient_name");
        robot.interact(() -> {
            field("patient_name").setText("a".repeat(119));
            field("patient_name").end();
        });
        keys("b", "c", "d");
        assertThat(field("patient_name").getText()).isEqualTo("a".repeat(119) + "b");
    }

    @Test
    void theKeyboardIsPutAwayForThisFormOnly() {
        var model = show("patient_name");
        touch.press("keyboard-toggle");
        assertThat(touch.sees("keyboard")).isFalse();
        robot.interact(() -> model.type("patient_name", "Ada"));
        show(model, "patient_name");
        assertThat(touch.sees("keyboard")).isFalse();
        touch.press("keyboard-toggle");
        assertThat(touch.sees("keyboard")).isTrue();
        touch.press("keyboard-toggle");
        show("patient_name");
        assertThat(touch.sees("keyboard")).isTrue();
    }

    /// Most front desks have a keyboard; one that has none asks for the keys, which begin with digits.
    @Test
    void staffAskForTheKeyboardOfAField() {
        robot.interact(() -> {
            var view = new WizardView(visit.start(), new Appearance(Theme.LIGHT), () -> {});
            scene.setRoot(view);
        });
        touch.settle();
        assertThat(touch.sees("keyboard")).isFalse();
        touch.press("keyboard-toggle-field-phone");
        keys("0", "1", "plus");
        assertThat(field("phone").getText()).isEqualTo("01+");
    }

    @Test
    void theNextPersonFindsNothingOfThePersonBefore() {
        show("patient_name");
        keys("a", "d", "a");
        robot.interact(() -> field("patient_name").selectRange(0, 2));
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        robot.push(KeyCode.SHORTCUT, KeyCode.X);
        assertThat(fromClipboard()).isFalse();
        show("patient_name");
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(field("patient_name").getText()).isEmpty();
        assertThat(key("a").getText()).isEqualTo("A");
        var shown = robot.lookup(".button").queryAllAs(Button.class).stream().map(Button::getText).toList();
        assertThat(shown).noneMatch(t -> t.toLowerCase(Locale.ROOT).contains("ada"));
    }

    private boolean fromClipboard() {
        var any = new boolean[1];
        robot.interact(() -> any[0] = Clipboard.getSystemClipboard().hasString());
        return any[0];
    }

    @Test
    void noMenuAndNoPastingAndNoSecondKeyboard() {
        show("patient_name");
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString("Somebody Else");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT9);
        menu(field("patient_name"));
        assertThat(Window.getWindows()).hasSize(1);
        assertThat(field("patient_name").getText()).isEmpty();
    }

    @Test
    void anOrdinaryFieldHasAMenuAndPastes() {
        var ordinary = new TextField();
        robot.interact(() -> {
            scene.setRoot(new StackPane(ordinary));
            ordinary.requestFocus();
            var content = new ClipboardContent();
            content.putString("Somebody Else");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertThat(ordinary.getText()).isEqualTo("Somebody Else");
        menu(ordinary);
        assertThat(Window.getWindows()).hasSizeGreaterThan(1);
        robot.push(KeyCode.ESCAPE);
    }

    private void menu(TextField field) {
        robot.interact(() -> field.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 300, 300, true, null)));
        touch.settle();
    }

    @Test
    void aMirroredPageKeepsTheLettersInOrder() {
        robot.interact(() -> {
            var field = new PlainField(20);
            var keys = new KeyboardView(KeyboardLayout.of("ar"), FieldUse.NAME, visit.messages, field);
            var root = new StackPane(keys);
            root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            scene.setRoot(root);
            root.applyCss();
            root.layout();
            assertThat(keys.lookup("#key-q").localToScene(0, 0).getX())
                    .isLessThan(keys.lookup("#key-p").localToScene(0, 0).getX());
        });
    }
}
