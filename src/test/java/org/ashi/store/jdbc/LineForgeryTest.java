package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ashi.intake.Patient;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody of the front desk, who holds the key that lines of the queue are kept under, and writes the database.
class LineForgeryTest {

    @TempDir
    Path folder;

    private static byte[] phrase() {
        return "front desk of the harbour".getBytes(StandardCharsets.UTF_8);
    }

    private static Person sam(Archive archive) {
        archive.staff().add("Sam", Role.FRONT_DESK, phrase());
        return archive.people().stream().filter(p -> p.name().equals("Sam")).findFirst().orElseThrow();
    }

    private Keyring keys(Person person) throws SQLException {
        try (var c = Archives.raw(folder)) {
            return Forger.keys(c, person, phrase());
        }
    }

    private static UUID save(Archive archive) {
        var id = UUID.randomUUID();
        archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.EMERGENCY, 0));
        return id;
    }

    private static void review(Archive archive, UUID id) {
        var intake = Samples.handedIn(id);
        archive.save(Samples.stored(intake.reviewed(Status.IN_REVIEW, intake.review()), TriageLevel.EMERGENCY, 1));
    }

    private void forge(Keyring keys, UUID id, long revision, RowKind kind) throws SQLException {
        var line = new Line(
                id, revision, 0, 0, Line.UNBORN, (byte) 0, kind, false, 0, false, Signature.State.NONE, "first", "Nobody", "", "",
                Line.NOBODY, "nobody");
        try (var c = Archives.raw(folder)) {
            var sealed = LineTable.seal(Known.read(c).orElseThrow(), keys, line);
            Rows.changeOne(
                    c,
                    "INSERT OR REPLACE INTO line (id, revision, sealed) VALUES (?, ?, ?)",
                    p -> p.bytes(Ids.bytes(id)).number(revision).bytes(sealed));
        }
    }

    /// Of whoever unlocks after the forgery.
    private static List<TriageLevel> levels(Archive archive) {
        archive.lock();
        Practices.unlock(archive);
        return archive.queue(Query.first(10)).stream().map(QueueRow::level).toList();
    }

    @Test
    void theLevelOfAFormThatNobodyReviewedIsThatOfItsSummary() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var keys = keys(sam(archive));
            var id = save(archive);
            forge(keys, id, 1, RowKind.HANDED_IN);
            assertThat(levels(archive)).containsExactly(TriageLevel.EMERGENCY);
            forge(keys, id, 1, RowKind.SIGNED_OFF);
            assertThat(levels(archive)).containsExactly(TriageLevel.EMERGENCY);
            assertThat(archive.urgent()).isEqualTo(1);
        }
    }

    @Test
    void keysFromBeforeAPersonLeftSealNoLineThatCounts() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var sam = sam(archive);
            var keys = keys(sam);
            archive.staff().remove(sam.id());
            var id = save(archive);
            review(archive, id);
            forge(keys, id, 2, RowKind.REVIEWED);
            assertThat(levels(archive)).containsExactly(TriageLevel.EMERGENCY);
        }
    }

    /// What remains, and that these forgeries are well made: a line of a reviewed record counts until the record is opened.
    @Test
    void aLineOfAReviewedRecordCanBeForgedByWhoeverHoldsTheKey() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var keys = keys(sam(archive));
            var id = save(archive);
            review(archive, id);
            forge(keys, id, 2, RowKind.REVIEWED);
            assertThat(levels(archive)).doesNotContain(TriageLevel.EMERGENCY);
            // Not as another kind than the row's.
            forge(keys, id, 2, RowKind.SIGNED_OFF);
            assertThat(levels(archive)).containsExactly(TriageLevel.EMERGENCY);
        }
    }

    /// So that unlocking does not open every summary after each change of keys.
    @Test
    void linesAreKeptUnderTheNewKeyAtOnce() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var id = save(archive);
            review(archive, id);
            archive.queue(Query.first(10));
            assertThat(fresh(archive)).isZero();
            archive.staff().rotate();
            assertThat(fresh(archive)).isZero();
            Archives.execute(folder, "DELETE FROM line");
            assertThat(fresh(archive)).isEqualTo(1);
        }
    }

    /// How many lines are opened from their summaries.
    private int fresh(Archive archive) throws SQLException {
        try (var c = Archives.raw(folder)) {
            var keys = Forger.keys(c, Practices.founder(archive), Practices.passphrase());
            return new LineTable().load(c, Known.read(c).orElseThrow(), keys).fresh().size();
        }
    }

    @Test
    void aKeptLineHasTheLengthOfAnyOther() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            for (var name : List.of("Al", "Maximiliana Bartholomea Featherstonehaugh-Cholmondeley")) {
                var intake = Samples.signedOff(UUID.randomUUID());
                var patient = intake.patient();
                archive.save(Samples.stored(intake.withPatient(
                        new Patient(name, patient.birthDate(), patient.phone(), patient.recordNumber()))));
            }
            assertThat(archive.queue(Query.first(10))).hasSize(2);
            assertThat(Archives.ask(folder, "SELECT length(sealed) FROM line")).hasSize(2).containsOnly("289");
        }
    }
}
