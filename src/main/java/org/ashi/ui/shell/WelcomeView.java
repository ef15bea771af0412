package org.ashi.ui.shell;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.ashi.text.Messages;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.UrgentLine;

/// The kiosk's first page. Its root has the id `welcome`.
final class WelcomeView extends BorderPane {

    private final WelcomeModel model;
    private Subscription watching = Subscription.EMPTY;

    WelcomeView(WelcomeModel model) {
        this.model = model;
        setId("welcome");
        getStyleClass().add("wizard");
        model.messagesProperty().addListener((o, was, is) -> render(is));
        sceneProperty().subscribe(scene -> {
            watching.unsubscribe();
            watching = scene == null
                    ? Subscription.EMPTY
                    : model.seen().subscribe(seen -> render(model.messagesProperty().get()));
        });
        render(model.messagesProperty().get());
    }

    private void render(Messages messages) {
        setNodeOrientation(
                messages.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        var card = new VBox(
                Controls.heading("heading", messages.get("kiosk.welcome.title")),
                Controls.text("welcome-text", messages.get("kiosk.welcome.text")),
                Controls.text("welcome-help", messages.get("kiosk.welcome.help")));
        card.getStyleClass().addAll("card", "welcome");
        if (!model.writable()) {
            var trouble = Controls.text("trouble", messages.get(model.ready() ? "wizard.trouble.readOnly" : "unlock.paper"));
            trouble.getStyleClass().add("note-warn");
            card.getChildren().add(trouble);
        }
        var forms = Controls.column("answers");
        for (int i = 0; i < model.forms().size(); i++) {
            forms.getChildren().add(form(model.forms().get(i), i == 0, messages));
        }
        card.getChildren().add(forms);
        var page = Controls.column("page");
        page.setAlignment(Pos.CENTER);
        // First, so that who reads another language finds it before words that say nothing to them.
        if (model.languages().size() > 1) {
            page.getChildren().add(languages(messages));
        }
        page.getChildren().add(card);
        setCenter(Controls.centered(page));
        var urgent = UrgentLine.of(model.seen().getValue(), messages);
        urgent.getStyleClass().add("quiet-line");
        setBottom(Controls.bar(
                List.of(urgent), List.of(Controls.quiet("for-staff", messages.get("kiosk.welcome.staff"), model::staff))));
    }

    private Button form(WelcomeModel.FormChoice form, boolean usual, Messages messages) {
        var button = Controls.button(
                "begin-" + form.id(), messages.get(form.textKey()), usual ? "primary" : "secondary", () -> model.begin(form));
        button.getStyleClass().add("huge");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!model.writable());
        return button;
    }

    private Node languages(Messages messages) {
        var rows = new FlowPane(12, 12);
        for (var language : model.languages()) {
            var row = new AnswerRow(
                    "language-" + language, model.nameOf(language), AnswerRow.Mark.ONE, () -> model.speak(language));
            row.setSelected(model.speaks(language));
            rows.getChildren().add(row);
        }
        return Controls.column("answers", Controls.hint("language-hint", messages.get("kiosk.welcome.language")), rows);
    }
}
