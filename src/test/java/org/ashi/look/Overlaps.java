package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// Words and controls that lie on each other.
final class Overlaps {

    /// Lines of text may touch: fonts leave room above and below their letters.
    private static final double TOLERANCE = 2;

    private record Leaf(Node node, Bounds whole, Bounds shown, Node scroller) {}

    private Overlaps() {}

    static List<Fault> in(Sight sight) {
        var leaves = new ArrayList<Leaf>();
        sight.texts().forEach(t -> leaves.add(leaf(t)));
        sight.controls().forEach(c -> leaves.add(leaf(c)));
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                var a = leaves.get(i);
                var b = leaves.get(j);
                if (touch(a, b) && !Sight.isAncestor(a.node, b.node) && !Sight.isAncestor(b.node, a.node)) {
                    faults.add(new Fault(Fault.Kind.OVERLAP, Sight.name(a.node), "lies on " + Sight.name(b.node)));
                }
            }
        }
        return faults;
    }

    /// What scrolls together is compared whole; else only what is in sight can meet.
    private static boolean touch(Leaf a, Leaf b) {
        return a.scroller.equals(b.scroller) ? meet(a.whole, b.whole) : meet(a.shown, b.shown);
    }

    private static boolean meet(Bounds a, Bounds b) {
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > TOLERANCE
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > TOLERANCE;
    }

    private static Leaf leaf(Node node) {
        var whole = Sight.inScene(node);
        var shown = whole;
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up.getClip() != null) {
                shown = cut(shown, up.localToScene(up.getClip().getBoundsInParent()));
            }
        }
        return new Leaf(node, whole, shown, Sight.scroller(node).orElse(node.getScene().getRoot()));
    }

    private static Bounds cut(Bounds a, Bounds b) {
        var x = Math.max(a.getMinX(), b.getMinX());
        var y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x, y, Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x), Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }
}
