package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.AuditVerdict.Kind;
import org.ashi.store.SaveResult;
import org.ashi.vault.Action;
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
}
