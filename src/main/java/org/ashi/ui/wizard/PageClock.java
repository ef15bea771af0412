package org.ashi.ui.wizard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.PageTime;
import org.ashi.ui.kit.Faults;

/// How long each page of the form is in front of the patient: from when it comes up until the next one does, without the time in
/// which something else is in its place. A page that is looked at again adds up. It is for statistics alone: no fault of it gets
/// out, since a save would wait for it. After the first one nothing more is counted of this form.
final class PageClock {

    /// Of one look no more is counted: the patient is away, or the tablet sleeps.
    static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

    /// What can be in the place of a page.
    enum Cover {
        /// "Are you still there?", the staff code, another window, or nothing at all.
        SCREEN,
        EMERGENCY,
        HELP
    }

    /// @param counted of this look, up to `since`
    /// @param since empty while something covers the page
    private record Look(String page, Duration counted, Optional<Instant> since) {

        Duration until(Instant now) {
            // A clock that was set back adds nothing.
            var more = since.map(s -> Duration.between(s, now)).filter(d -> !d.isNegative()).orElse(Duration.ZERO);
            return min(counted.plus(more), LONGEST_LOOK);
        }
    }

    private final InstantSource clock;
    private final List<String> pages;
    private final List<String> order;
    private final Consumer<List<PageTime>> kept;
    private final Map<String, Duration> before = new HashMap<>();
    private final Set<Cover> covers = EnumSet.noneOf(Cover.class);
    private Optional<Look> look = Optional.empty();
    private boolean counting = true;

    /// @param pages ids of the pages of the form
    /// @param earlier what was counted in an earlier sitting
    /// @param kept gets the times of all pages whenever they are noted
    PageClock(InstantSource clock, List<String> pages, List<PageTime> earlier, Consumer<List<PageTime>> kept) {
        this.clock = clock;
        this.pages = List.copyOf(pages);
        this.kept = kept;
        earlier.forEach(t -> before.put(t.page(), t.shown()));
        var all = new LinkedHashSet<>(pages);
        all.addAll(List.of(Route.CHECK, Route.SIGN));
        // Those that the pack in use does not know any more come last.
        earlier.forEach(t -> all.add(t.page()));
        this.order = List.copyOf(all);
    }

    static PageClock of(Desk desk, IntakeSession session) {
        var intake = session.intake();
        var pages = new Steps(desk.pack().on(intake.form()).questionnaire()).pages();
        return new PageClock(desk.clock(), pages, intake.pageTimes(), session::shown);
    }

    /// Another page is up now. Those of staff, and those after the form is over, are not counted.
    void arrived(Place place) {
        counted(() -> {
            look.ifPresent(l -> before.merge(l.page(), l.until(clock.instant()), Duration::plus));
            look = page(place).map(id -> new Look(id, Duration.ZERO, running()));
            handOver();
        });
    }

    private Optional<String> page(Place place) {
        return switch (place) {
            case Place.Asking(int page) -> Optional.of(pages.get(page));
            case Place.OneSide(int page, var side) -> Optional.of(pages.get(page));
            case Place.Check c -> Optional.of(Route.CHECK);
            case Place.Sign s -> Optional.of(Route.SIGN);
            case Place.Staff _, Place.HandOver _, Place.Done _, Place.Stopped _ -> Optional.empty();
        };
    }

    /// Something comes in the place of the page, or goes.
    void cover(Cover what, boolean there) {
        counted(() -> {
            var now = clock.instant();
            var changed = there ? covers.add(what) : covers.remove(what);
            if (changed) {
                look = look.map(l -> new Look(l.page(), l.until(now), running()));
                handOver();
            }
        });
    }

    /// Hands over what is counted so far.
    void note() {
        counted(this::handOver);
    }

    private void counted(Runnable work) {
        if (!counting) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException fault) {
            counting = false;
            Faults.log(fault);
        }
    }

    private void handOver() {
        var now = clock.instant();
        var times = new ArrayList<PageTime>();
        for (var page : order) {
            var current = look.filter(l -> l.page().equals(page)).map(l -> l.until(now));
            var earlier = Optional.ofNullable(before.get(page));
            if (current.isPresent() || earlier.isPresent()) {
                var sum = earlier.orElse(Duration.ZERO).plus(current.orElse(Duration.ZERO));
                times.add(new PageTime(page, min(Duration.ofSeconds(sum.toSeconds()), PageTime.LONGEST)));
            }
        }
        kept.accept(times);
    }

    private Optional<Instant> running() {
        return covers.isEmpty() ? Optional.of(clock.instant()) : Optional.empty();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
