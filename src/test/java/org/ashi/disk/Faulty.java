package org.ashi.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes trouble at the n-th call on a folder, and waits for no sync.
final class Faulty implements Disk {

    /// A day of work makes a few thousand, and whoever makes more than these never comes to an end.
    static final int MOST = 20_000;

    private final Path folder;
    private final Trouble trouble;
    private final int from;
    private final int to;
    private final List<Call> calls = new ArrayList<>();
    private Optional<Call> first = Optional.empty();
    private boolean ranAway;

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
        if (calls.size() == MOST) {
            ranAway = true;
            return new Verdict.Fail(Errno.EIO);
        }
        calls.add(call);
        if (calls.size() >= from && calls.size() <= to) {
            first = first.or(() -> Optional.of(call));
            return trouble.verdict(call);
        }
        return call instanceof Call.Sync ? Verdict.PRETEND : Verdict.PASS;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized int count() {
        return calls.size();
    }

    /// The first call that went wrong.
    synchronized Optional<Call> first() {
        return first;
    }

    /// Whether there was no end of calls. They all failed in the end.
    synchronized boolean ranAway() {
        return ranAway;
    }

    boolean onlyOnce() {
        return from == to;
    }
}
