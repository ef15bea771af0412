package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// Deals strips out to pages.
final class Pages {

    /// @param top from the upper edge of the text area, in points
    record Placed(Strip strip, float top) {}

    private final float height;
    private final List<List<Placed>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private float used;

    private Pages(float height) {
        this.height = height;
    }

    /// At least one page.
    ///
    /// @param height of the text area, in points
    static List<List<Placed>> of(List<Strip> strips, float height) {
        var pages = new Pages(height);
        for (var i = 0; i < strips.size(); ) {
            var end = i;
            while (end < strips.size() - 1 && holdsOn(strips.get(end), end > i)) {
                end++;
            }
            pages.add(strips.subList(i, end + 1));
            i = end + 1;
        }
        return pages.pages;
    }

    /// A gap below something that holds on is part of it; a gap that comes first is the end of what was before.
    private static boolean holdsOn(Strip strip, boolean inside) {
        return switch (strip.bond()) {
            case FREE -> false;
            case WITH_NEXT -> true;
            case GAP -> inside;
        };
    }

    /// Strips that belong together: on this page, else on the next, and split only where no page could hold them.
    private void add(List<Strip> chunk) {
        var tall = (float) chunk.stream().mapToDouble(Strip::height).sum();
        if (used + tall > height && used > 0) {
            turn();
        }
        for (var strip : chunk) {
            if (strip.bond() == Strip.Bond.GAP && used == 0) {
                continue;
            }
            if (used + strip.height() > height && used > 0) {
                turn();
            }
            pages.getLast().add(new Placed(strip, used));
            used += strip.height();
        }
    }

    private void turn() {
        pages.add(new ArrayList<>());
        used = 0;
    }
}
