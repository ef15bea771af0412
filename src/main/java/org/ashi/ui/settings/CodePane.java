package org.ashi.ui.settings;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ashi.settings.StaffCode;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Two fields for the staff code and keys to touch, as a tablet has no keyboard.
final class CodePane extends VBox {

    private static final int COLUMNS = 3;

    private final CodeModel model;
    private final Messages messages;
    private final PasswordField first;
    private final PasswordField second;
    private final Label now = Controls.text("code-now", "");
    private final Label said = Controls.text("code-said", "");
    private final Button choose;
    private PasswordField target;

    CodePane(CodeModel model, Messages messages) {
        super();
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("card", "answers");
        first = field("code-first");
        second = field("code-second");
        target = first;
        choose = Controls.primary("code-choose", "", () -> model.choose(first.getText(), second.getText()));
        List.of(now, said).forEach(l -> l.setMaxWidth(Double.MAX_VALUE));
        var fields = new VBox(
                labelled(first, messages.get("settings.kiosk.code.first")),
                labelled(second, messages.get("settings.kiosk.code.second")),
                choose);
        fields.getStyleClass().add("answers");
        var beside = new FlowPane(fields, pad());
        beside.getStyleClass().add("code-entry");
        getChildren()
                .addAll(
                        now,
                        Controls.hint(
                                "code-rule",
                                messages.get("settings.kiosk.code.rule", StaffCode.MIN_DIGITS, StaffCode.MAX_DIGITS)),
                        beside,
                        said);
        model.setProperty().subscribe(this::showSet);
        model.stateProperty().subscribe(this::show);
    }

    private void showSet(boolean set) {
        now.setText(messages.get(set ? "settings.kiosk.code.set" : "settings.kiosk.code.none"));
        now.getStyleClass().removeAll("note-good", "note-warn");
        now.getStyleClass().add(set ? "note-good" : "note-warn");
        choose.setText(messages.get(set ? "settings.kiosk.code.change" : "settings.kiosk.code.choose"));
        choose.setAccessibleText(choose.getText());
    }

    private void show(CodeModel.State state) {
        choose.setDisable(state == CodeModel.State.SAVING);
        said.setText(model.text());
        said.setVisible(!said.getText().isEmpty());
        said.setManaged(said.isVisible());
        said.getStyleClass().removeAll("note-good", "note-warn", "note-calm");
        switch (state) {
            case READY -> {}
            case SAVING -> said.getStyleClass().add("note-calm");
            case DONE -> {
                said.getStyleClass().add("note-good");
                forget();
            }
            case DIFFER, NOT_DIGITS, TOO_SIMPLE -> {
                said.getStyleClass().add("note-warn");
                forget();
            }
            case NOT_WRITTEN -> said.getStyleClass().add("note-warn");
        }
    }

    /// What was typed stands nowhere any longer.
    private void forget() {
        first.clear();
        second.clear();
        target = first;
        first.requestFocus();
    }

    private PasswordField field(String id) {
        var field = new PasswordField();
        field.setId(id);
        field.getStyleClass().addAll("big-field", "code-field");
        field.setTextFormatter(new TextFormatter<>(CodePane::digitsOnly));
        field.focusedProperty().addListener((o, was, is) -> target = is ? field : target);
        field.textProperty().addListener((o, was, is) -> {
            if (!is.isEmpty()) {
                model.typed();
            }
        });
        return field;
    }

    /// What is no digit, or one too many, is not taken.
    private static TextFormatter.Change digitsOnly(TextFormatter.Change change) {
        if (!change.getControlNewText().matches("[0-9]{0," + StaffCode.MAX_DIGITS + "}")) {
            change.setText("");
            change.setRange(change.getControlText().length(), change.getControlText().length());
            change.selectRange(change.getControlText().length(), change.getControlText().length());
        }
        return change;
    }

    private static VBox labelled(PasswordField field, String text) {
        var label = new Label(text);
        label.setLabelFor(field);
        label.setWrapText(true);
        label.getStyleClass().add("field-label");
        field.setAccessibleText(text);
        var both = new VBox(label, field);
        both.getStyleClass().add("labelled");
        return both;
    }

    private GridPane pad() {
        var pad = new GridPane();
        pad.getStyleClass().add("digit-pad");
        for (char digit = '1'; digit <= '9'; digit++) {
            pad.add(key(String.valueOf(digit)), (digit - '1') % COLUMNS, (digit - '1') / COLUMNS);
        }
        pad.add(key("0"), 1, COLUMNS);
        var delete = Controls.secondary("code-delete", "⌫", () -> {
            target.end();
            target.deletePreviousChar();
        });
        delete.setAccessibleText(messages.get("settings.kiosk.code.delete"));
        dress(delete);
        pad.add(delete, 2, COLUMNS);
        return pad;
    }

    private Button key(String digit) {
        return dress(Controls.secondary("code-" + digit, digit, () -> target.appendText(digit)));
    }

    private static Button dress(Button key) {
        key.getStyleClass().add("pad-key");
        // The field keeps the focus, so that typing and touching can be mixed.
        key.setFocusTraversable(false);
        return key;
    }
}
