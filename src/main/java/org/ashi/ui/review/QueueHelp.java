package org.ashi.ui.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.controlsfx.control.PopOver;

/// Which keys do what in the queue.
final class QueueHelp {

    private static final List<String> KEYS =
            List.of("arrows", "enter", "slash", "next", "previous", "raise", "export", "refresh", "help");

    private final Messages messages;

    QueueHelp(Messages messages) {
        this.messages = messages;
    }

    /// Opens beside a node; Esc closes it.
    void show(Node beside) {
        var grid = new GridPane();
        grid.setId("queue-help");
        grid.getStyleClass().add("queue-help");
        for (int i = 0; i < KEYS.size(); i++) {
            grid.add(Blocks.label(messages.get("queue.key." + KEYS.get(i)), "key"), 0, i);
            grid.add(Blocks.label(messages.get("queue.key." + KEYS.get(i) + ".does")), 1, i);
        }
        var pop = new PopOver(grid);
        pop.setTitle(messages.get("queue.help"));
        pop.setHeaderAlwaysVisible(true);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        pop.getRoot().getStylesheets().addAll(beside.getScene().getStylesheets());
        pop.show(beside);
    }
}
