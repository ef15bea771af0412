package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.AuditVerdict.Kind;
import org.ashi.store.Quarantined;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.ashi.vault.Action;
import org.ashi.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever writes the database can add entries to the log that are tagged as they should be: what they say must make sense too.
class ForgeryTest {

    @TempDir
    Path folder;

    private static java.util.List<Kind> findings(Archive archive) {
        return archive.audit().verify(archive.audit().kept()).findings().stream().map(Finding::kind).toList();
    }

    /// As [Samples] makes them.
    enum Made {
        ALERTED,
        HANDED_IN,
        SIGNED_OFF
    }

    private static UUID save(Archive archive, Made made) {
        var id = UUID.randomUUID();
        archive.save(Samples.stored(switch (made) {
            case ALERTED -> Samples.unfinished(id, Samples.START).withAlert(Samples.ALERT);
            case HANDED_IN -> Samples.handedIn(id);
            case SIGNED_OFF -> Samples.signedOff(id);
        }));
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatTheLogSaysWasDiscardedIsMissed(Made made) throws SQLException {
        UUID id;
        try (var archive = Archives.ready(folder)) {
            id = save(archive, made);
            save(archive, Made.HANDED_IN);
            assertThat(findings(archive)).isEmpty();
        }
        try (var c = Archives.raw(folder)) {
            Forger.append(c, Action.DISCARDED, Optional.of(id), "");
            Forger.delete(c, id);
        }
        try (var archive = Archives.ready(folder)) {
            assertThat(findings(archive)).containsExactly(Kind.INTAKE_MISSING);
        }
    }

    /// Nor does it help to say first that it was begun again.
    @Test
    void aRecordThatTheLogSaysWasBegunAgainIsMissed() throws SQLException {
        UUID id;
        try (var archive = Archives.ready(folder)) {
            id = save(archive, Made.HANDED_IN);
        }
        try (var c = Archives.raw(folder)) {
            Forger.append(c, Action.STARTED, Optional.of(id), "00");
            Forger.append(c, Action.DISCARDED, Optional.of(id), "");
            Forger.delete(c, id);
        }
        try (var archive = Archives.ready(folder)) {
            assertThat(findings(archive)).containsExactly(Kind.INTAKE_MISSING);
        }
    }

    @Test
    void aDraftThatWasDiscardedIsNotMissed() {
        try (var archive = Archives.ready(folder)) {
            var id = UUID.randomUUID();
            archive.save(Samples.stored(Samples.unfinished(id, Samples.START)));
            assertThat(archive.discard(id, 1)).isInstanceOf(SaveResult.Saved.class);
            assertThat(findings(archive)).isEmpty();
        }
    }

    /// A record that was reviewed, put back to what it was when it was handed in, with its line.
    private UUID putBack(Archive archive) throws SQLException {
        var id = save(archive, Made.HANDED_IN);
        archive.queue(Query.first(10));
        Forger.keep(folder, id);
        assertThat(review(archive, id, 1)).isInstanceOf(SaveResult.Saved.class);
        archive.queue(Query.first(10));
        Forger.putBack(folder, id);
        return id;
    }

    private static SaveResult review(Archive archive, UUID id, long revision) {
        var intake = Samples.handedIn(id);
        return archive.save(
                Samples.stored(intake.reviewed(Status.IN_REVIEW, intake.review()), TriageLevel.CAUTION, revision));
    }

    @Test
    void anEarlierStateInItsPlaceIsNotShown() throws SQLException {
        UUID id;
        try (var archive = Archives.ready(folder)) {
            id = putBack(archive);
            assertThat(archive.queue(Query.first(10))).isEmpty();
            assertThat(archive.quarantined()).containsExactly(new Quarantined(id, VaultException.Reason.NOT_GENUINE));
            assertThatThrownBy(() -> archive.look(id)).hasMessage(Archive.QUARANTINED);
            assertThatThrownBy(() -> archive.find(id)).hasMessage(Archive.QUARANTINED);
        }
        try (var archive = Archives.ready(folder)) {
            assertThatThrownBy(() -> archive.find(id)).hasMessage(Archive.QUARANTINED);
            assertThat(findings(archive)).containsExactly(Kind.INTAKE_CHANGED);
        }
    }

    /// A save after it would make it the one that counts.
    @Test
    void nothingIsSavedAfterAnEarlierState() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var id = putBack(archive);
            assertThat(review(archive, id, 1)).isEqualTo(new SaveResult.Failed(Archive.QUARANTINED));
            assertThat(findings(archive)).containsExactly(Kind.INTAKE_CHANGED);
        }
    }

    /// A form on which an emergency was shown, put back to the draft before it.
    @Test
    void aDraftFromBeforeAnAlertCannotBeDiscardedOrGoneOnWith() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var id = UUID.randomUUID();
            var draft = Samples.unfinished(id, Samples.START);
            archive.save(Samples.stored(draft));
            Forger.keep(folder, id);
            archive.save(Samples.stored(draft.withAlert(Samples.ALERT), TriageLevel.EMERGENCY, 1));
            Forger.putBack(folder, id);
            assertThat(archive.discard(id, 1)).isEqualTo(new SaveResult.Failed(Archive.QUARANTINED));
            assertThat(archive.save(Samples.stored(draft, TriageLevel.ROUTINE, 1)))
                    .isEqualTo(new SaveResult.Failed(Archive.QUARANTINED));
            assertThatThrownBy(() -> archive.find(id)).hasMessage(Archive.QUARANTINED);
        }
    }

    /// A discarded draft, put back.
    @Test
    void whatWasDiscardedDoesNotComeBack() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var id = UUID.randomUUID();
            archive.save(Samples.stored(Samples.unfinished(id, Samples.START)));
            Forger.keep(folder, id);
            archive.discard(id, 1);
            Forger.putBack(folder, id);
            assertThatThrownBy(() -> archive.find(id)).hasMessage(Archive.QUARANTINED);
            assertThat(archive.unfinished()).isEmpty();
            assertThat(findings(archive)).containsExactly(Kind.INTAKE_UNKNOWN);
        }
    }

    /// A log that lost its end cannot say that there was a later state: a patient may need the record.
    @Test
    void aRecordThatTheLogLostIsShownAllTheSame() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var id = save(archive, Made.HANDED_IN);
            assertThat(review(archive, id, 1)).isInstanceOf(SaveResult.Saved.class);
            Archives.execute(folder, "DELETE FROM audit WHERE action = " + Action.CHANGED.number());
            assertThat(archive.find(id)).isPresent();
            Archives.execute(folder, "DELETE FROM audit");
            assertThat(archive.find(id)).isPresent();
            assertThat(findings(archive)).contains(Kind.INTAKE_UNKNOWN);
        }
    }

    private static final String FIRST = "(SELECT workstation FROM audit WHERE action = " + Action.FOUNDED.number() + ")";

    /// Two records of a computer whose key is lost, and one of the same computer with its new key.
    private void workOnWithANewKey() throws IOException {
        try (var archive = Archives.ready(folder)) {
            save(archive, Made.HANDED_IN);
            save(archive, Made.HANDED_IN);
        }
        Files.delete(folder.resolve(WorkstationFile.NAME));
        try (var archive = Archives.ready(folder)) {
            save(archive, Made.HANDED_IN);
            assertThat(findings(archive)).isEmpty();
        }
        // Who takes the archive to another computer takes no files beside it along.
        Files.deleteIfExists(folder.resolve(HeadFile.NAME));
        Files.deleteIfExists(folder.resolve(HeadFile.NAME + "-unfit"));
    }

    @Test
    void theHistoryOfAFormerWorkstationCannotVanish() throws IOException, SQLException {
        workOnWithANewKey();
        Archives.execute(
                folder,
                "CREATE TEMP TABLE f AS SELECT workstation FROM audit WHERE action = " + Action.FOUNDED.number(),
                "DELETE FROM sealed_intake WHERE workstation = (SELECT workstation FROM f)",
                "DELETE FROM chain WHERE workstation = (SELECT workstation FROM f)",
                "DELETE FROM workstation WHERE id = (SELECT workstation FROM f)",
                "DELETE FROM audit WHERE workstation = (SELECT workstation FROM f)");
        try (var archive = Archives.ready(folder)) {
            assertThat(archive.queue(Query.first(10))).hasSize(1);
            assertThat(findings(archive)).containsExactly(Kind.CUT_OFF);
        }
    }

    @Test
    void theEndOfAFormerWorkstationsLogCannotBeAnother() throws IOException, SQLException {
        workOnWithANewKey();
        var before = Archives.ask(folder, "SELECT count(*) FROM audit WHERE workstation = " + FIRST).getFirst();
        Archives.execute(
                folder,
                "UPDATE chain SET tag = zeroblob(32) WHERE workstation = " + FIRST,
                "UPDATE audit SET tag = zeroblob(32) WHERE workstation = " + FIRST + " AND n = " + before);
        try (var archive = Archives.ready(folder)) {
            assertThat(findings(archive)).containsExactlyInAnyOrder(Kind.ENTRY_CHANGED, Kind.REWRITTEN);
        }
    }

    /// Takes what tells where the log of this computer ends, and what was saved after an entry. Then it gets another key.
    private void cut(int last) throws IOException, SQLException {
        Archives.execute(
                folder,
                "DELETE FROM chain",
                "DELETE FROM sealed_intake WHERE seq > " + last,
                "DELETE FROM audit WHERE n > " + last);
        for (var name : new String[] {HeadFile.NAME, HeadFile.NAME + "-unfit"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        try (var archive = Archives.ready(folder)) {
            assertThat(findings(archive)).containsExactly(Kind.CUT_OFF);
        }
    }

    /// Such an end is that of a computer whose archive came out of a backup; here it did not.
    @Test
    void aLogThatWasCutCannotBeGivenAnEnd() throws IOException, SQLException {
        try (var archive = Archives.ready(folder)) {
            save(archive, Made.HANDED_IN);
            save(archive, Made.HANDED_IN);
        }
        var last = Archives.ask(folder, "SELECT min(seq) FROM sealed_intake").getFirst();
        cut(Integer.parseInt(last));
        Archives.execute(
                folder,
                "INSERT INTO chain (workstation, n, next_key, tag) SELECT workstation, n, zeroblob(32), tag FROM audit"
                        + " WHERE workstation = " + FIRST + " AND n = " + last);
        try (var archive = Archives.ready(folder)) {
            assertThat(findings(archive)).containsExactly(Kind.REWRITTEN);
        }
    }

    /// Nor can what is left of it be taken away.
    @Test
    void aLogThatWasCutCannotVanish() throws IOException, SQLException {
        try (var archive = Archives.ready(folder)) {
            save(archive, Made.HANDED_IN);
        }
        cut(1);
        Archives.execute(
                folder,
                "CREATE TEMP TABLE f AS SELECT workstation FROM audit WHERE action = " + Action.FOUNDED.number(),
                "DELETE FROM workstation WHERE id = (SELECT workstation FROM f)",
                "DELETE FROM audit WHERE workstation = (SELECT workstation FROM f)");
        try (var archive = Archives.ready(folder)) {
            assertThat(findings(archive)).containsExactly(Kind.CUT_OFF);
        }
    }

    @Test
    void aDamagedEndOfALogDoesNotKeepAComputerFromItsKey() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            save(archive, Made.HANDED_IN);
        }
        Archives.execute(folder, "UPDATE chain SET tag = x'00'");
        try (var archive = Archives.ready(folder)) {
            assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                    .isEqualTo(new SaveResult.Saved(1));
            assertThat(findings(archive)).containsExactly(Kind.CUT_OFF);
        }
    }
}
