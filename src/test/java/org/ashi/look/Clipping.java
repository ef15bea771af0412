package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// Words that are shortened or cut off, and what lies where nobody can get to it.
final class Clipping {

    private static final double TOLERANCE = 1.5;
    /// How much of the window's height a page that scrolls must have left between the bars above and below it.
    private static final double LEAST_PAGE = 0.4;

    private final Sight sight;
    private final double width;
    private final double height;
    private final List<Fault> faults = new ArrayList<>();

    private Clipping(Sight sight, double width, double height) {
        this.sight = sight;
        this.width = width;
        this.height = height;
    }

    static List<Fault> in(Sight sight, double width, double height) {
        var clipping = new Clipping(sight, width, height);
        for (var node : sight.nodes()) {
            if (node instanceof Labeled labeled) {
                clipping.labeled(labeled);
            }
            if (node instanceof ScrollPane pane) {
                clipping.pane(pane);
            }
        }
        sight.texts().forEach(clipping::place);
        sight.controls().forEach(clipping::place);
        return clipping.faults;
    }

    /// A control shortens its words with an ellipsis, and lets them stick out where it has no room at all.
    private void labeled(Labeled labeled) {
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && !child.equals(labeled.getGraphic())
                    && text.isVisible()
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty()) {
                if (!text.getText().equals(labeled.getText())) {
                    add(Fault.Kind.CLIPPED, labeled, "shows \"" + text.getText() + "\" of \"" + labeled.getText() + "\"");
                } else if (!holds(labeled.getLayoutBounds(), text.localToParent(text.getLayoutBounds()))) {
                    add(Fault.Kind.CLIPPED, labeled, "words stick out of it: \"" + text.getText() + "\"");
                } else {
                    broken(labeled, text);
                }
            }
        }
    }

    /// A line ends inside a word where the word alone is wider than the line.
    private void broken(Labeled labeled, Text text) {
        if (!labeled.isWrapText()) {
            return;
        }
        for (var word : text.getText().split("\\s+")) {
            var alone = new Text(word);
            alone.setFont(text.getFont());
            if (alone.getLayoutBounds().getWidth() > text.getLayoutBounds().getWidth() + TOLERANCE) {
                add(Fault.Kind.CLIPPED, labeled, "breaks the word \"" + word + "\"");
            }
        }
    }

    private void pane(ScrollPane pane) {
        var content = pane.getContent();
        if (content == null) {
            return;
        }
        if (content.getLayoutBounds().getWidth() > pane.getViewportBounds().getWidth() + TOLERANCE) {
            add(Fault.Kind.OUTSIDE, pane, "is wider inside than its place");
        }
        var room = pane.getViewportBounds().getHeight();
        if (pane.getStyleClass().contains("page-scroll") && room < LEAST_PAGE * height) {
            add(Fault.Kind.SQUEEZED, pane, String.format(Locale.ROOT, "only %.0f of %.0f px are left for the page", room, height));
        }
    }

    private void place(Node node) {
        var bounds = Sight.inScene(node);
        if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
            return;
        }
        Node scroller = null;
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (scroller == null && Sight.scrolls(up)) {
                scroller = up;
                reachable(node, bounds, up);
            }
            if (up.getClip() != null) {
                var clip = up.localToScene(up.getClip().getBoundsInParent());
                if (sticksOutSideways(clip, bounds) || scroller == null && !isViewport(up) && sticksOutUpwards(clip, bounds)) {
                    add(Fault.Kind.CLIPPED, node, "is cut off by " + Sight.name(up));
                    return;
                }
            }
        }
        var aside = bounds.getMinX() < -TOLERANCE || bounds.getMaxX() > width + TOLERANCE;
        var above = bounds.getMinY() < -TOLERANCE || bounds.getMaxY() > height + TOLERANCE;
        if (aside || above && scroller == null) {
            add(Fault.Kind.OUTSIDE, node, "lies outside the window: " + bounds);
        }
    }

    private void reachable(Node node, Bounds bounds, Node scroller) {
        if (scroller instanceof ScrollPane pane) {
            var content = pane.getContent().localToScene(pane.getContent().getLayoutBounds());
            if (sticksOutUpwards(content, bounds)) {
                add(Fault.Kind.OUTSIDE, node, "cannot be scrolled to");
            }
        }
    }

    private static boolean isViewport(Node clipped) {
        return clipped.getParent() != null && Sight.scrolls(clipped.getParent());
    }

    private static boolean holds(Bounds outer, Bounds inner) {
        return !sticksOutSideways(outer, inner) && !sticksOutUpwards(outer, inner);
    }

    private static boolean sticksOutSideways(Bounds outer, Bounds inner) {
        return inner.getMinX() < outer.getMinX() - TOLERANCE || inner.getMaxX() > outer.getMaxX() + TOLERANCE;
    }

    private static boolean sticksOutUpwards(Bounds outer, Bounds inner) {
        return inner.getMinY() < outer.getMinY() - TOLERANCE || inner.getMaxY() > outer.getMaxY() + TOLERANCE;
    }

    private void add(Fault.Kind kind, Node node, String detail) {
        faults.add(new Fault(kind, Sight.name(node), detail));
    }
}
