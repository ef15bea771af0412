package org.ashi.ui.sign;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;

/// Where a signature is given: two equal ways, drawing it or typing the name.
public final class SignField extends VBox {

    private final SignModel model;
    private final AnswerRow drawn;
    private final AnswerRow typed;
    private final SignaturePad pad;
    private final Label hint;
    private final Button clear;
    private final TextField name;
    private final HBox field;
    private final VBox naming;

    /// @param name the field for a name that is typed
    /// @param typing the field with what is needed to type into it
    public SignField(String id, SignModel model, Messages messages, TextField name, Node typing) {
        this.model = model;
        setId(id);
        getStyleClass().add("answers");
        setFocusTraversable(false);
        drawn = new AnswerRow("sign-draw", messages.get("sign.draw"), AnswerRow.Mark.ONE, model::draw);
        typed = new AnswerRow("sign-type", messages.get("sign.type"), AnswerRow.Mark.ONE, this::type);
        pad = new SignaturePad(model, messages);
        hint = Controls.hint("sign-here", messages.get("sign.here"));
        hint.setMouseTransparent(true);
        clear = Controls.quiet("sign-clear", messages.get("sign.clear"), model::clear);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        var under = new StackPane(pad, hint);
        under.setMaxWidth(SignaturePad.WIDTH);
        HBox.setHgrow(under, Priority.ALWAYS);
        field = new HBox(under, clear);
        field.getStyleClass().add("signature-field");
        this.name = name;
        prepare(messages);
        naming = Controls.column("answers", Controls.hint("sign-name-hint", messages.get("sign.name")), typing);
        getChildren().addAll(ways(), field, naming);
        // The field outlives no page, while the model may.
        ChangeListener<Number> refresh = (o, was, is) -> refresh();
        sceneProperty().addListener((o, was, is) -> {
            model.changesProperty().removeListener(refresh);
            if (is != null) {
                model.changesProperty().addListener(refresh);
            }
        });
        refresh();
    }

    private GridPane ways() {
        var grid = new GridPane();
        grid.getStyleClass().add("answer-grid");
        for (var i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setFillWidth(true);
            grid.getColumnConstraints().add(half);
        }
        grid.addRow(0, drawn, typed);
        return grid;
    }

    private void prepare(Messages messages) {
        name.setId("sign-name");
        name.setText(model.name());
        name.getStyleClass().add("big-field");
        name.setAccessibleText(messages.get("sign.name"));
        name.textProperty().addListener((o, was, is) -> model.name(is));
    }

    private void type() {
        model.type();
        name.requestFocus();
    }

    private void refresh() {
        var typing = model.typingProperty().get();
        drawn.setSelected(!typing);
        typed.setSelected(typing);
        show(field, !typing);
        show(naming, typing);
        pad.refresh();
        hint.setVisible(model.empty());
        clear.setVisible(!model.empty());
        if (!name.getText().equals(model.name())) {
            name.setText(model.name());
        }
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
