package org.ashi.ui.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.intake.TriageLevel;
import org.ashi.store.QueueRow;
import org.ashi.store.Raise;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Below the queue: to what level the chosen row is raised, and why.
final class RaisePane extends VBox {

    private final RaiseModel raise;
    private final Messages messages;
    private final Supplier<Optional<QueueRow>> row;
    private final ComboBox<TriageLevel> level;
    private final ComboBox<Raise.Reason> reason;
    private final Label about = Blocks.label("", "strong");
    private final Label said = Blocks.label("", "save-state");

    /// @param row that is chosen
    /// @param name of a row as the list shows it
    RaisePane(RaiseModel raise, Messages messages, Supplier<Optional<QueueRow>> row, Function<QueueRow, String> name, Runnable close) {
        this.raise = raise;
        this.messages = messages;
        this.row = row;
        this.name = name;
        level = Choosing.of(
                "raise-level", messages.get("queue.raise.level"), Arrays.asList(TriageLevel.values()).reversed(),
                l -> messages.get("level." + l));
        reason = Choosing.of(
                "raise-reason", messages.get("queue.raise.reason"), Arrays.asList(Raise.Reason.values()),
                r -> messages.get("queue.raise.reason." + r));
        setId("raise-pane");
        getStyleClass().add("queue-pane");
        said.setId("raise-said");
        var go = Controls.primary("raise-go", messages.get("queue.raise.go"), this::go);
        var back = Controls.quiet("raise-close", messages.get("queue.close"), close);
        getChildren().addAll(about, Blocks.row("line", level, reason, go, back), said);
        raise.stateProperty().subscribe(this::show);
    }

    private final Function<QueueRow, String> name;
    private Optional<QueueRow> chosen = Optional.empty();

    /// For the row that is chosen now.
    void begin() {
        raise.begin();
        // As it is now: the list goes on changing above.
        chosen = row.get();
        about.setText(chosen.map(r -> messages.get("queue.raise.about", name.apply(r))).orElseGet(() -> messages.get("queue.raise.none")));
        level.setValue(null);
        reason.setValue(null);
        level.requestFocus();
    }

    private void go() {
        var wanted = Optional.ofNullable(level.getValue());
        var why = Optional.ofNullable(reason.getValue());
        if (chosen.isEmpty() || wanted.isEmpty() || why.isEmpty()) {
            say(messages.get("queue.raise.incomplete"), true);
            return;
        }
        raise.raise(chosen.get(), wanted.get(), why.get());
    }

    private void show(RaiseModel.State state) {
        switch (state) {
            case RaiseModel.State.Idle idle -> say("", false);
            case RaiseModel.State.Saving saving -> say(messages.get("queue.raise.saving"), false);
            case RaiseModel.State.Raised(TriageLevel now) -> say(messages.get("queue.raise.done", messages.get("level." + now)), false);
            case RaiseModel.State.NotLower(TriageLevel now) -> say(messages.get("queue.raise.notLower", messages.get("level." + now)), true);
            case RaiseModel.State.SignedOff signed -> say(messages.get("queue.raise.signedOff"), true);
            case RaiseModel.State.Failed(String code) -> say(messages.get("queue.raise.failed", code), true);
        }
    }

    private void say(String text, boolean refused) {
        said.setText(text);
        said.getStyleClass().removeAll("refused", "good");
        said.getStyleClass().add(refused ? "refused" : "good");
    }
}
