package org.ashi.store.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.ashi.intake.Signature;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.RowKind;

/// An archive with many intakes, as a practice has them after years: nearly all are signed off, some are in review, the newest have
/// not been opened. Bodies are left empty, because neither unlocking nor listing reads them.
public final class FilledArchive {

    public static final int NEW = 50;
    static final int IN_REVIEW = 450;
    /// When the first of them was started.
    static final Instant FIRST = Instant.parse("2015-01-05T08:00:00Z");
    static final String[] GIVEN = {
        "Anna", "José", "Miriam", "Łukasz", "Wei", "Fatima", "Søren", "Olga", "Dmitri", "Grace", "Ana María", "Jürgen", "Nadia", "Tomás"
    };
    static final String[] FAMILY = {
        "Vandermolen", "García", "O’Brien", "Nowak", "Papadopoulos", "Nguyễn", "Müller", "Okafor", "Silva", "Haddad", "Kowalska",
        "Fernández", "Lindqvist", "Tanaka", "Petrov", "Achterberg", "Castellanos", "Ibrahim", "Jansen", "Ćwiklińska"
    };

    private static final int LEVELS = 5;
    private static final int COMMIT = 10_000;
    /// Minutes from one intake to the next.
    private static final int APART = 5;
    private static final int NUMBERS = 10_000_000;

    private FilledArchive() {}

    /// Fills it where there is none, which takes minutes for a million.
    public static void in(Path folder, int count) throws SQLException {
        if (!Files.exists(Archives.file(folder))) {
            Practices.unlocked(folder, Samples.ZONE, InstantSource.system()).close();
            fill(folder, count);
        }
    }

    public static String name(int n) {
        var random = new Random(n);
        return GIVEN[random.nextInt(GIVEN.length)] + " " + FAMILY[random.nextInt(FAMILY.length)] + syllables(random);
    }

    /// Names are as many as in a town: a million people do not share three hundred.
    private static String syllables(Random random) {
        return "-" + (char) ('A' + random.nextInt(26)) + "aeiou".charAt(random.nextInt(5)) + (char) ('a' + random.nextInt(26))
                + "aeiou".charAt(random.nextInt(5));
    }

    /// No two have the same.
    public static String recordNumber(int n) {
        return "R-" + String.format(java.util.Locale.ROOT, "%07d", (n * 7_654_321L + 17) % NUMBERS);
    }

    /// What a list and a search need of one.
    ///
    /// @param text as it is searched
    /// @param startedAt milliseconds since 1970 UTC
    /// @param kind the number of its [RowKind], or another
    public record Row(String text, int level, int day, long startedAt, int kind) {
        /// Whether it is not signed off, of so many.
        public boolean waiting(int count) {
            return startedAt >= started(count - NEW - IN_REVIEW).toEpochMilli();
        }
    }

    /// The `n`th of those that were opened.
    public static Row row(int n) {
        var line = line(n, RowKind.SIGNED_OFF);
        return new Row(line.search(), line.level(), line.day(), line.startedAt(), line.kind().number());
    }

    /// As it is compared when searching.
    public static String normal(String text) {
        return SearchName.of(text);
    }

    /// As rows are ordered.
    public static int number(TriageLevel level) {
        return Levels.number(level);
    }

    /// Hands in one more, as a workstation does that is locked.
    public static void handIn(Archive archive) {
        archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
    }

    private static Instant started(int n) {
        return FIRST.plusSeconds(60L * APART * n);
    }

    private static Line line(int n, RowKind kind) {
        var random = new Random(n);
        var id = new UUID(random.nextLong(), random.nextLong());
        var started = started(n);
        var name = name(n);
        var number = recordNumber(n);
        return new Line(id, 1, started.toEpochMilli(), (int) (started.getEpochSecond() / 86_400), random.nextInt(20_000) - 10_000,
                (byte) Levels.number(TriageLevel.values()[random.nextInt(LEVELS)]), kind, false,
                started.plusSeconds(600).toEpochMilli(), false, Signature.State.NONE, "first", name, number, "", Line.NOBODY,
                SearchName.of(name) + '\n' + SearchName.of(number));
    }

    private static void fill(Path folder, int count) throws SQLException {
        if (!(Practices.archives(Samples.ZONE, InstantSource.system()).open(folder) instanceof Opening.Ready(var archive))) {
            throw new IllegalStateException("no archive");
        }
        Practices.unlock(archive);
        try (var c = Archives.raw(folder)) {
            var known = Known.read(c).orElseThrow();
            var keys = Forger.keys(c, Practices.founder(archive), Practices.passphrase());
            c.createStatement().execute("PRAGMA synchronous = OFF");
            c.setAutoCommit(false);
            for (int i = 0; i < count - NEW; i++) {
                opened(c, known, keys, i, i < count - NEW - IN_REVIEW ? RowKind.SIGNED_OFF : RowKind.REVIEWED);
                if (i % COMMIT == COMMIT - 1) {
                    c.commit();
                }
            }
            c.commit();
        }
        for (int i = 0; i < NEW; i++) {
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
        }
        archive.close();
    }

    private static void opened(Connection c, Known known, Keyring keys, int n, RowKind kind) throws SQLException {
        var line = line(n, kind);
        var id = line.id();
        Rows.change(c, "INSERT INTO sealed_intake (id, touched, revision, kind, schema, epoch, workstation, seq, summary,"
                + " signature, body) VALUES (?, 0, 1, ?, 1, 1, x'00', 1, zeroblob(320), zeroblob(69), zeroblob(8192))",
                p -> p.bytes(Ids.bytes(id)).number(kind.number()));
        Rows.change(c, "INSERT INTO line (id, revision, sealed) VALUES (?, 1, ?)",
                p -> p.bytes(Ids.bytes(id)).bytes(LineTable.seal(known, keys, line)));
    }
}
