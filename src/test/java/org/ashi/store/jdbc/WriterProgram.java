package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;

/// Saves intakes and signs them off from several threads, while another makes new keys, locks and unlocks, until it is killed
/// or a save fails; and prints `id revision` for each save that was acknowledged. Told to `boast`, it prints before it saves,
/// which the checker must find out. Told to save `once`, or to do all once as `training`, it ends by itself. Told to `backup`, it
/// makes backups instead, or one if told `backup-once`, and told to `restore`, it restores one.
final class WriterProgram {

    private static final int THREADS = 3;

    private final Archive store;
    private final boolean boast;

    private WriterProgram(Archive store, boolean boast) {
        this.store = store;
        this.boast = boast;
    }

    public static void main(String[] args) throws SQLException {
        if (args[1].equals("restore")) {
            BackupProgram.restore(Path.of(args[0]).resolveSibling("backup"), Path.of(args[0]));
            return;
        }
        var opening = Practices.archives(Samples.ZONE, InstantSource.system()).open(Path.of(args[0]));
        if (!(opening instanceof Opening.Ready(Archive archive))) {
            throw new IllegalStateException(opening.toString());
        }
        Practices.found(archive);
        Archives.forgetTries(Path.of(args[0]));
        if (args[1].startsWith("backup")) {
            var most = args[1].equals("backup-once") ? 1 : Integer.MAX_VALUE;
            BackupProgram.run(archive, Path.of(args[0]).resolveSibling("usb"), most);
            return;
        }
        var program = new WriterProgram(archive, args[1].equals("boast"));
        switch (args[1]) {
            case "once" -> program.save(UUID.randomUUID(), 0);
            case "training" -> program.doAllOnce();
            default -> program.doAllForever();
        }
    }

    private void doAllOnce() {
        Practices.unlock(store);
        saveThrice();
        store.staff().rotate();
        store.lock();
    }

    /// Unlocked before anything is printed, so that what is done from then on has begun when the kill comes.
    private void doAllForever() {
        Practices.unlock(store);
        Thread.ofPlatform().daemon().start(this::changeKeysForever);
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(this::saveForever);
        }
    }

    private void saveForever() {
        while (true) {
            saveThrice();
        }
    }

    private void saveThrice() {
        var id = UUID.randomUUID();
        save(id, 0);
        save(id, 1);
        save(id, 2);
    }

    private void changeKeysForever() {
        var random = new Random();
        while (true) {
            try {
                Thread.sleep(random.nextInt(40));
                store.staff().rotate();
                Thread.sleep(random.nextInt(40));
                store.lock();
                Practices.unlock(store);
            } catch (StoreException | InterruptedException e) {
                // The disk failed; those who save tell of it.
                return;
            }
        }
    }

    private void save(UUID id, long revision) {
        var intake = switch ((int) revision) {
            case 0 -> Samples.unfinished(id, Instant.now());
            case 1 -> Samples.handedIn(id);
            default -> Samples.signedOff(id);
        };
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
            case SaveResult.Failed(String code) when code.equals(Archive.NOT_ALLOWED) -> {
                // Signing off while nobody is unlocked: refused, and nothing said.
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
