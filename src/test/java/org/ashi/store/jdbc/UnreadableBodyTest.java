package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Quarantined;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.RowContext;
import org.ashi.vault.SealedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be read may be an emergency: its name and level stay in the queue as long as these are genuine.
class UnreadableBodyTest {

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();

    @Test
    void itStaysInTheQueueAndIsToldOf() throws SQLException {
        try (var archive = emergency()) {
            ofALaterVersion(archive);
            assertThat(archive.queue(Query.first(10))).extracting(QueueRow::level).containsExactly(TriageLevel.EMERGENCY);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> archive.look(id)).isInstanceOf(StoreException.class).hasMessageContaining(Archive.QUARANTINED);
                assertThat(archive.queue(Query.first(10))).extracting(QueueRow::level).containsExactly(TriageLevel.EMERGENCY);
                assertThat(archive.quarantined()).extracting(Quarantined::id).containsExactly(id);
            }
            assertThat(archive.urgent()).isEqualTo(1);
        }
    }

    /// What is not genuine is not shown.
    @Test
    void whatIsNotGenuineLeavesTheQueue() throws SQLException {
        try (var archive = emergency()) {
            Archives.execute(folder, "UPDATE sealed_intake SET body = zeroblob(length(body))");
            assertThatThrownBy(() -> archive.look(id)).isInstanceOf(StoreException.class);
            assertThat(archive.queue(Query.first(10))).isEmpty();
            assertThat(archive.quarantined()).extracting(Quarantined::id).containsExactly(id);
            assertThat(archive.urgent()).isEqualTo(1);
        }
    }

    private Archive emergency() {
        var archive = Archives.ready(folder);
        archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.EMERGENCY, 0));
        return archive;
    }

    /// As a later version of the program would save it: only the summary is as it was.
    private void ofALaterVersion(Archive archive) throws SQLException {
        try (var c = Archives.raw(folder)) {
            var known = Known.read(c).orElseThrow();
            var keys = Forger.keys(c, Practices.founder(archive), Practices.passphrase());
            var row = IntakeTable.find(c, known.practice().id(), id).orElseThrow();
            var was = row.context();
            var own = WorkstationFile.in(folder).read().orElseThrow();
            var n = AuditTable.chain(c, was.workstation()).n() + 1;
            var context = new RowContext(
                    was.practice(), id, was.epoch(), was.workstation(), n, was.revision() + 1, was.kind(), BodyCodec.SCHEMA + 1);
            var epoch = known.newestEpoch().orElseThrow();
            var later = SealedRow.seal(context, row.openSummary(keys), row.openBody(keys), epoch, own.key());
            Forger.append(c, Action.CHANGED, Optional.of(id), Writing.detail(later));
            IntakeTable.put(c, later, false);
        }
    }
}
