package org.ashi.store.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;

/// The lines of all intakes, in memory while somebody is unlocked. Used by one thread at a time.
final class Lines {

    static final int MAX_UNFINISHED = 100;

    private static final Comparator<Line> BY_ID = Comparator.comparing(Line::id, Line::compareIds);

    private final ArrayList<Line> byId;
    private final Listed all;
    /// Those that are not signed off: few, and what is looked at most.
    private final Listed open;

    /// @param all in any order, each id once
    Lines(Collection<Line> all) {
        byId = new ArrayList<>(all);
        byId.sort(BY_ID);
        this.all = new Listed(all.stream().filter(Line::listed).toList());
        open = new Listed(all.stream().filter(Lines::open).toList());
    }

    int size() {
        return byId.size();
    }

    List<Line> all() {
        return List.copyOf(byId);
    }

    Optional<Line> find(UUID id) {
        var at = place(id);
        return at >= 0 ? Optional.of(byId.get(at)) : Optional.empty();
    }

    /// Puts it in the place of the one with its id, if there is one.
    void put(Line line) {
        remove(line.id());
        byId.add(-place(line.id()) - 1, line);
        if (line.listed()) {
            all.add(line);
        }
        if (open(line)) {
            open.add(line);
        }
    }

    void remove(UUID id) {
        var at = place(id);
        if (at >= 0) {
            var old = byId.remove(at);
            all.remove(old);
            open.remove(old);
        }
    }

    List<QueueRow> page(Query query) {
        var in = query.statuses().isEmpty() || query.statuses().contains(Status.SIGNED_OFF) ? all : open;
        var found = new ArrayList<QueueRow>();
        var wanted = new Wanted(query, in);
        var place = wanted.next(query.after().map(after -> following(in, after)).orElse(0));
        while (place < in.size() && found.size() < query.limit()) {
            found.add(in.get(place).row());
            place = wanted.next(place + 1);
        }
        return List.copyOf(found);
    }

    private static boolean open(Line line) {
        return line.listed() && line.kind().status() != Status.SIGNED_OFF;
    }

    /// Drafts, newest first.
    List<QueueRow> unfinished() {
        return byId.stream()
                .filter(line -> line.kind().unfinished())
                .sorted(Comparator.comparingLong(Line::startedAt).reversed().thenComparing(BY_ID))
                .limit(MAX_UNFINISHED)
                .map(Line::row)
                .toList();
    }

    /// Oldest first.
    List<QueueRow> visits(UUID patient) {
        return byId.stream()
                .filter(line -> line.listed() && line.patient().equals(patient) && !patient.equals(Line.NOBODY))
                .sorted(Comparator.comparingLong(Line::startedAt).thenComparing(BY_ID))
                .map(Line::row)
                .toList();
    }

    /// Newest first; not what staff have matched with it already.
    List<QueueRow> alike(UUID id) {
        return find(id).map(this::alike).orElse(List.of());
    }

    private List<QueueRow> alike(Line wanted) {
        var likeness = new Likeness(wanted);
        return byId.stream()
                .filter(line -> line.listed() && likeness.fits(line))
                .sorted(Comparator.comparingLong(Line::startedAt).reversed().thenComparing(BY_ID))
                .limit(Archive.MOST_ALIKE)
                .map(Line::row)
                .toList();
    }

    private static int following(Listed in, Query.After after) {
        int low = 0;
        int high = in.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comesAfter(in.get(middle), after)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean comesAfter(Line line, Query.After after) {
        int level = Levels.number(after.level());
        if (line.level() != level) {
            return line.level() < level;
        }
        long time = after.startedAt().toEpochMilli();
        return line.startedAt() != time ? line.startedAt() > time : Line.compareIds(line.id(), after.id()) > 0;
    }

    private int place(UUID id) {
        int low = 0;
        int high = byId.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Line.compareIds(byId.get(middle).id(), id);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
