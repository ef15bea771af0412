package org.ashi.store.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ArrayList<Line> inOrder;

    /// @param all in any order, each id once
    Lines(Collection<Line> all) {
        byId = new ArrayList<>(all);
        byId.sort(BY_ID);
        inOrder = new ArrayList<>(all);
        inOrder.sort(Line.ORDER);
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
        inOrder.add(-Collections.binarySearch(inOrder, line, Line.ORDER) - 1, line);
    }

    void remove(UUID id) {
        var at = place(id);
        if (at >= 0) {
            var old = byId.remove(at);
            inOrder.remove(Collections.binarySearch(inOrder, old, Line.ORDER));
        }
    }

    List<QueueRow> page(Query query) {
        var found = new ArrayList<QueueRow>();
        var wanted = new Wanted(query);
        for (int i = query.after().map(this::following).orElse(0); i < inOrder.size(); i++) {
            if (found.size() == query.limit()) {
                break;
            }
            var line = inOrder.get(i);
            if (line.listed() && wanted.fits(line)) {
                found.add(line.row());
            }
        }
        return List.copyOf(found);
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

    private int following(Query.After after) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comesAfter(inOrder.get(middle), after)) {
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

    /// A word made ready to be asked a million times.
    private record Sought(String text, int levels, Set<Status> statuses, long from, long to, Set<UUID> intakes) {
        static Sought of(Query.Word word) {
            return new Sought(
                    SearchName.of(word.text()),
                    word.levels().stream().mapToInt(level -> 1 << Levels.number(level)).reduce(0, (a, b) -> a | b),
                    word.statuses(),
                    word.days().map(d -> d.first().toEpochDay()).orElse(Long.MAX_VALUE),
                    word.days().map(d -> d.last().toEpochDay()).orElse(Long.MIN_VALUE),
                    word.intakes());
        }

        boolean fits(Line line) {
            return line.search().contains(text)
                    || (levels >> line.level() & 1) == 1
                    || !statuses.isEmpty() && statuses.contains(line.kind().status())
                    || line.day() >= from && line.day() <= to
                    || !intakes.isEmpty() && intakes.contains(line.id());
        }
    }

    /// A query made ready to be asked a million times.
    private static final class Wanted {
        private final Query query;
        private final boolean[] levels = new boolean[Levels.MOST + 1];
        private final long from;
        private final long to;
        private final List<Sought> words;

        Wanted(Query query) {
            this.query = query;
            words = query.words().stream().map(Sought::of).toList();
            query.levels().forEach(level -> levels[Levels.number(level)] = true);
            from = query.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
            to = query.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        }

        boolean fits(Line line) {
            return (query.levels().isEmpty() || levels[line.level()])
                    && (query.statuses().isEmpty() || query.statuses().contains(status(line)))
                    && line.day() >= from
                    && line.day() <= to
                    && fitsWords(line);
        }

        private boolean fitsWords(Line line) {
            for (var word : words) {
                if (!word.fits(line)) {
                    return false;
                }
            }
            return true;
        }

        private static Status status(Line line) {
            return line.kind().status();
        }
    }
}
