package org.ashi.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.intake.PageTime;
import org.ashi.tally.Times.Gathering;

/// Counts pages: how long they were shown to those who handed the form in, and where the others left it.
final class PageTally {

    /// As in the forms, which need not all have the same pages.
    private final List<String> order = new ArrayList<>();

    private final Map<String, Gathering> times = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private int unknown;

    /// Of a form that was handed in.
    void handedIn(List<PageTime> pages) {
        place(pages);
        pages.forEach(p -> times.computeIfAbsent(p.page(), id -> new Gathering()).add(Optional.of(p.shown())));
    }

    /// Of a form that was not.
    void left(List<PageTime> pages) {
        place(pages);
        if (pages.isEmpty()) {
            unknown++;
        } else {
            left.merge(pages.getLast().page(), 1, Integer::sum);
        }
    }

    /// A page that is not known yet comes after the one before it.
    private void place(List<PageTime> pages) {
        int next = 0;
        for (var page : pages) {
            int known = order.indexOf(page.page());
            if (known < 0) {
                order.add(next, page.page());
                next++;
            } else {
                next = known + 1;
            }
        }
    }

    Figures.Pages pages() {
        return new Figures.Pages(
                order.stream()
                        .map(id -> new Figures.Pages.Page(
                                id,
                                Optional.ofNullable(times.get(id)).map(Gathering::times).orElse(Times.NONE),
                                left.getOrDefault(id, 0)))
                        .toList(),
                unknown);
    }
}
