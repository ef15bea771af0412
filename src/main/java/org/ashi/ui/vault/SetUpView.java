package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.PlainField;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.SetUpModel.Step;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.vault.recovery.RecoveryCode;

/// Setting a practice up, a few calm pages. Its root has the id `setup`.
public final class SetUpView extends BorderPane {

    private final SetUpModel model;
    private final Messages messages;

    public SetUpView(SetUpModel model) {
        this.model = model;
        messages = model.desk().messages();
        Pages.dress(this, "setup", messages);
        model.stepProperty().addListener((o, was, is) -> show());
        model.phrase().pageProperty().addListener((o, was, is) -> {
            if (model.stepProperty().get() == Step.PHRASE) {
                show();
            }
        });
        show();
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case CHOICE -> choice();
            case NAMES -> names();
            case PHRASE -> new PhrasePages(model.phrase(), messages, model::back).show(this);
            case SHEET -> sheet();
            case TEST -> test();
            case WORKING -> working();
            case FAILED -> failed();
            case ELSEWHERE -> elsewhere();
            case DONE -> done();
        }
    }

    private void choice() {
        var card = Controls.column(
                "card",
                Controls.heading("heading", messages.get("unlock.setup.title")),
                Controls.text("setup-lead", messages.get("unlock.setup.lead")),
                choice("setup-begin", "unlock.setup.begin", "unlock.setup.begin.hint", model::begin, true));
        if (model.desk().sample() instanceof Sample.Offered(Runnable open)) {
            card.getChildren().add(choice("setup-sample", "unlock.setup.sample", "unlock.setup.sample.hint", open, false));
        }
        card.getStyleClass().add("welcome");
        var page = Controls.column("page", card);
        page.setAlignment(Pos.CENTER);
        setCenter(Controls.centered(page));
        setBottom(new Region());
    }

    /// A large button with a line that says more.
    private Node choice(String id, String key, String hint, Runnable action, boolean primary) {
        return Controls.column(
                "labelled", huge(id, key, action, primary), Controls.hint(id + "-hint", messages.get(hint)));
    }

    private Node huge(String id, String key, Runnable action, boolean primary) {
        var button = primary
                ? Controls.primary(id, messages.get(key), action)
                : Controls.secondary(id, messages.get(key), action);
        button.getStyleClass().add("huge");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void names() {
        var practice = field("practice-name", Practice.MOST_NAME, model.practiceProperty().get(), "unlock.names.practice");
        var founder = field("founder-name", Person.MOST_NAME, model.founderProperty().get(), "unlock.names.you");
        var next = Controls.primary("setup-next", messages.get("unlock.next"), model::names);
        practice.textProperty().subscribe(text -> {
            model.practiceProperty().set(text);
            next.setDisable(!model.named());
        });
        founder.textProperty().subscribe(text -> {
            model.founderProperty().set(text);
            next.setDisable(!model.named());
        });
        practice.setOnAction(e -> founder.requestFocus());
        founder.setOnAction(e -> model.names());
        var typing = new Typing(messages);
        typing.add(practice);
        typing.add(founder);
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.names.title")),
                Pages.labelled(practice, messages.get("unlock.names.practice")),
                Pages.labelled(founder, messages.get("unlock.names.you")),
                Controls.hint("names-hint", messages.get("unlock.names.hint")),
                typing);
        Pages.show(this, page, Controls.bar(List.of(back()), List.of(next)));
        Platform.runLater(practice::requestFocus);
    }

    private PlainField field(String id, int most, String text, String key) {
        var field = new PlainField(most);
        field.setId(id);
        field.setText(text);
        field.getStyleClass().add("big-field");
        field.setAccessibleText(messages.get(key));
        return field;
    }

    private void sheet() {
        var groups = new FlowPane(24, 8);
        groups.setId("sheet-groups");
        SheetParts.mark(groups);
        groups.getStyleClass().add("sheet-groups");
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            groups.getChildren().add(SheetParts.group(messages, number, model.group(number)));
        }
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.sheet.title")),
                Controls.text("sheet-lead", messages.get(model.savesSheet() ? "unlock.sheet.lead" : "unlock.sheet.lead.hand")),
                SheetParts.filing(messages, model.savesSheet(), model.filedProperty(), model::save),
                groups,
                Controls.hint("sheet-hint", messages.get("unlock.sheet.hint")));
        Pages.show(
                this,
                page,
                Controls.bar(
                        List.of(back()),
                        List.of(Controls.primary("sheet-next", messages.get("unlock.sheet.next"), model::test))));
    }

    private void test() {
        var typing = new Typing(messages);
        var fields = SheetParts.mark(new GroupFields(model.asked(), messages, typing));
        var said = Pages.note("test-said", "", "note-warn");
        Runnable check = () -> {
            model.check(fields.copies());
            var wrong = model.wrongProperty().get();
            fields.mark(wrong);
            Pages.say(said, wrong.isEmpty() ? "" : messages.get("unlock.test.wrong", SheetParts.list(wrong)), "note-warn");
        };
        fields.onDone(check);
        var asked = SheetParts.list(model.asked());
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.test.title")),
                Controls.text("test-lead", messages.get("unlock.test.lead", asked)),
                fields,
                said,
                typing);
        Pages.show(
                this,
                page,
                Controls.bar(
                        List.of(back()),
                        List.of(Controls.primary("test-check", messages.get("unlock.test.check"), check))));
        Platform.runLater(() -> fields.focus(model.asked().getFirst()));
    }

    private void working() {
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.working.title")),
                Pages.waiting("setup-working", messages.get("unlock.working.text")));
        Pages.show(this, page, new Region());
    }

    private void failed() {
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.notSetUp.title")),
                Pages.note("setup-failed", messages.get("unlock.notSetUp.text", model.failure()), "note-warn"));
        Pages.show(
                this,
                page,
                Controls.bar(
                        List.of(back()),
                        List.of(Controls.primary("setup-again", messages.get("unlock.notSetUp.again"), model::setUp))));
    }

    private void elsewhere() {
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.elsewhere.title")),
                Controls.text("elsewhere-text", messages.get("unlock.elsewhere.text")),
                Pages.note("elsewhere-destroy", messages.get("unlock.elsewhere.destroy"), "note-warn"));
        Pages.show(
                this,
                page,
                Controls.bar(
                        List.of(),
                        List.of(Controls.primary("setup-elsewhere", messages.get("unlock.elsewhere.go"), model::finish))));
    }

    private void done() {
        var lines = new ArrayList<Node>(List.of(
                Controls.heading("heading", messages.get("unlock.done.title")),
                Controls.text("done-text", messages.get("unlock.done.text", model.practiceProperty().get().strip()))));
        if (model.sealed() > 0) {
            lines.add(Pages.note("done-sealed", messages.get("unlock.done.sealed", model.sealed()), "note-good"));
        }
        lines.add(Pages.note("done-reminder", messages.get(model.savesSheet() ? "unlock.done.reminder" : "unlock.done.reminder.hand"), "note-calm"));
        var page = Controls.column("page", lines.toArray(Node[]::new));
        Pages.show(
                this,
                page,
                Controls.bar(
                        List.of(), List.of(Controls.primary("setup-finish", messages.get("unlock.done.go"), model::finish))));
    }

    private Node back() {
        return Controls.secondary("setup-back", messages.get("unlock.back"), model::back);
    }
}
