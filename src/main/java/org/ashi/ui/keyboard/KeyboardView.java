package org.ashi.ui.keyboard;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// The keyboard on the screen. Its keys have the ids `key-a`, `key-space`, `key-delete`, `key-shift`, `key-done`, `key-hyphen` …
///
/// Keys never take the focus, so that touching and typing can be mixed, and a tab leads past them: who presses the tab key has
/// a keyboard already, and forty stops between the field and "Next" would be in the way.
public final class KeyboardView extends GridPane {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry(" ", "space"),
            Map.entry("-", "hyphen"),
            Map.entry("'", "apostrophe"),
            Map.entry("+", "plus"),
            Map.entry("(", "open"),
            Map.entry(")", "close"),
            Map.entry(".", "dot"),
            Map.entry(",", "comma"),
            Map.entry("@", "at"),
            Map.entry("/", "slash"),
            Map.entry("#", "hash"));
    private static final String SHIFTED = "shifted";

    private final KeyboardModel model;
    private final Messages messages;
    private final Map<Key, Button> keys = new LinkedHashMap<>();

    /// @param field is typed into; its caret and text are followed
    public KeyboardView(KeyboardLayout layout, FieldUse use, Messages messages, TextField field) {
        this(layout, use, messages, new FieldTarget(field));
        field.textProperty().addListener((o, was, is) -> model.moved());
        field.caretPositionProperty().addListener((o, was, is) -> model.moved());
    }

    /// @param field is typed into; words in it begin as they are typed
    public KeyboardView(KeyboardLayout layout, Messages messages, SecretField field) {
        this(layout, FieldUse.TEXT, messages, new SecretTarget(field));
    }

    private KeyboardView(KeyboardLayout layout, FieldUse use, Messages messages, KeyboardModel.Target target) {
        this.messages = messages;
        model = new KeyboardModel(layout, use, target);
        setId("keyboard");
        getStyleClass().add("keyboard");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.get("keyboard.name"));
        // Keys stand as on a desk's keyboard, also where the page is mirrored.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        // The page says how wide it is, never the longest word on a key.
        setMinWidth(0);
        for (int i = 0; i < KeyRow.UNITS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / KeyRow.UNITS);
            getColumnConstraints().add(column);
        }
        model.pageProperty().addListener((o, was, is) -> build());
        model.shiftProperty().addListener((o, was, is) -> label());
        build();
    }

    private void build() {
        keys.clear();
        getChildren().clear();
        var rows = model.rows();
        for (int row = 0; row < rows.size(); row++) {
            var column = rows.get(row).indent();
            for (var place : rows.get(row).places()) {
                var key = key(place.key());
                keys.put(place.key(), key);
                add(key, column, row, place.units(), 1);
                column += place.units();
            }
        }
        label();
    }

    private Button key(Key key) {
        var button = Controls.button("key-" + name(key), "", "key", () -> model.press(key));
        button.setFocusTraversable(false);
        button.setWrapText(false);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (key instanceof Key.Command || key.equals(new Key.Type(" "))) {
            button.getStyleClass().add("key-word");
        }
        if (key == Key.Command.DONE) {
            button.getStyleClass().add("key-done");
        }
        return button;
    }

    private void label() {
        keys.forEach((key, button) -> {
            button.setText(shown(key));
            button.setAccessibleText(spoken(key));
        });
        keys.computeIfPresent(Key.Command.SHIFT, (key, button) -> {
            button.getStyleClass().remove(SHIFTED);
            if (model.shiftProperty().get()) {
                button.getStyleClass().add(SHIFTED);
            }
            return button;
        });
    }

    private static String name(Key key) {
        return switch (key) {
            case Key.Type(String text) -> SIGNS.getOrDefault(text, text);
            case Key.Command.SHIFT -> "shift";
            case Key.Command.DELETE -> "delete";
            case Key.Command.LETTERS -> "letters";
            case Key.Command.MORE -> "more";
            case Key.Command.NUMBERS -> "numbers";
            case Key.Command.DONE -> "done";
        };
    }

    private String shown(Key key) {
        return switch (key) {
            case Key.Type type when type.text().equals(" ") -> messages.get("keyboard.space");
            case Key.Type type -> model.typed(type);
            // Samples of what comes, no words of a language.
            case Key.Command.SHIFT -> "Aa";
            case Key.Command.LETTERS -> "abc";
            case Key.Command.NUMBERS -> "123";
            case Key.Command.MORE -> messages.get("keyboard.more");
            case Key.Command.DELETE -> messages.get("keyboard.delete");
            case Key.Command.DONE -> messages.get("keyboard.done");
        };
    }

    private String spoken(Key key) {
        return switch (key) {
            case Key.Type type when type.text().equals(" ") -> messages.get("keyboard.space");
            case Key.Type type when SIGNS.containsKey(type.text()) -> messages.get("keyboard.sign." + name(type));
            case Key.Type type when type.letter() && model.shiftProperty().get() ->
                messages.get("keyboard.capital", model.typed(type));
            case Key.Type type -> type.text();
            case Key.Command.DONE -> messages.get("keyboard.done");
            case Key.Command.SHIFT ->
                messages.get(model.shiftProperty().get() ? "keyboard.shift.on" : "keyboard.shift.off");
            case Key.Command command -> messages.get("keyboard.what." + name(command));
        };
    }
}
