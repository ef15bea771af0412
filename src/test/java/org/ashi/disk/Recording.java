package org.ashi.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Notes every call that changes what lies in a folder, and lets it pass. Does not wait for the disk: the files are only
/// looked at by this process, and a power cut is played on what was noted.
final class Recording implements Disk {

    private final Path folder;
    private final List<Call> calls = new ArrayList<>();

    /// @param folder an absolute path
    Recording(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Verdict on(Call call) {
        if (!call.path().startsWith(folder)) {
            return Verdict.PASS;
        }
        if (!(call instanceof Call.Open open) || open.creates()) {
            calls.add(call);
        }
        return call instanceof Call.Sync ? Verdict.PRETEND : Verdict.PASS;
    }

    /// How many so far.
    synchronized int size() {
        return calls.size();
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
