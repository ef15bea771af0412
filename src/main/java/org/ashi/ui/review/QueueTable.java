package org.ashi.ui.review;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
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

    /// Px; the usual size is 15.
    private static final double LARGE = 20;

    private final ReviewDesk desk;
    private final Messages messages;
    private final Symbols symbols;
    private final WaitingWords waiting;
    private Set<UUID> due = Set.of();
    /// Columns whose values stand in other cells in large text.
    private final List<TableColumn<QueueRow, QueueRow>> spare;
    private boolean large;

    QueueTable(ReviewDesk desk, Consumer<QueueRow> open) {
        this.desk = desk;
        messages = desk.messages();
        symbols = new Symbols(messages);
        waiting = new WaitingWords(messages, desk.clock());
        setId("queue-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setAccessibleText(messages.get("review.queue.title"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("level", 140, row -> symbols.level(row.level())));
        getColumns().add(column("name", 190, this::who));
        var age = column("age", 165, row -> Blocks.label(age(row)));
        getColumns().add(age);
        getColumns().add(column("started", 180, this::when));
        getColumns().add(column("status", 135, this::status));
        var signature = column("signature", 200, row -> symbols.signature(row.signature()));
        getColumns().add(signature);
        spare = List.of(age, signature);
        getColumns().add(column("flags", 225, this::flags));
        setRowFactory(table -> row(open));
        setOnKeyPressed(e -> {
            var selected = getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected);
                e.consume();
            }
        });
    }

    /// Shows other rows; those that were chosen stay chosen if they are still there, else the first one is.
    void show(List<QueueRow> rows) {
        var kept = Set.copyOf(chosen());
        if (getItems().equals(rows) && !kept.isEmpty()) {
            return;
        }
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (kept.contains(rows.get(i).id())) {
                getSelectionModel().select(i);
            }
        }
        if (!rows.isEmpty() && getSelectionModel().isEmpty()) {
            getSelectionModel().select(0);
        }
        getFocusModel().focus(getSelectionModel().getSelectedIndex());
    }

    /// In large text seven columns are too narrow to read: age and signature stand below the name and among the signs then.
    ///
    /// @param size px
    void textSize(double size) {
        if (size >= LARGE != large) {
            large = size >= LARGE;
            spare.forEach(column -> column.setVisible(!large));
            refresh();
        }
    }

    /// Which patients are to be looked at again by now, as far as that is known.
    void due(Set<UUID> ids) {
        due = ids;
        refresh();
    }

    String name(QueueRow row) {
        return row.name().isEmpty() ? messages.get("review.unnamed") : row.name();
    }

    private Node who(QueueRow row) {
        var box = Blocks.column("two-lines", line(name(row), "strong"));
        if (!row.recordNumber().isEmpty()) {
            box.getChildren().add(line(row.recordNumber(), "muted"));
        }
        if (large && row.birthDate().isPresent()) {
            box.getChildren().add(line(age(row), "muted"));
        }
        return box;
    }

    /// One line: lines below each other that wrap would make the row as high as if they were very narrow.
    private static Label line(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private Node when(QueueRow row) {
        var box = Blocks.column("two-lines", line(messages.dateTime(row.startedAt())));
        waiting.of(row).ifPresent(words -> box.getChildren().addFirst(line(words, "strong")));
        return box;
    }

    private Node status(QueueRow row) {
        var box = Blocks.column("two-lines", symbols.status(row.status()));
        row.holder().ifPresent(name -> box.getChildren().add(line(messages.get("queue.holder", name), "muted")));
        return box;
    }

    /// The row that is chosen, the last where there are several.
    Optional<QueueRow> current() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /// Ids of the rows that are chosen, from top to bottom.
    List<UUID> chosen() {
        return List.copyOf(getSelectionModel().getSelectedItems()).stream().map(QueueRow::id).toList();
    }

    /// The times that were waited go on.
    void tick() {
        refresh();
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
        if (large) {
            box.getChildren().add(symbols.signature(row.signature()));
        }
        if (row.alerted()) {
            box.getChildren().add(Symbols.tag(messages.get("review.flag.alerted"), Material2RoundMZ.REPORT, "alerted"));
        }
        if (!row.finished()) {
            var key = row.status() == Status.UNFINISHED ? "review.flag.filling" : "review.flag.unfinished";
            box.getChildren().add(Symbols.tag(messages.get(key), Material2RoundAL.HOURGLASS_EMPTY));
        }
        if (due.contains(row.id())) {
            box.getChildren().add(Symbols.tag(messages.get("queue.followUps.due"), Material2RoundAL.EVENT));
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
                waiting.of(row).orElseGet(() -> messages.dateTime(row.startedAt())),
                messages.get("status." + row.status()),
                SignatureWording.state(row.signature(), messages)));
        if (row.alerted()) {
            parts.add(messages.get("review.flag.alerted"));
        }
        if (due.contains(row.id())) {
            parts.add(messages.get("queue.followUps.due"));
        }
        row.holder().ifPresent(who -> parts.add(messages.get("queue.holder", who)));
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
