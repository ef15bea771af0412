package org.ashi.export.pdf.flow;

import java.io.IOException;

/// A band across the page that is never split.
///
/// @param height points
/// @param bond how it holds to what follows
public record Strip(float height, Bond bond, Paint paint) {

    /// How a strip behaves where a page ends.
    public enum Bond {
        /// The page may end after it.
        FREE,
        /// Stands on the same page as the next one.
        WITH_NEXT,
        /// Empty: left out at the head of a page.
        GAP
    }

    /// Draws a strip.
    @FunctionalInterface
    public interface Paint {
        /// @param x left edge in points
        /// @param top upper edge in points from the top of the page
        void on(Canvas canvas, float x, float top) throws IOException;
    }

    public Strip {
        if (height < 0) {
            throw new IllegalArgumentException("a strip is not less than 0 high");
        }
    }

    public Strip with(Bond other) {
        return new Strip(height, other, paint);
    }

    public Strip withNext() {
        return with(Bond.WITH_NEXT);
    }

    static Strip gap(float height) {
        return new Strip(height, Bond.GAP, (canvas, x, top) -> {});
    }
}
