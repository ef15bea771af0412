package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.ashi.rules.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.IntakeStore;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;

/// Saves intakes from several threads until it is killed or a save fails, and prints `id revision` for each save that
/// was acknowledged. Told to `boast`, it prints before it saves, which the checker must find out. Told to do it `once`, it
/// ends by itself. Told to `backup`, it makes backups instead.
final class WriterProgram {

    private static final int THREADS = 3;

    private final IntakeStore store;
    private final boolean boast;

    private WriterProgram(IntakeStore store, boolean boast) {
        this.store = store;
        this.boast = boast;
    }

    public static void main(String[] args) {
        var opening = Practices.archives(Samples.ZONE, InstantSource.system()).open(Path.of(args[0]));
        if (!(opening instanceof Opening.Ready(Archive archive))) {
            throw new IllegalStateException(opening.toString());
        }
        Practices.found(archive);
        if (args[1].equals("backup")) {
            BackupProgram.run(archive, Path.of(args[0]).resolveSibling("usb"));
            return;
        }
        var program = new WriterProgram(archive, args[1].equals("boast"));
        if (args[1].equals("once")) {
            program.save(UUID.randomUUID(), 0);
            return;
        }
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(program::saveForever);
        }
    }

    private void saveForever() {
        while (true) {
            var id = UUID.randomUUID();
            save(id, 0);
            save(id, 1);
        }
    }

    private void save(UUID id, long revision) {
        var intake = revision == 0 ? Samples.unfinished(id, Instant.now()) : Samples.handedIn(id);
        var stored = Samples.stored(intake, TriageLevel.REFER, revision);
        if (boast) {
            tell(id + " " + (revision + 1));
        }
        switch (store.save(stored)) {
            case SaveResult.Saved saved -> {
                if (!boast) {
                    tell(id + " " + saved.revision());
                }
            }
            case SaveResult.Failed failed -> {
                // Nothing may be printed after it, by none of the threads: it is the last line.
                synchronized (System.out) {
                    tell("failed " + failed.code());
                    Runtime.getRuntime().halt(3);
                }
            }
            case SaveResult.Conflict conflict -> throw new IllegalStateException("conflict");
            case SaveResult.Locked locked -> throw new IllegalStateException("locked");
            case SaveResult.ReadOnly readOnly -> throw new IllegalStateException("read-only");
        }
    }

    /// One line in one write, so that a kill leaves whole lines.
    private static void tell(String line) {
        synchronized (System.out) {
            System.out.print(line + "\n");
            System.out.flush();
        }
    }
}
