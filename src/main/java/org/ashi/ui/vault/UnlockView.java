package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.UnlockModel.State;
import org.ashi.vault.phrase.Passphrases;

/// "Who are you?" and the passphrase. Its root has the id `unlock`; people have the ids `person-0`, `person-1` …
public final class UnlockView extends BorderPane {

    private final UnlockModel model;
    private final Messages messages;
    private final SecretField phrase;
    private final Label said = Controls.text("unlock-said", "");
    private final Label urgent;
    private final HBox trying;
    private final Button open;
    private final List<AnswerRow> rows = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;
    private Runnable ticking = () -> {};

    /// @param back leads to the start page
    /// @param sheet leads to the recovery sheet
    public UnlockView(UnlockModel model, Runnable back, Runnable sheet) {
        this.model = model;
        messages = model.guard().desk().messages();
        Pages.dress(this, "unlock", messages);
        phrase = new SecretField("phrase", messages.get("unlock.phrase"), Passphrases.MAX, messages);
        phrase.setOnDone(this::submit);
        urgent = UrgentLine.of(Seen.NOTHING, messages);
        trying = Pages.waiting("unlock-trying", messages.get("unlock.trying"));
        open = Controls.primary("unlock-open", messages.get("unlock.open"), this::submit);
        said.setMaxWidth(Double.MAX_VALUE);
        var typing = new Typing(messages);
        typing.add(phrase);
        var people = Controls.column("answers");
        for (var i = 0; i < model.people().size(); i++) {
            var person = model.people().get(i);
            var row = new AnswerRow("person-" + i, person.name(), AnswerRow.Mark.ONE, () -> {
                model.choose(person);
                phrase.focus();
            });
            rows.add(row);
            people.getChildren().add(row);
        }
        var page = Controls.column(
                "page",
                urgent,
                Controls.heading("heading", messages.get("unlock.title")),
                people,
                Pages.labelled(phrase, messages.get("unlock.phrase")),
                said,
                trying,
                typing);
        var recovery = Controls.quiet("unlock-sheet", messages.get("vault.recovery.open"), sheet);
        Pages.show(
                this,
                page,
                Controls.bar(
                        List.of(Controls.secondary("unlock-back", messages.get("unlock.back"), back)),
                        List.of(recovery, open)));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                gone();
            } else {
                come();
            }
        });
    }

    private void come() {
        gone();
        watching = model.stateProperty().subscribe(s -> show())
                .and(model.chosenProperty().subscribe(c -> show()))
                .and(phrase.emptyProperty().subscribe(e -> show()))
                .and(model.guard().seenProperty().subscribe(seen -> UrgentLine.show(urgent, seen, messages)));
        ticking = model.guard().desk().ticker().start(model::tick);
        Platform.runLater(phrase::focus);
    }

    private void gone() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        ticking.run();
        ticking = () -> {};
    }

    private void submit() {
        if (model.open() && !phrase.emptyProperty().get()) {
            model.submit(phrase.take());
        }
    }

    private void show() {
        var state = model.stateProperty().get();
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).setSelected(model.chosenProperty().get().equals(Optional.of(model.people().get(i))));
        }
        var busy = state instanceof State.Trying;
        open.setDisable(!model.open() || phrase.emptyProperty().get());
        phrase.setDisable(busy);
        Pages.shown(trying, busy);
        Pages.say(said, words(state), "note-warn");
        if (state instanceof State.Wrong) {
            Platform.runLater(phrase::focus);
        }
    }

    private String words(State state) {
        return switch (state) {
            case State.Ready r -> "";
            case State.Trying t -> "";
            case State.Wrong(int free) -> messages.get("unlock.wrong", free);
            case State.Waiting(int seconds) -> messages.get("unlock.wait", seconds / 60, seconds % 60);
            case State.Failed(String code) -> messages.get("unlock.failed", code);
        };
    }
}
