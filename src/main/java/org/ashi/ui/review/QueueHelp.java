package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.controlsfx.control.PopOver;

/// Which keys do what in the queue.
final class QueueHelp {

    /// In pixels; long texts are broken so that they fit beside the button at any size of text.
    private static final double WIDTH = 420;

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
        var search = Blocks.label(messages.get("queue.help.search"), "muted");
        search.setId("queue-help-search");
        search.setWrapText(true);
        search.setMaxWidth(WIDTH);
        grid.add(search, 0, QueueKey.values().length, 2, 1);
        var pop = new PopOver(grid);
        pop.setTitle(messages.get("queue.help"));
        pop.setHeaderAlwaysVisible(true);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        pop.getRoot().getStylesheets().addAll(beside.getScene().getStylesheets());
        pop.show(beside);
    }
}
