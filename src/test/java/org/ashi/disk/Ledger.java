package org.ashi.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ashi.store.jdbc.ArchiveInUse;
import org.ashi.store.jdbc.ArchiveInUse.Found;

/// What an archive was asked to keep, and what it said it kept.
final class Ledger {

    /// More calls than were made.
    static final int END = Integer.MAX_VALUE - 1;

    private static final int NEVER = Integer.MAX_VALUE;

    /// @param wanted what is there afterwards; empty: nothing
    /// @param begun calls made before it was asked for
    /// @param acknowledged calls made before it was acknowledged
    private record Entry(Optional<Found> wanted, int begun, int acknowledged) {}

    private final Map<Integer, List<Entry>> entries = new TreeMap<>();

    void acknowledged(int number, Optional<Found> wanted, int begun, int calls) {
        add(number, new Entry(wanted, begun, calls));
    }

    void refused(int number, Optional<Found> wanted, int begun) {
        add(number, new Entry(wanted, begun, NEVER));
    }

    /// How many intakes had something acknowledged by then.
    long acknowledgedBy(int calls) {
        return entries.values().stream()
                .filter(all -> all.stream().anyMatch(entry -> entry.acknowledged() <= calls))
                .count();
    }

    /// What is not as it must be after so many calls: as it was acknowledged last or as asked for since.
    List<String> broken(ArchiveInUse archive, int calls) {
        var broken = new ArrayList<String>();
        entries.forEach((number, all) -> {
            var found = archive.find(number);
            if (!allowed(all, calls).contains(found)) {
                broken.add("intake " + number + " is " + found + ", not one of " + allowed(all, calls));
            }
        });
        return broken;
    }

    private static List<Optional<Found>> allowed(List<Entry> all, int calls) {
        var allowed = new ArrayList<Optional<Found>>(List.of(Optional.empty()));
        for (var entry : all) {
            if (entry.acknowledged() <= calls) {
                allowed.clear();
            }
            if (entry.begun() < calls) {
                allowed.add(entry.wanted());
            }
        }
        return allowed;
    }

    private void add(int number, Entry entry) {
        entries.computeIfAbsent(number, n -> new ArrayList<>()).add(entry);
    }
}
