package org.ashi.ui.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Lays the views of a chart out in lines, left to right. The words beside them get what is left of the first line: they
/// must be seen without scrolling, and must not move the picture when they grow.
class ChartLayout extends Region {

    private static final double GAP = 12;
    /// Words narrower than this, in px at the usual text size, are hard to read.
    private static final double LEAST_WORDS = 200;

    private List<? extends Region> views = List.of();
    private Optional<Region> words = Optional.empty();

    private double textSize = 1;

    final void arrange(List<? extends Region> charts, Optional<Region> beside) {
        views = List.copyOf(charts);
        words = beside;
        // Words first: they are read before the picture.
        beside.ifPresent(getChildren()::add);
        getChildren().addAll(views);
    }

    final List<? extends Region> cards() {
        return views;
    }

    /// @param factor 1 at the usual text size
    final void textSize(double factor) {
        textSize = factor;
        requestLayout();
    }

    /// Lets the words stand elsewhere for a while.
    public final void lendWords() {
        words.ifPresent(getChildren()::remove);
    }

    /// Takes the words back.
    public final void takeWords() {
        words.filter(w -> !getChildren().contains(w)).ifPresent(w -> getChildren().addFirst(w));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return views.stream().mapToDouble(v -> v.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return line(views) + (words.isPresent() ? GAP + leastWords() : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double leastWords() {
        return LEAST_WORDS * textSize;
    }

    private static double line(List<? extends Region> row) {
        return row.stream().mapToDouble(v -> v.prefWidth(-1) + GAP).sum() - GAP;
    }

    /// The words stand at the end of the first line of views, or on top where there is no room beside a single one.
    ///
    /// @return the height needed
    private double place(double width, boolean move) {
        var beside = words.filter(getChildren()::contains);
        var rest = new ArrayList<Region>(views);
        if (beside.isEmpty()) {
            return rows(rest, width, 0, move);
        }
        var first = fitting(rest, width - GAP - leastWords());
        if (first.isEmpty()) {
            var height = beside.get().prefHeight(width);
            if (move) {
                beside.get().resizeRelocate(0, 0, width, height);
            }
            return rows(rest, width, height + GAP, move);
        }
        rest.removeAll(first);
        var free = width - line(first) - GAP;
        var height = Math.max(row(first, line(first), 0, move), beside.get().prefHeight(free));
        if (move) {
            beside.get().resizeRelocate(width - free, 0, free, beside.get().prefHeight(free));
        }
        if (rest.size() == 1 && rest.getFirst().prefWidth(-1) <= free + 0.5) {
            return Math.max(height, below(rest.getFirst(), width - free, free, beside.get().prefHeight(free) + GAP, move));
        }
        return rest.isEmpty() ? height : rows(rest, width, height + GAP, move);
    }

    /// The last view stands below the words where it would else be out of sight below all others.
    private static double below(Region view, double x, double free, double y, boolean move) {
        if (move) {
            var width = view.prefWidth(-1);
            view.resizeRelocate(x + Math.max(0, (free - width) / 2), y, width, view.prefHeight(-1));
        }
        return y + view.prefHeight(-1);
    }

    private static List<Region> fitting(List<? extends Region> from, double width) {
        var row = new ArrayList<Region>();
        for (var view : from) {
            row.add(view);
            if (line(row) > width + 0.5) {
                row.removeLast();
                break;
            }
        }
        return row;
    }

    private static double rows(List<? extends Region> all, double width, double top, boolean move) {
        var rest = new ArrayList<Region>(all);
        var y = top;
        while (!rest.isEmpty()) {
            var row = fitting(rest, width);
            if (row.isEmpty()) {
                row = List.of(rest.getFirst());
            }
            y += row(row, width, y, move) + GAP;
            rest.removeAll(row);
        }
        return y - GAP;
    }

    private static double row(List<Region> row, double width, double y, boolean move) {
        var tallest = row.stream().mapToDouble(v -> v.prefHeight(-1)).max().orElse(0);
        var x = Math.max(0, (width - line(row)) / 2);
        for (var view : row) {
            if (move) {
                view.resizeRelocate(x, y, view.prefWidth(-1), tallest);
            }
            x += view.prefWidth(-1) + GAP;
        }
        return tallest;
    }
}
