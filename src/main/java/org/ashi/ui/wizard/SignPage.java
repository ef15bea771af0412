package org.ashi.ui.wizard;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ashi.ui.keyboard.FieldUse;
import org.ashi.ui.keyboard.PlainField;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.sign.SignField;
import org.ashi.ui.sign.SignModel;

/// The last page before handing in: what is signed, in sentences, and the field for it.
final class SignPage {

    private final WizardModel model;

    SignPage(WizardModel model) {
        this.model = model;
    }

    Part part() {
        var signing = model.signing();
        var column = Controls.column("page", Controls.heading("heading", signing.title()));
        column.setId("page-sign");
        var statements = Controls.column("statements", Controls.hint("statements-lead", signing.lead()));
        var number = 0;
        for (var statement : signing.statements()) {
            statements.getChildren().add(line("statement-" + ++number, statement));
        }
        if (number > 0) {
            column.getChildren().add(statements);
        }
        var name = new PlainField(SignModel.MOST_CHARACTERS);
        name.setOnAction(e -> model.next());
        var typing = new KeyboardPart(model, FieldUse.NAME, name).node();
        column.getChildren().addAll(
                Controls.text("consent", signing.text()),
                new SignField(
                        "question-" + Signing.FIELD, signing.given(), model.wording().messages(), name, typing));
        forgetProblems(column);
        return Part.fixed(column);
    }

    /// What was wrong with a signature is no longer true of another one. The page outlives no wizard, the model may.
    private void forgetProblems(Node page) {
        ChangeListener<Number> forget = (o, was, is) -> {
            if (!model.problems.get().isEmpty()) {
                model.problems.set(List.of());
                model.changes.set(model.changes.get() + 1);
            }
        };
        var changes = model.signing().given().changesProperty();
        page.sceneProperty().addListener((o, was, is) -> {
            changes.removeListener(forget);
            if (is != null) {
                changes.addListener(forget);
            }
        });
    }

    private static HBox line(String id, String statement) {
        var text = Controls.text(id, statement);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(new Label("•"), text);
        line.getStyleClass().add("statement-line");
        return line;
    }
}
