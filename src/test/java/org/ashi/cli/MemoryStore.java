package org.ashi.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.rules.TriageLevel;
import org.ashi.store.IntakeStore;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;

/// An archive in memory that can be told to fail.
final class MemoryStore implements IntakeStore {

    private static final Comparator<QueueRow> ORDER = Comparator.comparing(QueueRow::level)
            .reversed()
            .thenComparing(QueueRow::startedAt)
            .thenComparing(row -> row.id().toString());

    final Map<UUID, StoredIntake> rows = new LinkedHashMap<>();
    boolean writable = true;
    boolean readable = true;
    int savesUntilFailure = Integer.MAX_VALUE;
    int saves;

    @Override
    public SaveResult save(StoredIntake intake) {
        saves++;
        if (saves > savesUntilFailure) {
            return new SaveResult.Failed("FULL");
        }
        var revision = intake.revision() + 1;
        rows.put(
                intake.intake().id(),
                new StoredIntake(intake.intake(), intake.assessment(), intake.trace(), revision));
        return new SaveResult.Saved(revision);
    }

    @Override
    public Optional<StoredIntake> find(UUID id) {
        if (!readable) {
            throw new StoreException("DAMAGED", new IllegalStateException());
        }
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<QueueRow> queue(Query query) {
        return rows.values().stream()
                .map(MemoryStore::row)
                .filter(row -> row.status() != Status.UNFINISHED || row.alerted())
                .filter(row -> query.statuses().isEmpty() || query.statuses().contains(row.status()))
                .filter(row -> query.levels().isEmpty() || query.levels().contains(row.level()))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(query.nameContains().toLowerCase(Locale.ROOT)))
                .sorted(ORDER)
                .dropWhile(row -> query.after().isPresent() && !isAfter(row, query.after().get()))
                .limit(query.limit())
                .toList();
    }

    private static boolean isAfter(QueueRow row, Query.After after) {
        var last = new QueueRow(
                after.id(), after.startedAt(), "", Optional.empty(), after.level(), false, true, Status.NEW);
        return ORDER.compare(row, last) > 0;
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
        return List.of();
    }

    @Override
    public SaveResult discard(UUID id) {
        rows.remove(id);
        return new SaveResult.Saved(0);
    }

    @Override
    public boolean writable() {
        return writable;
    }

    @Override
    public void close() {}
}
