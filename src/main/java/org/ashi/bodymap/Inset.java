package org.ashi.bodymap;

/// A part of a view that another view shows larger.
///
/// @param view id of the larger one
/// @param corner upper left
public record Inset(String view, Point corner, double width, double height) {

    public Inset {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("an inset has a width and a height");
        }
    }
}
