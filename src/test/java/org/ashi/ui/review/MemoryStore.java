package org.ashi.ui.review;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.ashi.intake.Status;
import org.ashi.rules.TriageLevel;
import org.ashi.store.IntakeStore;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;

/// An archive in memory that keeps the contract of [IntakeStore] and fails when a test tells it to.
final class MemoryStore implements IntakeStore {

    private static final Comparator<QueueRow> ORDER = Comparator.comparing(QueueRow::level)
            .reversed()
            .thenComparing(QueueRow::startedAt)
            .thenComparing(r -> r.id().toString());

    private final Map<UUID, StoredIntake> rows = new LinkedHashMap<>();
    private final List<QueueRow> onlyListed = new ArrayList<>();
    final Deque<SaveResult> refusals = new ArrayDeque<>();
    final Set<UUID> damaged = new HashSet<>();
    final List<Query> asked = new ArrayList<>();
    boolean writable = true;
    boolean queueBroken;
    boolean saveThrows;
    int saves;

    void list(List<QueueRow> more) {
        onlyListed.addAll(more);
    }

    void remove(UUID id) {
        rows.remove(id);
        onlyListed.removeIf(r -> r.id().equals(id));
    }

    StoredIntake get(UUID id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    @Override
    public SaveResult save(StoredIntake intake) {
        saves++;
        if (saveThrows) {
            throw new IllegalStateException("a fault of the test");
        }
        if (!refusals.isEmpty()) {
            return refusals.remove();
        }
        if (!writable) {
            return new SaveResult.ReadOnly();
        }
        var current = Optional.ofNullable(rows.get(intake.intake().id()));
        var revision = current.map(StoredIntake::revision).orElse(0L);
        if (revision != intake.revision()) {
            return new SaveResult.Conflict(revision);
        }
        if (current.filter(c -> c.intake().status() == Status.SIGNED_OFF).isPresent()) {
            return new SaveResult.Locked();
        }
        rows.put(
                intake.intake().id(),
                new StoredIntake(intake.intake(), intake.assessment(), intake.trace(), revision + 1));
        return new SaveResult.Saved(revision + 1);
    }

    @Override
    public Optional<StoredIntake> find(UUID id) {
        if (damaged.contains(id)) {
            throw new StoreException("ROW-DAMAGED", new IllegalStateException());
        }
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<QueueRow> queue(Query query) {
        asked.add(query);
        if (queueBroken) {
            throw new StoreException("READ", new IllegalStateException());
        }
        var all = new ArrayList<>(onlyListed);
        rows.values().forEach(r -> all.add(row(r)));
        return all.stream()
                .filter(fits(query))
                .sorted(ORDER)
                .filter(r -> query.after().isEmpty() || ORDER.compare(r, key(query.after().get())) > 0)
                .limit(query.limit())
                .toList();
    }

    private static QueueRow key(Query.After after) {
        return new QueueRow(
                after.id(), after.startedAt(), "", Optional.empty(), after.level(), false, true, Status.NEW);
    }

    private static Predicate<QueueRow> fits(Query query) {
        return r -> {
            var day = r.startedAt().atZone(ZoneOffset.UTC).toLocalDate();
            return (r.status() != Status.UNFINISHED || r.alerted())
                    && (query.statuses().isEmpty() || query.statuses().contains(r.status()))
                    && (query.levels().isEmpty() || query.levels().contains(r.level()))
                    && r.name().toLowerCase(Locale.ROOT).contains(query.nameContains().toLowerCase(Locale.ROOT))
                    && query.from().filter(day::isBefore).isEmpty()
                    && query.to().filter(day::isAfter).isEmpty();
        };
    }

    private static QueueRow row(StoredIntake stored) {
        var intake = stored.intake();
        return new QueueRow(
                intake.id(),
                intake.startedAt(),
                intake.patient().name(),
                intake.patient().birthDate(),
                intake.alert().isPresent() ? TriageLevel.EMERGENCY : stored.assessment().level(),
                intake.alert().isPresent(),
                intake.finishedAt().isPresent(),
                intake.status());
    }

    @Override
    public List<QueueRow> unfinished() {
        return rows.values().stream()
                .map(MemoryStore::row)
                .filter(r -> r.status() == Status.UNFINISHED)
                .toList();
    }

    @Override
    public SaveResult discard(UUID id) {
        remove(id);
        return new SaveResult.Saved(0);
    }

    @Override
    public boolean writable() {
        return writable;
    }

    @Override
    public void close() {}
}
