package org.ashi.ui.review;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;
import org.ashi.rules.Truth;
import org.ashi.wording.ConditionWording;
import org.ashi.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A rule's condition as a tree to open: each part with its truth, what it asks for and what was found.
final class ConditionTree {

    private final Wording wording;
    private final ConditionWording lines;
    private final Symbols symbols;

    ConditionTree(Wording wording) {
        this.wording = wording;
        lines = new ConditionWording(wording);
        symbols = new Symbols(wording.messages());
    }

    TreeView<Node> of(String id, Node condition) {
        var tree = new TreeView<>(item(condition));
        tree.setId(id);
        tree.setAccessibleText(wording.messages().get("review.tree.name"));
        tree.getStyleClass().add("condition-tree");
        tree.setCellFactory(view -> new Line());
        // As high as what is open, so that the page scrolls and not a little window in it.
        Runnable fit = () -> {
            tree.setPrefHeight(tree.getFixedCellSize() * tree.getExpandedItemCount() + 4);
            tree.setMinHeight(tree.getPrefHeight());
        };
        // The height of a line is in the stylesheet, because it goes with the size of the text.
        tree.fixedCellSizeProperty().subscribe(fit);
        tree.expandedItemCountProperty().subscribe(fit);
        return tree;
    }

    /// Facts are opened only where they have something to show: those that hold or are not known.
    private static TreeItem<Node> item(Node node) {
        var item = new TreeItem<>(node);
        node.children().forEach(child -> item.getChildren().add(item(child)));
        item.setExpanded(node.op() != Op.FACT && node.op() != Op.COUNT_FACT || node.counted() != Truth.NO);
        return item;
    }

    private static Label mark(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("tag", style);
        return label;
    }

    /// In one line, for a screen reader.
    String text(Node node) {
        var m = wording.messages();
        var found = hasFinding(node)
                ? lines.line(node) + ", " + m.get("review.tree.found", lines.found(node))
                : lines.line(node);
        return failSafe(node) ? m.get("review.tree.failSafe", found, m.get("failSafe.mark")) : found;
    }

    /// The connectives and the facts say by their sign whether they hold; nothing else was found for them.
    private static boolean hasFinding(Node node) {
        return switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED, COUNT_FACT, COUNT, POINTS -> true;
            case FACT, ALL, ANY, NOT -> false;
        };
    }

    /// Holds only because an unclear answer is not taken as reassuring.
    private static boolean failSafe(Node node) {
        return node.counted() == Truth.YES && node.truth() != Truth.YES;
    }

    private final class Line extends TreeCell<Node> {
        @Override
        protected void updateItem(@Nullable Node node, boolean empty) {
            super.updateItem(node, empty);
            getStyleClass().removeAll("holds", "holds-not");
            if (empty || node == null) {
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var sign = symbols.truth(node.counted());
            var line = Blocks.row("line", sign, new Label(lines.line(node)));
            if (hasFinding(node)) {
                line.getChildren().add(mark(wording.messages().get("review.tree.found", lines.found(node)), "found"));
            }
            if (failSafe(node)) {
                line.getChildren().add(mark(wording.messages().get("failSafe.mark"), "fail-safe"));
            }
            setText(null);
            setGraphic(line);
            setAccessibleText(text(node) + ": " + sign.getText());
            getStyleClass().add(node.counted() == Truth.YES ? "holds" : "holds-not");
        }
    }
}
