package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.export.ExportReason;
import org.ashi.store.Query;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Below the queue: many reports at once, with how far it is and a way to stop.
final class BulkPane extends VBox {

    private final BulkModel bulk;
    private final QueueModel queue;
    private final Messages messages;
    private final Supplier<Optional<Path>> folder;
    private final Supplier<List<UUID>> selected;
    private final ComboBox<ExportReason> reason;
    private final Label about = Blocks.label("", "strong");
    private final Label said = Blocks.label("", "save-state");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox asking;
    private List<UUID> ids = List.of();
    private final HBox going;

    /// @param folder asks where to
    /// @param selected rows; one or none means all that the list shows
    BulkPane(BulkModel bulk, QueueModel queue, Messages messages, Supplier<Optional<Path>> folder, Supplier<List<UUID>> selected, Runnable close) {
        this.bulk = bulk;
        this.queue = queue;
        this.messages = messages;
        this.folder = folder;
        this.selected = selected;
        reason = Choosing.of(
                "bulk-reason", messages.get("review.export.why"), Arrays.asList(ExportReason.values()),
                r -> messages.get("people.reason." + r.name()));
        setId("bulk-pane");
        getStyleClass().add("queue-pane");
        said.setId("bulk-said");
        about.setId("bulk-about");
        bar.setId("bulk-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("queue.bulk.progress"));
        var go = Controls.primary("bulk-go", messages.get("queue.bulk.go"), this::go);
        go.setMinWidth(Region.USE_PREF_SIZE);
        asking = Blocks.row("line", reason, go, Controls.quiet("bulk-close", messages.get("queue.close"), close));
        var stop = Controls.secondary("bulk-stop", messages.get("queue.bulk.stop"), bulk::stop);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        going = Blocks.row("line", Blocks.growing(bar), stop);
        getChildren().addAll(about, asking, going, said);
        bulk.stateProperty().subscribe(this::show);
    }

    /// For the rows that are chosen now.
    void begin() {
        bulk.begin();
        // As they are now: the list goes on changing below.
        ids = selected.get();
        about.setText(ids.size() > 1 ? messages.get("queue.bulk.selected", ids.size()) : messages.get("queue.bulk.all"));
        reason.requestFocus();
    }

    private void go() {
        var why = Optional.ofNullable(reason.getValue());
        if (why.isEmpty()) {
            say(messages.get("queue.bulk.noReason"), true);
            return;
        }
        if (stillSearching()) {
            return;
        }
        folder.get().ifPresent(to -> {
            if (ids.size() > 1) {
                bulk.export(ids, to, why.get());
            } else {
                if (stillSearching()) {
                    return;
                }
                bulk.exportAll(queue.query(Optional.empty(), Query.MAX_LIMIT), to, why.get());
            }
        });
    }

    /// What is not found yet would be left out, and nobody would see it.
    private boolean stillSearching() {
        var searching = ids.size() <= 1 && queue.searching();
        if (searching) {
            say(messages.get("queue.bulk.searching"), true);
        }
        return searching;
    }

    private void show(BulkModel.State state) {
        var running = bulk.running();
        shown(asking, !running);
        shown(going, running);
        switch (state) {
            case BulkModel.State.Idle idle -> say("", false);
            case BulkModel.State.Listing listing -> {
                bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
                say(messages.get("queue.bulk.listing"), false);
            }
            case BulkModel.State.Running(int done, int failed, int total) -> {
                bar.setProgress(total == 0 ? 1 : (double) done / total);
                say(messages.get("queue.bulk.running", done, total, failed), failed > 0);
            }
            case BulkModel.State.Ended(int written, int failed, int total, var why) ->
                say(messages.get("queue.bulk.ended", written, total, failed)
                        + why.map(w -> " " + messages.get("queue.stopped." + w)).orElse(""), failed > 0 || why.isPresent());
        }
    }

    private static void shown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private void say(String text, boolean refused) {
        said.setText(text);
        said.getStyleClass().removeAll("refused", "good");
        said.getStyleClass().add(refused ? "refused" : "good");
    }
}
