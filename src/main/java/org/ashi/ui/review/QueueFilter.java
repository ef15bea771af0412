package org.ashi.ui.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;

/// Which intakes the practitioner wants to see. An empty set means any.
///
/// @param name words to look for, see [QueueWords]; blank for any
/// @param from first day on which the form was started
/// @param to last day, included
public record QueueFilter(
        String name,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<TriageLevel> levels,
        Set<Status> statuses) {

    public static final QueueFilter ALL =
            new QueueFilter("", Optional.empty(), Optional.empty(), Set.of(), Set.of());

    /// What still waits for a practitioner: everything but what is signed off.
    public static final QueueFilter WAITING = new QueueFilter(
            "",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(Status.UNFINISHED, Status.NEW, Status.IN_REVIEW));

    public QueueFilter {
        name = name.strip();
        levels = Set.copyOf(levels);
        statuses = Set.copyOf(statuses);
    }

    /// False where the last day lies before the first.
    public boolean makesSense() {
        return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
    }

    public QueueFilter withName(String newName) {
        return new QueueFilter(newName, from, to, levels, statuses);
    }

    public QueueFilter withDays(Optional<LocalDate> newFrom, Optional<LocalDate> newTo) {
        return new QueueFilter(name, newFrom, newTo, levels, statuses);
    }

    public QueueFilter withLevels(Set<TriageLevel> newLevels) {
        return new QueueFilter(name, from, to, newLevels, statuses);
    }

    public QueueFilter withStatuses(Set<Status> newStatuses) {
        return new QueueFilter(name, from, to, levels, newStatuses);
    }

    /// @param words what was typed, see [#name()]
    Query query(List<Query.Word> words, Optional<Query.After> after, int limit) {
        return new Query(statuses, levels, words, from, to, after, limit);
    }
}
