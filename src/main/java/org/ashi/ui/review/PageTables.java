package org.ashi.ui.review;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.ashi.tally.Figures.Pages;
import org.ashi.tally.Figures.Pages.Page;
import org.ashi.tally.Times.Typical;
import org.ashi.text.Messages;
import org.ashi.wording.PageWording;
import org.ashi.wording.Wording;

/// The tables of the clinic view about pages: which take long, and on which forms were left. The file has them all, in their order.
final class PageTables {

    /// More would be scrolled past.
    private static final int MOST = 12;

    private final PageWording pages;
    private final Messages messages;
    private final Function<Duration, String> time;

    /// @param time puts a time into words
    PageTables(Wording wording, Function<Duration, String> time) {
        pages = new PageWording(wording);
        messages = wording.messages();
        this.time = time;
    }

    Node of(Pages counted) {
        return new Pair(times(counted), left(counted));
    }

    private CountTable times(Pages counted) {
        var table = new CountTable("pages", messages.get("clinic.pages"), 46, 16, 19, 19)
                .heads("", messages.get("clinic.count.head"), messages.get("clinic.median"), messages.get("clinic.ninetieth"));
        Comparator<Page> slowest = Comparator.comparing(page -> page.times().typical().map(Typical::median).orElse(Duration.ZERO));
        var shown = most(counted, page -> page.times().count() > 0, slowest);
        shown.forEach(page -> page.times().typical().ifPresent(typical -> table.row(
                page.id(),
                name(page),
                List.of(number(page.times().count()), time.apply(typical.median()), time.apply(typical.ninetieth())))));
        var about = shown.isEmpty() ? "clinic.pages.none" : "clinic.pages.about";
        return table.remark(Blocks.label(messages.get(about), "muted"));
    }

    private CountTable left(Pages counted) {
        var table = new CountTable("pages-left", messages.get("clinic.pages.left"), 62, 20, 18)
                .heads("", "", messages.get("clinic.count.head"));
        most(counted, page -> page.left() > 0, Comparator.comparingInt(Page::left))
                .forEach(page -> table.row(
                        page.id(), Blocks.label(name(page)), new Bar(page.left(), counted.left()), List.of(number(page.left()))));
        if (counted.unknown() > 0) {
            table.row(
                    "unknown", Blocks.label(messages.get("clinic.pages.unknown"), "muted"), new Bar(0, 1),
                    List.of(number(counted.unknown())));
        }
        return table.remark(Blocks.label(messages.get("clinic.pages.left.about"), "muted"));
    }

    /// Of equals, the first in the form comes first.
    private static List<Page> most(Pages counted, Predicate<Page> which, Comparator<Page> least) {
        return counted.pages().stream().filter(which).sorted(least.reversed()).limit(MOST).toList();
    }

    /// The id where the pack in use does not know it.
    private String name(Page page) {
        return pages.find(page.id()).orElse(page.id());
    }

    private String number(int n) {
        return messages.get("clinic.number", n);
    }
}
