package org.ashi.ui.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Lays the views of a chart out in lines, left to right. The words beside them get what is left of the width, or a line of
/// their own on top where that is too little: they must be seen without scrolling.
class ChartLayout extends Region {

    private static final double GAP = 12;
    /// Words narrower than this, in px, are hard to read.
    private static final double LEAST_WORDS = 200;

    private List<? extends Region> views = List.of();
    private Optional<Region> words = Optional.empty();

    final void arrange(List<? extends Region> charts, Optional<Region> beside) {
        views = List.copyOf(charts);
        words = beside;
        // Words first: they are read before the picture.
        beside.ifPresent(getChildren()::add);
        getChildren().addAll(views);
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
        return line() + (words.isPresent() ? GAP + LEAST_WORDS : 0);
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

    private double line() {
        return views.stream().mapToDouble(v -> v.prefWidth(-1) + GAP).sum() - GAP;
    }

    /// @return the height needed
    private double place(double width, boolean move) {
        var free = width - line() - GAP;
        if (words.isPresent() && free >= LEAST_WORDS) {
            var tallest = views.stream().mapToDouble(v -> v.prefHeight(-1)).max().orElse(0);
            var height = Math.max(tallest, words.get().prefHeight(free));
            if (move) {
                words.get().resizeRelocate(width - free, 0, free, height);
            }
            rows(line(), 0, move);
            return height;
        }
        var top = 0.0;
        if (words.isPresent()) {
            top = words.get().prefHeight(width);
            if (move) {
                words.get().resizeRelocate(0, 0, width, top);
            }
            top += GAP;
        }
        return rows(width, top, move);
    }

    private double rows(double width, double top, boolean move) {
        var y = top;
        var row = new ArrayList<Region>();
        var used = 0.0;
        for (var view : views) {
            if (!row.isEmpty() && used + view.prefWidth(-1) > width + 0.5) {
                y += row(row, y, width, move) + GAP;
                row.clear();
                used = 0;
            }
            row.add(view);
            used += view.prefWidth(-1) + GAP;
        }
        return y + row(row, y, width, move);
    }

    private static double row(List<Region> row, double y, double width, boolean move) {
        var tallest = row.stream().mapToDouble(v -> v.prefHeight(-1)).max().orElse(0);
        var used = row.stream().mapToDouble(v -> v.prefWidth(-1) + GAP).sum() - GAP;
        var x = Math.max(0, (width - used) / 2);
        for (var view : row) {
            if (move) {
                view.resizeRelocate(x, y, view.prefWidth(-1), tallest);
            }
            x += view.prefWidth(-1) + GAP;
        }
        return tallest;
    }
}
