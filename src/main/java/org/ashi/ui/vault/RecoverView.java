package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.RecoverModel.Page;
import org.ashi.ui.vault.RecoverModel.Said;
import org.ashi.vault.recovery.RecoveryCode;

/// Opening the archive with the recovery sheet. Its root has the id `recover`.
public final class RecoverView extends BorderPane {

    private final RecoverModel model;
    private final Messages messages;
    private final Runnable back;
    private final Typing typing;
    private final GroupFields fields;
    private final Label said;
    private final HBox trying;
    private final Node open;
    private final Region sheet;

    /// @param back leads to the passphrase
    public RecoverView(RecoverModel model, Runnable back) {
        this.model = model;
        this.back = back;
        messages = model.desk().messages();
        Pages.dress(this, "recover", messages);
        typing = new Typing(messages);
        fields = new GroupFields(
                IntStream.rangeClosed(1, RecoveryCode.GROUPS).boxed().toList(), messages, typing);
        said = Pages.note("recover-said", "", "note-warn");
        trying = Pages.waiting("recover-trying", messages.get("unlock.trying"));
        Runnable submit = () -> model.submit(fields.all());
        open = Controls.primary("recover-open", messages.get("unlock.open"), submit);
        fields.onDone(submit);
        sheet = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.recover.title")),
                Controls.text("recover-lead", messages.get("unlock.recover.lead")),
                said,
                trying,
                fields,
                typing);
        model.pageProperty().addListener((o, was, is) -> show(was, is));
        showSheet(new Said.Nothing());
        place();
    }

    private void show(Page was, Page is) {
        switch (is) {
            // The fields stay: what is typed is mended, not typed anew.
            case Page.Sheet(Said words) -> showSheet(words);
            case Page.Who w -> who();
            case Page.Phrase(var person, var phrase) -> {
                phrase.pageProperty().addListener((o, before, now) -> {
                    if (model.pageProperty().get().equals(is)) {
                        new PhrasePages(phrase, messages, model::back).show(this);
                    }
                });
                new PhrasePages(phrase, messages, model::back).show(this);
            }
            case Page.Working w -> Pages.show(
                    this,
                    Controls.column("page", Pages.waiting("recover-working", messages.get("unlock.recover.working"))),
                    new Region());
            case Page.Failed(String code) -> failed(code);
        }
    }

    private void place() {
        Pages.show(
                this,
                sheet,
                Controls.bar(
                        List.of(Controls.secondary("recover-back", messages.get("unlock.back"), back)), List.of(open)));
        Platform.runLater(() -> fields.focus(1));
    }

    private void showSheet(Said words) {
        var busy = words instanceof Said.Trying;
        fields.setDisable(busy);
        open.setDisable(busy);
        Pages.shown(trying, busy);
        fields.mark(words instanceof Said.Faulty(var groups) ? groups.keySet() : Set.<Integer>of());
        Pages.say(said, words(words), "note-warn");
        if (words instanceof Said.Faulty(var groups)) {
            fields.focus(groups.firstKey());
        }
    }

    private String words(Said words) {
        return switch (words) {
            case Said.Nothing n -> "";
            case Said.Trying t -> "";
            case Said.Faulty(var groups) -> SheetParts.faulty(messages, groups);
            case Said.AnotherSheet a -> messages.get("unlock.recover.another");
            case Said.Wait(long seconds) -> messages.get("unlock.wait", seconds / 60, seconds % 60);
            case Said.Failed(String code) -> messages.get("unlock.failed", code);
        };
    }

    private void who() {
        var lines = new ArrayList<Node>(List.of(
                Controls.heading("heading", messages.get("unlock.recover.who")),
                Controls.text("recover-lead", messages.get("unlock.recover.who.lead"))));
        var people = model.people();
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var button = Controls.secondary("recover-person-" + i, person.name(), () -> model.choose(person));
            button.getStyleClass().add("huge");
            button.setMaxWidth(Double.MAX_VALUE);
            lines.add(button);
        }
        Pages.show(
                this,
                Controls.column("page", lines.toArray(Node[]::new)),
                Controls.bar(List.of(Controls.secondary("recover-back", messages.get("unlock.back"), back)), List.of()));
    }

    private void failed(String code) {
        Pages.show(
                this,
                Controls.column(
                        "page",
                        Controls.heading("heading", messages.get("unlock.recover.failed")),
                        Pages.note("recover-failed", messages.get("unlock.failed", code), "note-warn")),
                Controls.bar(
                        List.of(Controls.secondary("recover-back", messages.get("unlock.back"), model::back)), List.of()));
    }
}
