package org.ashi.ui.review;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.EntryWording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The patients who are to be looked at again by now, longest overdue first; Enter opens the record, Esc leads back to the queue.
final class FollowUpView extends BorderPane {

    private final ReviewDesk desk;
    private final FollowUpModel model;
    private final Messages messages;
    private final TableView<FollowUp> table = new TableView<>();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = Blocks.label("", "save-state");
    private final Label empty = Blocks.label("", "empty");
    private final Region going;

    /// @param open opens a record
    /// @param leave goes back to the queue
    FollowUpView(ReviewDesk desk, FollowUpModel model, Consumer<UUID> open, Runnable leave) {
        this.desk = desk;
        this.model = model;
        messages = desk.messages();
        setId("follow-ups");
        getStyleClass().add("queue");
        said.setId("follow-ups-said");
        bar.setId("follow-ups-progress");
        bar.setAccessibleText(messages.get("queue.followUps.progress"));
        var stop = Controls.secondary("follow-ups-stop", messages.get("clinic.stop"), model::stop);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        going = Blocks.row("line", Blocks.growing(bar), stop);
        setTop(Blocks.column("queue-top", head(leave), going, said));
        table(open);
        setCenter(table);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            } else if (event.getCode() == KeyCode.F5) {
                model.read();
                event.consume();
            }
        });
        model.stateProperty().subscribe(this::show);
    }

    /// Reads the list.
    void begin() {
        model.read();
        // A node takes the focus only once its scene has settled.
        Platform.runLater(table::requestFocus);
    }

    private Region head(Runnable leave) {
        var back = Controls.quiet("follow-ups-leave", messages.get("review.back"), leave);
        back.setGraphic(Symbols.icon(Material2RoundAL.ARROW_BACK));
        return Blocks.row("line", back, Blocks.growing(Controls.heading("follow-ups-title", messages.get("queue.followUps"))));
    }

    private void table(Consumer<UUID> open) {
        empty.setId("follow-ups-empty");
        table.setId("follow-ups-table");
        table.setAccessibleText(messages.get("queue.followUps"));
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("name", messages.get("review.column.name"), 260, this::who));
        table.getColumns().add(column("day", messages.get("queue.followUps.day"), 210, f -> Blocks.label(messages.shortDate(f.day()))));
        table.getColumns().add(column("over", messages.get("queue.followUps.overdue"), 240, this::over));
        table.getColumns().add(column("plan", messages.get("queue.followUps.plan"), 400, this::planned));
        table.setRowFactory(t -> row(open));
        table.setOnKeyPressed(e -> {
            var selected = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected.row().id());
                e.consume();
            }
        });
    }

    private Node who(FollowUp followUp) {
        var box = Blocks.column("two-lines", line(name(followUp), "strong"));
        if (!followUp.row().recordNumber().isEmpty()) {
            box.getChildren().add(line(followUp.row().recordNumber(), "muted"));
        }
        return box;
    }

    /// The day has a column of its own.
    private Node planned(FollowUp followUp) {
        var box = Blocks.column("two-lines");
        followUp.plan().option().ifPresent(id -> box.getChildren().add(line(desk.wording().find("option", id).orElse(id), "strong")));
        followUp.plan().sessions().ifPresent(n -> box.getChildren().add(line(messages.get("decision.plan.sessions.count", n), "muted")));
        return box;
    }

    private Node over(FollowUp followUp) {
        var words = Blocks.label(overdue(followUp), "strong");
        words.setGraphic(Symbols.icon(Material2RoundAL.EVENT));
        return words;
    }

    /// One line: lines below each other that wrap would make the row as high as if they were very narrow.
    private static Label line(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private String name(FollowUp followUp) {
        return followUp.row().name().isEmpty() ? messages.get("review.unnamed") : followUp.row().name();
    }

    private String overdue(FollowUp followUp) {
        return messages.get("queue.followUps.days", followUp.daysOver(desk.today()));
    }

    private String plan(FollowUp followUp) {
        return new EntryWording(desk.wording()).plan(followUp.plan());
    }

    private TableRow<FollowUp> row(Consumer<UUID> open) {
        var line = new TableRow<FollowUp>() {
            @Override
            protected void updateItem(@Nullable FollowUp item, boolean nothing) {
                super.updateItem(item, nothing);
                setAccessibleText(item == null ? null : String.join(", ", name(item), overdue(item), plan(item)));
            }
        };
        line.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !line.isEmpty()) {
                open.accept(line.getItem().row().id());
            }
        });
        return line;
    }

    private static TableColumn<FollowUp, FollowUp> column(String name, String title, double width, Function<FollowUp, Node> content) {
        var column = new TableColumn<FollowUp, FollowUp>(title);
        column.setId("follow-ups-column-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable FollowUp item, boolean nothing) {
                super.updateItem(item, nothing);
                setGraphic(nothing || item == null ? null : content.apply(item));
            }
        });
        return column;
    }

    private void show(FollowUpModel.State state) {
        Forms.show(going, state instanceof FollowUpModel.State.Reading);
        table.getItems().clear();
        empty.setText("");
        switch (state) {
            case FollowUpModel.State.Idle idle -> say("", false);
            case FollowUpModel.State.Locked locked -> say(messages.get("unlock.lockedNow"), true);
            case FollowUpModel.State.NotAllowed not -> say(messages.get("unlock.notAllowed"), true);
            case FollowUpModel.State.Stopped stopped -> say(messages.get("queue.followUps.stopped"), false);
            case FollowUpModel.State.Failed(String code) -> say(messages.get("queue.followUps.failed", code), true);
            case FollowUpModel.State.Reading(int done, int total) -> {
                bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
                say(messages.get("queue.followUps.reading", done, total), false);
            }
            case FollowUpModel.State.Shown shown -> show(shown);
        }
    }

    private void show(FollowUpModel.State.Shown shown) {
        var unreadable = shown.unreadable() == 0 ? "" : messages.get("queue.followUps.unreadable", shown.unreadable());
        // Where something could not be read, nobody can say that nobody is due.
        var nobody = shown.due().isEmpty() && shown.unreadable() > 0;
        var counted = nobody ? messages.get("queue.followUps.noneRead") : messages.get("queue.followUps.shown", shown.due().size());
        say((counted + " " + unreadable).strip(), shown.unreadable() > 0);
        empty.setText(nobody ? unreadable : messages.get("queue.followUps.none"));
        table.getItems().setAll(shown.due());
        table.getSelectionModel().selectFirst();
    }

    private void say(String text, boolean refused) {
        said.setText(text);
        Forms.show(said, !text.isEmpty());
        said.getStyleClass().removeAll("refused");
        if (refused) {
            said.getStyleClass().add("refused");
        }
    }
}
