package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/// An archive in memory whose disk can be made to fail.
final class MemoryStore implements IntakeStore {

    private final Map<UUID, StoredIntake> rows = new LinkedHashMap<>();
    private final List<StoredIntake> saves = new ArrayList<>();
    private Optional<SaveResult> failing = Optional.empty();
    private boolean unreadable;
    private boolean broken;

    void failWith(SaveResult result) {
        failing = Optional.of(result);
    }

    void work() {
        failing = Optional.empty();
    }

    void unreadable(boolean now) {
        unreadable = now;
    }

    /// Makes every save throw, as a fault would.
    void breakDown(boolean now) {
        broken = now;
    }

    /// Every save that reached the disk, in order.
    List<StoredIntake> saves() {
        return List.copyOf(saves);
    }

    StoredIntake only() {
        if (rows.size() != 1) {
            throw new AssertionError("expected one row, there are " + rows.size());
        }
        return rows.values().iterator().next();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public synchronized SaveResult save(StoredIntake intake) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        if (failing.isPresent()) {
            return failing.get();
        }
        var now = Optional.ofNullable(rows.get(intake.intake().id()))
                .map(StoredIntake::revision)
                .orElse(0L);
        if (now != intake.revision()) {
            return new SaveResult.Conflict(now);
        }
        var next = new StoredIntake(intake.intake(), intake.assessment(), intake.trace(), now + 1);
        rows.put(intake.intake().id(), next);
        saves.add(next);
        return new SaveResult.Saved(now + 1);
    }

    @Override
    public Optional<StoredIntake> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<QueueRow> queue(Query query) {
        throw new UnsupportedOperationException("the front desk reads no queue");
    }

    @Override
    public synchronized List<QueueRow> unfinished() {
        if (unreadable) {
            throw new StoreException("TEST-READ", new IllegalStateException());
        }
        return rows.values().stream()
                .map(StoredIntake::intake)
                .filter(i -> i.status() == Status.UNFINISHED)
                .map(i -> new QueueRow(
                        i.id(), i.startedAt(), i.patient().name(), i.patient().birthDate(), TriageLevel.ROUTINE,
                        i.alert().isPresent(), false, i.status()))
                .toList();
    }

    @Override
    public synchronized SaveResult discard(UUID id) {
        if (failing.isPresent()) {
            return failing.get();
        }
        rows.remove(id);
        return new SaveResult.Saved(0);
    }

    @Override
    public boolean writable() {
        return true;
    }

    @Override
    public void close() {}
}
