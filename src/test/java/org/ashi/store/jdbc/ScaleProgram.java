package org.ashi.store.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.RowKind;

/// Fills an archive with many intakes and tells how long unlocking and listing take, beyond the passphrase. Not a test: run by
/// hand, `ScaleProgram FOLDER COUNT`. Bodies are left out, because neither unlocking nor listing reads them.
final class ScaleProgram {

    private static final int LEVELS = 5;
    private static final int UNREVIEWED = 50;
    private static final String[] NAMES = {"Anna", "José", "Miriam", "Łukasz", "Wei", "Fatima", "Søren", "Olga", "Dmitri", "Grace"};

    private ScaleProgram() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        if (!Files.exists(Archives.file(folder))) {
            Practices.unlocked(folder, Samples.ZONE, InstantSource.system()).close();
            fill(folder, count);
        }
        for (int i = 0; i < 3; i++) {
            measure(folder, count);
        }
    }

    private static void measure(Path folder, int count) {
        var opened = (org.ashi.store.Opening.Ready)
                time("open", () -> Practices.archives(Samples.ZONE, InstantSource.system()).open(folder));
        try (var archive = opened.store()) {
            time("unlock " + count, () -> Practices.unlock(archive));
            time("first page", () -> archive.queue(Query.first(50)));
            time("second page", () -> archive.queue(Query.first(50).startingAfter(archive.queue(Query.first(50)).getLast())));
            var any = Query.first(50);
            time("search, few hits", () -> archive.queue(
                    new Query(any.statuses(), any.levels(), Query.words("lukasz 77"), any.from(), any.to(), any.after(), 50)));
            time("save", () -> archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))));
            time("page after a save", () -> archive.queue(Query.first(50)));
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.println("heap MiB " + (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024));
        }
    }

    private static <T> T time(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        System.out.println(what + " ms " + Duration.ofNanos(System.nanoTime() - start).toMillis());
        return result;
    }

    /// As a practice has them: all but the newest are reviewed.
    private static void fill(Path folder, int count) throws SQLException {
        var opening = (org.ashi.store.Opening.Ready) Practices.archives(Samples.ZONE, InstantSource.system()).open(folder);
        var archive = opening.store();
        var founder = Practices.founder(archive);
        try (var c = Archives.raw(folder)) {
            var known = Known.read(c).orElseThrow();
            var keys = Forger.keys(c, founder, Practices.passphrase());
            c.createStatement().execute("PRAGMA synchronous = OFF");
            c.setAutoCommit(false);
            for (int i = 0; i < count - UNREVIEWED; i++) {
                reviewed(c, known, keys, i);
                if (i % 10_000 == 9_999) {
                    c.commit();
                }
            }
            c.commit();
        }
        for (int i = 0; i < UNREVIEWED; i++) {
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
        }
        archive.close();
    }

    private static void reviewed(Connection c, Known known, Keyring keys, int n) throws SQLException {
        var random = new Random(n);
        var id = new UUID(random.nextLong(), random.nextLong());
        var name = NAMES[random.nextInt(NAMES.length)] + " " + random.nextInt(1_000_000);
        var line = new Line(id, 1, Instant.EPOCH.plusSeconds(1_600_000_000L + n).toEpochMilli(), 19_000 + n / 100, 3_000,
                (byte) Levels.number(TriageLevel.values()[random.nextInt(LEVELS)]), RowKind.REVIEWED,
                false, 0, false, org.ashi.intake.Signature.State.NONE, "first", name, "", "", Line.NOBODY, SearchName.of(name));
        Rows.change(c, "INSERT INTO sealed_intake (id, touched, revision, kind, schema, epoch, workstation, seq, summary,"
                + " signature, body) VALUES (?, 0, 1, 4, 1, 1, x'00', 1, zeroblob(320), zeroblob(69), zeroblob(8192))",
                p -> p.bytes(Ids.bytes(id)));
        Rows.change(c, "INSERT INTO line (id, revision, sealed) VALUES (?, 1, ?)",
                p -> p.bytes(Ids.bytes(id)).bytes(LineTable.seal(known, keys, line)));
    }
}
