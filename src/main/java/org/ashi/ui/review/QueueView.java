package org.ashi.ui.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The queue: a table to walk with the arrow keys; Enter opens, `/` goes to the search field, `?` shows all keys. It follows the
/// archive by itself.
public final class QueueView extends BorderPane {

    /// How soon an intake handed in at the front desk shows by itself.
    private static final Duration EVERY = Duration.seconds(1);
    /// How often the times that were waited are written anew.
    private static final Duration MINUTE = Duration.minutes(1);

    private final QueueModel queue;
    private final Messages messages;
    private final QueueFilterBar filters;
    private final QueueTable table;
    private final Label empty = Blocks.label("", "empty");
    private final Button help;
    private final Label pageWords = Blocks.label("", "muted");
    private final Button next;
    private final Button previous;
    private final Timeline again = new Timeline();
    private final Timeline minutes = new Timeline();
    private final VBox bottom = Blocks.column("queue-bottom");
    private final RaisePane raising;
    private final BulkModel bulk;
    private Optional<BulkPane> exporting = Optional.empty();

    /// @param open opens a record
    /// Pages that lead away from the queue and back.
    ///
    /// @param clinic the counts of the practice
    /// @param followUps who is to be looked at again
    record Pages(Runnable clinic, Runnable followUps) {}

    /// @param leave goes back to where the practitioner came from
    QueueView(
            ReviewDesk desk, QueueModel queue, Consumer<UUID> open, Pages pages, FollowUpModel followUps, Runnable leave) {
        this.queue = queue;
        messages = desk.messages();
        filters = new QueueFilterBar(queue, messages, desk.places().filters());
        table = new QueueTable(desk, row -> open.accept(row.id()));
        help = Controls.secondary("queue-keys", messages.get("queue.help"), () -> {});
        next = Controls.secondary("queue-next", messages.get("review.queue.next"), queue::nextPage);
        previous = Controls.secondary("queue-previous", messages.get("review.queue.previous"), queue::previousPage);
        setId("queue");
        getStyleClass().add("queue");
        empty.setId("queue-empty");
        pageWords.setId("queue-page");
        pageWords.fontProperty().subscribe(font -> table.textSize(font.getSize()));
        raising = new RaisePane(new RaiseModel(desk, queue::refresh), messages, table::current, table::name, this::closePanes);
        bulk = new BulkModel(desk);
        desk.places().folder().ifPresent(folder ->
                exporting = Optional.of(new BulkPane(bulk, queue, messages, folder, table::chosen, this::closePanes)));
        table.setPlaceholder(empty);
        setTop(Blocks.column("queue-top", head(pages, followUps, leave), filters));
        setCenter(table);
        setBottom(bottom);
        closePanes();
        queue.stateProperty().subscribe(this::render);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        again.getKeyFrames().add(new KeyFrame(EVERY, e -> queue.follow()));
        again.setCycleCount(Timeline.INDEFINITE);
        minutes.getKeyFrames().add(new KeyFrame(MINUTE, e -> table.tick()));
        minutes.setCycleCount(Timeline.INDEFINITE);
        // Only while it is looked at.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                again.stop();
                minutes.stop();
            } else {
                again.play();
                minutes.play();
                // A node takes the focus only once its scene has settled.
                Platform.runLater(this::focusTable);
            }
        });
    }

    void focusTable() {
        table.requestFocus();
    }

    private Region head(Pages pages, FollowUpModel followUps, Runnable leave) {
        var counts = Controls.secondary("queue-clinic", messages.get("clinic.open.page"), pages.clinic());
        counts.setMinWidth(Region.USE_PREF_SIZE);
        var refresh = Controls.secondary("queue-refresh", messages.get("review.queue.refresh"), queue::refresh);
        refresh.setGraphic(Symbols.icon(Material2RoundMZ.REFRESH));
        refresh.setMinWidth(Region.USE_PREF_SIZE);
        var raise = Controls.secondary("queue-raise", messages.get("queue.raise"), this::raise);
        raise.setMinWidth(Region.USE_PREF_SIZE);
        var export = Controls.secondary("queue-export", messages.get("queue.bulk"), this::export);
        export.setMinWidth(Region.USE_PREF_SIZE);
        // Where no folder can be chosen, records are exported one by one.
        export.setVisible(exporting.isPresent());
        export.setManaged(exporting.isPresent());
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setOnAction(e -> help());
        var back = Controls.quiet("review-leave", messages.get("review.leave"), leave);
        back.setGraphic(Symbols.icon(Material2RoundAL.ARROW_BACK));
        return new Spread(
                Blocks.row("line", back, Controls.heading("queue-title", messages.get("review.queue.title"))),
                Blocks.flow(raise, export, again(pages.followUps(), followUps), counts, refresh, help));
    }

    /// The days stand in the records, which only practitioners read.
    private Button again(Runnable show, FollowUpModel followUps) {
        var button = Controls.secondary("queue-follow-ups", messages.get("queue.followUps"), show);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Forms.show(button, followUps.allowed());
        followUps.dueProperty().subscribe(due -> {
            button.setText(due.map(ids -> messages.get("queue.followUps.button", ids.size()))
                    .orElseGet(() -> messages.get("queue.followUps")));
            table.due(due.orElse(Set.of()));
        });
        return button;
    }

    private void help() {
        new QueueHelp(messages).show(help);
    }

    private void raise() {
        bottom.getChildren().setAll(raising, foot());
        raising.begin();
    }

    private void export() {
        exporting.ifPresent(pane -> {
            bottom.getChildren().setAll(pane, foot());
            pane.begin();
        });
    }

    private void closePanes() {
        bottom.getChildren().setAll(foot());
        table.requestFocus();
    }

    /// Stops what goes on by itself; what is written already stays.
    void stop() {
        bulk.stop();
    }

    private Region foot() {
        return Blocks.row("foot", previous, Blocks.growing(pageWords), next);
    }

    private void keys(KeyEvent event) {
        var typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.F5) {
            queue.refresh();
            event.consume();
        } else if (typing && event.getCode() == KeyCode.DOWN && event.getTarget() instanceof Node node
                && "queue-search".equals(node.getId())) {
            focusTable();
            event.consume();
        }
    }

    /// By the character, because on many keyboards `/` is not a key of its own; and not when it is pressed, because it
    /// would then be typed into the field that got the focus.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> filters.focusSearch();
            case "?" -> help();
            case "n" -> queue.nextPage();
            case "p" -> queue.previousPage();
            case "r" -> raise();
            case "e" -> export();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void render(QueueModel.State state) {
        switch (state) {
            case QueueModel.State.Loading l -> showNothing(messages.get("review.queue.loading"));
            case QueueModel.State.DaysReversed d -> showNothing(messages.get("review.queue.daysReversed"));
            case QueueModel.State.Unreadable(String code) -> showNothing(messages.get("review.queue.unreadable", code));
            case QueueModel.State.Page page -> show(page);
        }
    }

    private void showNothing(String why) {
        table.getItems().clear();
        empty.setText(why);
        pageWords.setText("");
        next.setDisable(true);
        previous.setDisable(true);
    }

    private void show(QueueModel.State.Page page) {
        var everything = queue.filter().equals(QueueFilter.WAITING);
        empty.setText(messages.get(everything ? "review.queue.empty" : "review.queue.noMatch"));
        table.show(page.rows());
        pageWords.setText(messages.get("review.queue.page", page.page(), page.rows().size()));
        next.setDisable(!page.hasNext());
        previous.setDisable(page.page() == 1);
    }
}
