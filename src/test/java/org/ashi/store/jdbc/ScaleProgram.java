package org.ashi.store.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.ashi.rules.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.vault.Fields;
import org.ashi.vault.Ids;

/// Fills an archive with many intakes and tells how long unlocking and listing take, beyond the passphrase. Not a test: run by
/// hand, `ScaleProgram FOLDER COUNT`. Bodies are left out, because neither unlocking nor listing reads them.
final class ScaleProgram {

    private static final int LEVELS = 5;
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
                    new Query(any.statuses(), any.levels(), "lukasz 77", any.from(), any.to(), any.after(), 50)));
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

    private static void fill(Path folder, int count) throws SQLException {
        var opening = (org.ashi.store.Opening.Ready) Practices.archives(Samples.ZONE, InstantSource.system()).open(folder);
        Archive archive = opening.store();
        var file = new SqliteFile(Archives.file(folder), Duration.ofSeconds(5));
        var office = new Office(
                new Guarded(file.openForReading()), Optional.empty(), folder, Samples.ZONE, InstantSource.system(), new FaultLog());
        office.reload();
        var unlocking = new Unlocking(office, System::nanoTime);
        unlocking.unlock(Practices.founder(archive).id(), Practices.passphrase());
        var keys = office.unlocked().keys();
        var practice = office.known().orElseThrow().practice().id();
        archive.close();
        var random = new Random(1);
        try (var c = Archives.raw(folder)) {
            c.createStatement().execute("PRAGMA synchronous = OFF");
            c.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                var name = NAMES[random.nextInt(NAMES.length)] + " " + random.nextInt(1_000_000);
                var line = new Line(id, 1, Instant.EPOCH.plusSeconds(1_600_000_000L + i).toEpochMilli(), 19_000 + i / 100, 3_000,
                        (byte) Levels.number(TriageLevel.values()[random.nextInt(LEVELS)]), org.ashi.vault.RowKind.HANDED_IN,
                        false, true, false, org.ashi.intake.Signature.State.NONE, "first", name, SearchName.of(name));
                var context = new Fields().text("ashi1/line").id(practice).id(id).number(1).done();
                var sealed = keys.archive().seal(line.bytes(), context);
                Rows.change(c, "INSERT INTO sealed_intake (id, touched, revision, kind, schema, epoch, workstation, seq, summary,"
                        + " signature, body) VALUES (?, 0, 1, 3, 1, 1, x'00', 1, zeroblob(320), zeroblob(69), zeroblob(8192))",
                        p -> p.bytes(Ids.bytes(id)));
                Rows.change(c, "INSERT INTO line (id, revision, sealed) VALUES (?, 1, ?)", p -> p.bytes(Ids.bytes(id)).bytes(sealed));
                if (i % 10_000 == 9_999) {
                    c.commit();
                }
            }
            c.commit();
        }
    }
}
