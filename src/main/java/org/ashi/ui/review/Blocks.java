package org.ashi.ui.review;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Clip;

/// The pieces the record page is built of.
final class Blocks {

    /// Room for the arrow and the edges of a heading, in px.
    private static final double TITLE_EDGES = 60;

    private final Messages messages;

    Blocks(Messages messages) {
        this.messages = messages;
    }

    static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label title(String text) {
        return label(text, "block-title");
    }

    /// A paragraph whose words can be copied from its context menu.
    Label prose(String text, String... styles) {
        var label = label(text, styles);
        label.getStyleClass().add("prose");
        var copy = new MenuItem(messages.get("review.copy"));
        copy.setOnAction(e -> Clip.put(text));
        label.setContextMenu(new ContextMenu(copy));
        return label;
    }

    /// Where a statement comes from, in small letters; several sources open on demand.
    List<Node> sources(String id, List<String> sources) {
        if (sources.size() <= 1) {
            return sources.stream().<Node>map(s -> prose(messages.get("review.source", s), "source")).toList();
        }
        var pane = opening(
                "sources-" + id,
                messages.get("review.sources", sources.size()),
                () -> column("tight", sources.stream().map(s -> prose(s, "source")).toList()));
        pane.getStyleClass().add("sources");
        return List.of(pane);
    }

    static VBox column(String style, Node... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add(style);
        return box;
    }

    static VBox column(String style, List<? extends Node> nodes) {
        return column(style, nodes.toArray(Node[]::new));
    }

    static HBox row(String style, Node... nodes) {
        var box = new HBox(nodes);
        box.getStyleClass().add(style);
        return box;
    }

    /// Buttons beside each other, below each other where there is no room.
    static FlowPane flow(Node... nodes) {
        var pane = new FlowPane(nodes);
        pane.getStyleClass().add("flow");
        return pane;
    }

    /// Columns of equal width. A grid, because a box asks for the height that its children need before they have grown.
    static GridPane beside(Node... nodes) {
        var grid = new GridPane();
        grid.getStyleClass().add("beside");
        for (var node : nodes) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / nodes.length);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, nodes);
        return grid;
    }

    static <N extends Node> N growing(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    static ScrollPane scrolling(String id, Region content) {
        var scroll = new ScrollPane(page(content));
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("record-scroll");
        return scroll;
    }

    static Region page(Region content) {
        content.getStyleClass().add("record-page");
        return content;
    }

    /// A heading that opens to its content. The content is made when it is first opened.
    static TitledPane opening(String id, String text, Supplier<Node> content) {
        var head = row("line", new Label(text));
        return opening(id, text, head, content);
    }

    /// @param text what a screen reader says for the heading
    /// @param head shortened where it is wider than the page
    static TitledPane opening(String id, String text, Region head, Supplier<Node> content) {
        var pane = new TitledPane();
        pane.setId(id);
        pane.setGraphic(head);
        pane.setMinWidth(0);
        head.setMinWidth(0);
        head.maxWidthProperty().bind(pane.widthProperty().subtract(TITLE_EDGES));
        pane.setAccessibleText(text);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.expandedProperty().subscribe(open -> {
            if (open && pane.getContent() == null) {
                pane.setContent(content.get());
            }
        });
        return pane;
    }
}
