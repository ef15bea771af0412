package org.ashi.export.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ashi.export.pdf.flow.Strip.Bond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Strips come out on pages in order, none lost, none over the edge, and what holds together stays together.
class PagesTest {

    private static final float HEIGHT = 100;

    @Test
    void aHeadingGoesOverWithItsText() {
        var pages = Pages.of(List.of(strip(80, Bond.FREE), strip(15, Bond.WITH_NEXT), strip(10, Bond.FREE)), HEIGHT);
        assertThat(heights(pages)).containsExactly(List.of(80f), List.of(15f, 10f));
    }

    @Test
    void aHeadingHoldsOnAcrossAGap() {
        var pages = Pages.of(
                List.of(strip(80, Bond.FREE), strip(10, Bond.WITH_NEXT), strip(5, Bond.GAP), strip(10, Bond.FREE)),
                HEIGHT);
        assertThat(heights(pages)).containsExactly(List.of(80f), List.of(10f, 5f, 10f));
    }

    @Test
    void gapsAreLeftOutAtTheHeadOfAPage() {
        var pages = Pages.of(
                List.of(strip(7, Bond.GAP), strip(95, Bond.FREE), strip(7, Bond.GAP), strip(10, Bond.FREE)), HEIGHT);
        assertThat(heights(pages)).containsExactly(List.of(95f), List.of(10f));
    }

    @Test
    void whatNoPageHoldsIsSplit() {
        var pages = Pages.of(
                List.of(strip(60, Bond.WITH_NEXT), strip(60, Bond.WITH_NEXT), strip(60, Bond.FREE)), HEIGHT);
        assertThat(heights(pages)).containsExactly(List.of(60f), List.of(60f), List.of(60f));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsLostOrSetOverTheEdge(long seed) {
        var random = new Random(seed);
        var strips = new ArrayList<Strip>();
        for (var i = 0; i < 500; i++) {
            strips.add(strip(1 + random.nextInt(30), Bond.values()[random.nextInt(3)]));
        }
        var pages = Pages.of(strips, HEIGHT);
        var placed = pages.stream().flatMap(List::stream).map(Pages.Placed::strip).toList();
        assertThat(placed.stream().filter(s -> s.bond() != Bond.GAP))
                .containsExactlyElementsOf(strips.stream().filter(s -> s.bond() != Bond.GAP).toList());
        assertThat(pages).allSatisfy(page -> {
            var end = 0f;
            for (var p : page) {
                assertThat(p.top()).isGreaterThanOrEqualTo(end);
                end = p.top() + p.strip().height();
            }
            assertThat(end).isLessThanOrEqualTo(HEIGHT);
        });
    }

    private static List<List<Float>> heights(List<List<Pages.Placed>> pages) {
        return pages.stream()
                .map(page -> page.stream().map(p -> p.strip().height()).toList())
                .toList();
    }

    private static Strip strip(float height, Bond bond) {
        return new Strip(height, bond, (canvas, x, top) -> {});
    }
}
