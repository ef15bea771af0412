package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.vault.Action;
import org.ashi.vault.Ids;
import org.ashi.vault.OpeningKey;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.SigningKey;
import org.ashi.vault.Workstation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody who can write the database, and knows how it is made, but has no passphrase.
class MaliceTest {

    @TempDir
    static Path shared;

    private static Original original;

    @TempDir
    Path temp;

    @BeforeAll
    static void prepare() {
        original = new Original(shared.resolve("original"));
    }

    private interface Deed {
        void on(Connection c) throws SQLException;
    }

    private record Case(String name, int others, Deed deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// @param others how many of the eight records are still readable, neither more nor less
    private static Case deed(String name, int others, Deed deed) {
        return new Case(name, others, deed);
    }

    private static Case sql(String name, int others, String... statements) {
        return deed(name, others, c -> {
            for (var statement : statements) {
                Rows.change(c, statement, p -> {});
            }
        });
    }

    /// A row counted in the order of ids.
    private static String row(int n) {
        return "(SELECT id FROM sealed_intake WHERE kind IN (3, 4, 5) ORDER BY id LIMIT 1 OFFSET " + n + ")";
    }

    private static String draft() {
        return "(SELECT id FROM sealed_intake WHERE kind = 1)";
    }

    static Stream<Case> deeds() {
        return Stream.of(rows(), keys(), log(), forged()).flatMap(s -> s);
    }

    /// With the key of the next entry, which lies in the file, and with rows of before.
    private static Stream<Case> forged() {
        return Stream.of(
                deed("said to be discarded, and deleted", 7, c -> {
                    var id = original.ids().getFirst();
                    Forger.append(c, Action.DISCARDED, Optional.of(id), "");
                    Forger.delete(c, id);
                }),
                deed("said to be begun and discarded, and deleted", 7, c -> {
                    var id = original.ids().getFirst();
                    Forger.append(c, Action.STARTED, Optional.of(id), "");
                    Forger.append(c, Action.DISCARDED, Optional.of(id), "");
                    Forger.delete(c, id);
                }),
                deed("said to be discarded", 7, c -> Forger.append(c, Action.DISCARDED, Optional.of(original.ids().getFirst()), "")),
                deed("said to be changed", 7, c -> Forger.append(c, Action.CHANGED, Optional.of(original.ids().getFirst()), "00")),
                deed("earlier state put back", 7, c -> Forger.putBack(c, original.earlier())),
                deed("earlier state put back and said to be saved", 7, c -> {
                    Forger.putBack(c, original.earlier());
                    var row = IntakeTable.find(c, Known.read(c).orElseThrow().practice().id(), original.earlier()).orElseThrow();
                    Forger.append(c, Action.CHANGED, Optional.of(original.earlier()), Writing.detail(row));
                }));
    }

    private static Stream<Case> rows() {
        var columns = Stream.of("body", "summary", "signature")
                .flatMap(column -> IntStream.of(1, 20, 60)
                        .mapToObj(at -> bit(column, at)));
        var moved = Stream.of(
                sql("body of another", 7, "UPDATE sealed_intake SET body = (SELECT body FROM sealed_intake WHERE id = " + row(1) + ") WHERE id = " + row(0)),
                sql("summary of another", 7, "UPDATE sealed_intake SET summary = (SELECT summary FROM sealed_intake WHERE id = " + row(1) + ") WHERE id = " + row(0)),
                sql("all of another", 7, "UPDATE sealed_intake SET (revision, kind, epoch, seq, body, summary, signature) ="
                        + " (SELECT revision, kind, epoch, seq, body, summary, signature FROM sealed_intake WHERE id = " + row(1) + ") WHERE id = " + row(0)),
                deed("two rows change ids", 6, MaliceTest::swapIds),
                sql("row copied under a new id", 8, "INSERT INTO sealed_intake SELECT randomblob(16), touched + 1000, revision, kind, schema, epoch, workstation,"
                        + " seq, summary, signature, body FROM sealed_intake WHERE id = " + row(0)),
                sql("row deleted", 7, "DELETE FROM sealed_intake WHERE id = " + row(0)),
                sql("row and its entries deleted", 7, "DELETE FROM audit WHERE intake = " + row(0), "DELETE FROM sealed_intake WHERE id = " + row(0)),
                sql("draft deleted", 7, "DELETE FROM sealed_intake WHERE id = " + draft()),
                sql("draft said to be discarded", 7, "DELETE FROM sealed_intake WHERE id = " + draft(),
                        "UPDATE audit SET action = 14 WHERE action = 1 OR (action = 10 AND n = (SELECT max(n) FROM audit WHERE action = 10))"),
                sql("signed off made open", 7, "UPDATE sealed_intake SET kind = 4 WHERE kind = 5"),
                sql("handed in made a draft", 7, "UPDATE sealed_intake SET kind = 1 WHERE id = " + row(0)),
                sql("draft made handed in", 7, "UPDATE sealed_intake SET kind = 3 WHERE kind = 1"),
                sql("revision raised", 7, "UPDATE sealed_intake SET revision = revision + 1 WHERE id = " + row(0)),
                sql("revision lowered", 7, "UPDATE sealed_intake SET revision = 0 + 1 WHERE kind = 4", "UPDATE sealed_intake SET seq = seq - 1 WHERE kind = 4"),
                sql("epoch lowered", 7, "UPDATE sealed_intake SET epoch = 1 WHERE id = (SELECT id FROM sealed_intake WHERE epoch = 2 AND kind = 3 LIMIT 1)"),
                sql("schema of the future", 7, "UPDATE sealed_intake SET schema = 9 WHERE id = " + row(0)),
                sql("another workstation", 7, "UPDATE sealed_intake SET workstation = randomblob(16) WHERE id = " + row(0)),
                sql("body cut", 7, "UPDATE sealed_intake SET body = substr(body, 1, 100) WHERE id = " + row(0)),
                sql("body empty", 7, "UPDATE sealed_intake SET body = x'' WHERE id = " + row(0)));
        return Stream.concat(columns, moved);
    }

    /// Another byte than the one that is there, whichever it is.
    private static Case bit(String column, int at) {
        var other = "CASE substr(%1$s, %2$d, 1) WHEN x'a5' THEN x'5a' ELSE x'a5' END".formatted(column, at + 1);
        return sql(
                "bit of " + column + " at " + at,
                7,
                "UPDATE sealed_intake SET %1$s = CAST(substr(%1$s, 1, %2$d) || %3$s || substr(%1$s, %4$d) AS BLOB) WHERE id = %5$s"
                        .formatted(column, at, other, at + 2, row(0)));
    }

    private static void swapIds(Connection c) throws SQLException {
        var ids = original.ids();
        var a = Ids.bytes(ids.get(0));
        var b = Ids.bytes(ids.get(1));
        var between = Ids.bytes(new UUID(1, 1));
        var sql = "UPDATE sealed_intake SET id = ? WHERE id = ?";
        Rows.changeOne(c, sql, p -> p.bytes(between).bytes(a));
        Rows.changeOne(c, sql, p -> p.bytes(a).bytes(b));
        Rows.changeOne(c, sql, p -> p.bytes(b).bytes(between));
    }

    private static Stream<Case> keys() {
        return Stream.of(
                deed("record key swapped", 8, c -> swapKey(c, "epoch", "record_key", "number = 2", OpeningKey.generate().sealing().bytes())),
                deed("desk key swapped", 8, c -> swapKey(c, "epoch", "desk_key", "number = 2", OpeningKey.generate().sealing().bytes())),
                deed("root key swapped", 0, c -> swapKey(c, "practice", "root_key", "one = 1", SigningKey.generate().verifying().bytes())),
                deed("workstation key swapped", 0, c -> swapKey(c, "workstation", "public_key", "1", SigningKey.generate().verifying().bytes())),
                deed("person's key swapped", 8, c -> swapKey(c, "person", "public_key", "name = 'Dana Reyes'", OpeningKey.generate().sealing().bytes())),
                deed("unsigned epoch", 8, c -> Rows.change(
                        c, "INSERT INTO epoch SELECT 3, ?, ?, signature FROM epoch WHERE number = 2",
                        p -> p.bytes(OpeningKey.generate().sealing().bytes()).bytes(OpeningKey.generate().sealing().bytes()))),
                sql("newest epoch taken away", 8, "DELETE FROM epoch WHERE number = 2"),
                sql("epochs exchanged", 8, "UPDATE epoch SET number = 9 WHERE number = 1", "UPDATE epoch SET number = 1 WHERE number = 2", "UPDATE epoch SET number = 2 WHERE number = 9"),
                sql("practice renamed", 0, "UPDATE practice SET name = 'Other'"),
                sql("front desk promoted", 8, "UPDATE person SET role = 1 WHERE role = 2"),
                sql("practitioner demoted", 8, "UPDATE person SET role = 2 WHERE name = 'Dana Reyes'"),
                sql("person renamed", 8, "UPDATE person SET name = 'Mallory' WHERE name = 'Dana Reyes'"),
                deed("person of their own", 8, MaliceTest::ownPerson),
                sql("slot of another", 0, "UPDATE slot SET wrapped = (SELECT wrapped FROM slot s WHERE s.person = x'00000000000000000000000000000000')"
                        + " WHERE person = (SELECT id FROM person WHERE name = 'Dana Reyes')"),
                sql("slot made cheap", 0, "UPDATE slot SET kibibytes = 16"),
                sql("bundle of another", 0, "UPDATE bundle SET sealed = (SELECT sealed FROM bundle WHERE person = (SELECT id FROM person WHERE role = 2))"),
                sql("bundle of another version", 0, "UPDATE bundle SET version = version + 1"),
                deed("workstation of their own", 8, MaliceTest::ownWorkstation));
    }

    private static void swapKey(Connection c, String table, String column, String where, byte[] key) throws SQLException {
        Rows.change(c, "UPDATE " + table + " SET " + column + " = ? WHERE " + where, p -> p.bytes(key));
    }

    private static void ownPerson(Connection c) throws SQLException {
        var root = SigningKey.generate();
        var id = UUID.randomUUID();
        KeyTables.insert(c, Person.signed(id, id, "Mallory", Role.PRACTITIONER, OpeningKey.generate().sealing(), root));
    }

    private static void ownWorkstation(Connection c) throws SQLException {
        var id = UUID.randomUUID();
        KeyTables.insert(c, Workstation.signed(id, id, SigningKey.generate().verifying(), SigningKey.generate()));
    }

    private static Stream<Case> log() {
        return Stream.of(
                sql("end of the log cut off", 8, "DELETE FROM audit WHERE n > (SELECT max(n) - 3 FROM audit)"),
                sql("end of the log and its state cut off", 8, "DELETE FROM audit WHERE n > (SELECT max(n) - 1 FROM audit)",
                        "UPDATE chain SET n = (SELECT max(n) FROM audit), tag = (SELECT tag FROM audit ORDER BY n DESC LIMIT 1)"),
                sql("whole log gone", 8, "DELETE FROM audit"),
                sql("one entry gone", 8, "DELETE FROM audit WHERE n = 5"),
                sql("action changed", 8, "UPDATE audit SET action = 21 WHERE n = 5"),
                sql("time changed", 8, "UPDATE audit SET at = at + 1 WHERE n = 5"),
                sql("person changed", 8, "UPDATE audit SET person = randomblob(16) WHERE n = 5"),
                sql("detail changed", 8, "UPDATE audit SET detail = 'x' WHERE n = 2"),
                // One of them then tells of a later save than the one that is there.
                sql("two entries exchanged", 7, "UPDATE audit SET n = 999 WHERE n = 3", "UPDATE audit SET n = 3 WHERE n = 4", "UPDATE audit SET n = 4 WHERE n = 999"),
                sql("entry put in", 8, "INSERT INTO audit SELECT workstation, max(n) + 1, at, person, 20, NULL, '', randomblob(32) FROM audit"),
                sql("chain state gone", 8, "DELETE FROM chain"),
                sql("chain key replaced", 8, "UPDATE chain SET next_key = randomblob(32)"));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void itIsNoticedAndNoWrongRecordIsShown(Case deed) throws IOException, SQLException {
        var copy = original.copy(temp.resolve("copy"));
        try (var c = Archives.raw(copy)) {
            deed.deed().on(c);
        }
        var verdict = original.judge(copy);
        assertThat(verdict.wrong()).isEmpty();
        assertThat(Set.copyOf(verdict.noticed())).isEqualTo(MaliceVerdict.of(deed.name()).noticed());
        assertThat(verdict.readable()).as("readable").hasSize(deed.others());
    }

    /// Whatever was done to the file: what a patient was told is saved can be read after the next start, as long as anything can.
    /// Few deeds keep the next patient from being told so, or everybody from reading anything.
    @ParameterizedTest
    @MethodSource("deeds")
    void whatBecomesOfAFormAfterIt(Case deed) throws IOException, SQLException {
        var copy = original.copy(temp.resolve("copy"));
        try (var c = Archives.raw(copy)) {
            deed.deed().on(c);
        }
        assertThat(original.handIn(copy)).isEqualTo(MaliceVerdict.of(deed.name()).form());
    }

    @Test
    void aFormOnAnHonestCopyIsReadable() throws IOException {
        assertThat(original.handIn(original.copy(temp.resolve("copy")))).isEqualTo(Original.Form.READABLE);
    }

    @Test
    void thereAreFiftyOfThem() {
        assertThat(deeds()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(deeds().map(Case::name)).doesNotHaveDuplicates().containsAll(MaliceVerdict.others());
        assertThat(MaliceVerdict.others()).noneMatch(name -> MaliceVerdict.of(name).form() == Original.Form.LOST);
    }

    /// An untouched copy is readable throughout, and nothing is said of it.
    @Test
    void anHonestCopyIsSound() throws IOException {
        var verdict = original.judge(original.copy(temp.resolve("copy")));
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.noticed()).isEmpty();
        assertThat(verdict.readable()).hasSize(8);
    }

    /// They are copies: what does not fit is made anew.
    @Test
    void linesThatWereExchangedOrLostChangeNothing() throws IOException, SQLException {
        for (var sql : new String[] {
            "UPDATE line SET sealed = (SELECT sealed FROM line l ORDER BY id LIMIT 1)",
            "UPDATE line SET revision = revision + 1",
            "DELETE FROM line"
        }) {
            var copy = original.copy(temp.resolve(sql.substring(0, 12) + sql.length()));
            Archives.execute(copy, sql);
            var verdict = original.judge(copy);
            assertThat(verdict.wrong()).isEmpty();
            assertThat(verdict.noticed()).isEmpty();
            assertThat(verdict.readable()).hasSize(8);
        }
    }

    /// An older copy of the whole file, in its place: told by the end of the log that lies beside it.
    @Test
    void anOlderArchiveInItsPlaceIsNoticed() throws IOException {
        var copy = original.copy(temp.resolve("copy"));
        var older = Files.readAllBytes(Archives.file(copy));
        try (var archive = Archives.ready(copy)) {
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
        }
        Files.write(Archives.file(copy), older);
        assertThat(original.judge(copy).noticed()).containsOnly("OLDER_THAN_BEFORE");
        // Nor is it forgotten: not by a later start, not by work that goes on, until a practitioner has taken note.
        try (var archive = Archives.ready(copy)) {
            // By now there is another entry with that number.
            assertThat(archive.warnings()).containsExactly(Archive.Warning.LOG_CHANGED);
            for (int i = 0; i < 200; i++) {
                archive.log(Action.ACKNOWLEDGED, Optional.empty(), "");
            }
            archive.lock();
            Practices.unlock(archive);
            assertThat(archive.warnings()).containsExactly(Archive.Warning.LOG_CHANGED);
            assertThat(archive.audit().verify(archive.audit().kept()).sound()).isFalse();
            assertThat(warned(archive)).containsExactly("OLDER_THAN_BEFORE");

            assertThat(archive.audit().accept()).isTrue();
            assertThat(archive.warnings()).isEmpty();
            assertThat(archive.audit().verify(archive.audit().kept()).sound()).isTrue();
            assertThat(warned(archive)).containsExactly(LogEnd.ACCEPTED, "OLDER_THAN_BEFORE");
        }
        try (var archive = Archives.ready(copy)) {
            assertThat(archive.warnings()).isEmpty();
        }
    }

    private static java.util.List<String> warned(Archive archive) {
        return archive.audit().page(java.time.Instant.ofEpochMilli(Long.MAX_VALUE / 2), 500).stream()
                .filter(entry -> entry.action() == Action.WARNED)
                .map(org.ashi.vault.AuditEntry::detail)
                .toList();
    }

    @Test
    void onlyAPractitionerTakesNote() throws IOException {
        var copy = original.copy(temp.resolve("copy"));
        try (var archive = Archives.ready(copy)) {
            archive.lock();
            assertThatThrownBy(() -> archive.audit().accept()).hasMessage(Archive.LOCKED);
        }
    }

    /// Rows that count urgent intakes are not signed: what is missing is counted again by whoever unlocks, and told.
    @Test
    void urgentIntakesThatAreNotCountedAreCountedAgain() throws IOException, SQLException {
        var copy = original.copy(temp.resolve("copy"));
        int counted;
        try (var archive = Archives.ready(copy)) {
            // What the log calls opened is not looked for, so it is seen as well.
            for (var id : original.ids()) {
                archive.look(id).ifPresent(stored -> archive.seen(id, stored.revision(), stored.raised()));
            }
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()), TriageLevel.EMERGENCY, 0));
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()), TriageLevel.ROUTINE, 0));
            counted = archive.urgent();
            assertThat(warned(archive)).isEmpty();
        }
        Archives.execute(copy, "DELETE FROM urgent");
        try (var archive = Archives.ready(copy)) {
            assertThat(archive.urgent()).isEqualTo(counted).isPositive();
            assertThat(warned(archive)).containsExactly(Unlocking.URGENT_UNCOUNTED);
        }
    }

    /// One row and its line put back to what they were, with a valid signature: told by the log.
    @Test
    void anOlderRowInItsPlaceIsNoticed() throws IOException, SQLException {
        var copy = original.copy(temp.resolve("copy"));
        var id = original.ids().getFirst();
        var hex = "x'" + id.toString().replace("-", "") + "'";
        Archives.execute(copy, "CREATE TABLE kept AS SELECT * FROM sealed_intake WHERE id = " + hex);
        try (var archive = Archives.ready(copy)) {
            var stored = archive.find(id).orElseThrow();
            var reviewed = stored.intake().reviewed(org.ashi.intake.Status.IN_REVIEW, stored.intake().review());
            archive.save(Samples.stored(reviewed, stored.assessment().level(), stored.revision()));
        }
        Archives.execute(
                copy, "DELETE FROM sealed_intake WHERE id = " + hex, "INSERT INTO sealed_intake SELECT * FROM kept", "DROP TABLE kept");
        var verdict = original.judge(copy);
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.noticed()).containsExactlyInAnyOrder("find ASHI-V06", "quarantined 1", "INTAKE_CHANGED");
        assertThat(verdict.readable()).hasSize(7).doesNotContain(id);
    }

}
