package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.controlsfx.control.PopOver;

/// Which keys do what in the queue.
final class QueueHelp {

    private final Messages messages;

    QueueHelp(Messages messages) {
        this.messages = messages;
    }

    /// Opens beside a node; Esc closes it.
    void show(Node beside) {
        var grid = new GridPane();
        grid.setId("queue-help");
        grid.getStyleClass().add("queue-help");
        for (var key : QueueKey.values()) {
            grid.add(Blocks.label(key.sign(messages), "key"), 0, key.ordinal());
            grid.add(Blocks.label(messages.get("queue.does." + key)), 1, key.ordinal());
        }
        var pop = new PopOver(grid);
        pop.setTitle(messages.get("queue.help"));
        pop.setHeaderAlwaysVisible(true);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        pop.getRoot().getStylesheets().addAll(beside.getScene().getStylesheets());
        pop.show(beside);
    }
}
