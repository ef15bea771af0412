package org.ashi.disk;

import java.nio.file.Path;
import java.util.Optional;

/// Makes trouble at the n-th call on a folder, and waits for no sync.
final class Faulty implements Disk {

    private final Path folder;
    private final Trouble trouble;
    private final int from;
    private final int to;
    private int calls;
    private Optional<Call> first = Optional.empty();

    /// @param from the first call that goes wrong, from 1
    /// @param to the last one
    Faulty(Path folder, Trouble trouble, int from, int to) {
        this.folder = folder;
        this.trouble = trouble;
        this.from = from;
        this.to = to;
    }

    static Faulty none(Path folder) {
        return new Faulty(folder, Trouble.EIO, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public synchronized Verdict on(Call call) {
        if (!call.path().startsWith(folder)) {
            return Verdict.PASS;
        }
        calls++;
        if (calls >= from && calls <= to) {
            first = first.or(() -> Optional.of(call));
            return trouble.verdict(call);
        }
        return call instanceof Call.Sync ? Verdict.PRETEND : Verdict.PASS;
    }

    synchronized int calls() {
        return calls;
    }

    /// The first call that went wrong.
    synchronized Optional<Call> first() {
        return first;
    }

    boolean onlyOnce() {
        return from == to;
    }
}
