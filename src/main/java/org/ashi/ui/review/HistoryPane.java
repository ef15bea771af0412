package org.ashi.ui.review;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ashi.store.AuditLog;
import org.ashi.text.Messages;
import org.ashi.ui.review.HistoryModel.State;

/// "Who opened this": a line for each entry of the audit log about the record, newest first.
final class HistoryPane extends VBox {

    private final HistoryModel model;
    private final Messages messages;
    private final VBox card = Blocks.column("card");

    HistoryPane(HistoryModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("stack");
        getChildren().add(card);
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        card.getChildren().setAll(Blocks.title(messages.get("people.history.title")));
        switch (state) {
            case State.Reading r -> card.getChildren().add(said("people.activity.reading"));
            case State.Failed(String code) -> card.getChildren().add(said("people.activity.failed", code));
            case State.Read(var entries) -> {
                var words = model.words();
                var grid = new GridPane();
                grid.setId("history");
                grid.getStyleClass().add("rows-grid");
                var row = 0;
                for (var entry : entries) {
                    var line = row++;
                    grid.addRow(
                            line,
                            cell("history-when-" + line, words.when(entry), "muted"),
                            cell("history-who-" + line, words.who(entry), "strong"),
                            cell("history-what-" + line, words.what(entry)));
                }
                card.getChildren().add(grid);
                if (entries.size() == AuditLog.MAX_PAGE) {
                    card.getChildren().add(said("people.history.more"));
                }
                card.getChildren().add(Blocks.label(messages.get("people.history.hint"), "muted"));
            }
        }
    }

    private static Label cell(String id, String text, String... styles) {
        var cell = Blocks.label(text, styles);
        cell.setId(id);
        return cell;
    }

    private Label said(String key, Object... args) {
        var said = Blocks.label(messages.get(key, args), "muted");
        said.setId("history-said");
        return said;
    }
}
