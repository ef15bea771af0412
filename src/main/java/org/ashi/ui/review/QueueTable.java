package org.ashi.ui.review;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.ashi.intake.Status;
import org.ashi.store.QueueRow;
import org.ashi.text.Messages;
import org.ashi.wording.SignatureWording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The rows of one page of the queue. The order is the archive's, so columns cannot be sorted.
final class QueueTable extends TableView<QueueRow> {

    private final ReviewDesk desk;
    private final Messages messages;
    private final Symbols symbols;

    QueueTable(ReviewDesk desk, Consumer<QueueRow> open) {
        this.desk = desk;
        messages = desk.messages();
        symbols = new Symbols(messages);
        setId("queue-table");
        setAccessibleText(messages.get("review.queue.title"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("level", 140, row -> symbols.level(row.level())));
        getColumns().add(column("name", 210, row -> Blocks.label(name(row), "strong")));
        getColumns().add(column("age", 165, row -> Blocks.label(age(row))));
        getColumns().add(column("started", 180, row -> Blocks.label(messages.dateTime(row.startedAt()))));
        getColumns().add(column("status", 120, row -> symbols.status(row.status())));
        getColumns().add(column("signature", 240, row -> symbols.signature(row.signature())));
        getColumns().add(column("flags", 195, this::flags));
        setRowFactory(table -> row(open));
        setOnKeyPressed(e -> {
            var selected = getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected);
                e.consume();
            }
        });
    }

    /// Shows other rows; the row that was chosen stays chosen if it is still there, else the first one is.
    void show(List<QueueRow> rows) {
        var selected = getSelectionModel().getSelectedItem();
        var keep = selected == null ? UUID.randomUUID() : selected.id();
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
        }
        var index = rows.stream().map(QueueRow::id).toList().indexOf(keep);
        if (!rows.isEmpty()) {
            getSelectionModel().clearAndSelect(Math.max(0, index));
        }
    }

    String name(QueueRow row) {
        return row.name().isEmpty() ? messages.get("review.unnamed") : row.name();
    }

    private String age(QueueRow row) {
        return row.birthDate()
                .map(day -> messages.get(
                        "review.queue.ageAndDay",
                        Period.between(day, desk.today()).getYears(),
                        messages.date(day)))
                .orElse("");
    }

    private Node flags(QueueRow row) {
        // Below each other: beside each other the last would be cut off.
        var box = Blocks.column("flags");
        if (row.alerted()) {
            box.getChildren().add(Symbols.tag(messages.get("review.flag.alerted"), Material2RoundMZ.REPORT, "alerted"));
        }
        if (!row.finished()) {
            var key = row.status() == Status.UNFINISHED ? "review.flag.filling" : "review.flag.unfinished";
            box.getChildren().add(Symbols.tag(messages.get(key), Material2RoundAL.HOURGLASS_EMPTY));
        }
        if (row.helped()) {
            box.getChildren().add(Symbols.tag(messages.get("help.flag"), Material2RoundMZ.PAN_TOOL));
        }
        return box;
    }

    private TableRow<QueueRow> row(Consumer<QueueRow> open) {
        var line = new TableRow<QueueRow>() {
            @Override
            protected void updateItem(@Nullable QueueRow row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().removeIf(c -> c.startsWith("row-"));
                setAccessibleText(row == null ? null : spoken(row));
                if (row != null) {
                    getStyleClass().add("row-" + row.level());
                }
            }
        };
        line.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !line.isEmpty()) {
                open.accept(line.getItem());
            }
        });
        return line;
    }

    private String spoken(QueueRow row) {
        var parts = new ArrayList<>(List.of(
                messages.get("level." + row.level()),
                name(row),
                age(row),
                messages.dateTime(row.startedAt()),
                messages.get("status." + row.status()),
                SignatureWording.state(row.signature(), messages)));
        if (row.alerted()) {
            parts.add(messages.get("review.flag.alerted"));
        }
        if (row.helped()) {
            parts.add(messages.get("help.flag"));
        }
        return String.join(", ", parts);
    }

    private TableColumn<QueueRow, QueueRow> column(String name, double width, Function<QueueRow, Node> content) {
        var column = new TableColumn<QueueRow, QueueRow>(messages.get("review.column." + name));
        column.setId("queue-column-" + name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable QueueRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
            }
        });
        return column;
    }
}
