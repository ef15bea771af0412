package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.AuditVerdict;
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.AuditVerdict.Kind;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Chain;
import org.ashi.vault.VaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries that nobody could have written: they are counted and told, and the rest of the log is read and checked.
class BadEntryTest {

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();

    private AuditVerdict verdict(String... statements) throws SQLException {
        try (var archive = Archives.ready(folder)) {
            archive.save(Samples.stored(Samples.handedIn(id)));
        }
        Archives.execute(folder, statements);
        try (var archive = Archives.ready(folder)) {
            assertThat(archive.audit().of(id)).extracting(AuditEntry::action).contains(Action.HANDED_IN);
            assertThat(archive.audit().page(java.time.Instant.ofEpochMilli(Long.MAX_VALUE / 2), 100)).isNotEmpty();
            return archive.audit().verify(archive.audit().kept());
        }
    }

    private static String insert(String n, String action) {
        return "INSERT INTO audit SELECT workstation, " + n + ", at, person, " + action + ", intake, detail, tag FROM audit"
                + " WHERE action = " + Action.HANDED_IN.number();
    }

    @Test
    void aNumberBeyondAllNumbersIsToldAndTheRestChecked() throws SQLException {
        for (var n : new String[] {"9223372036854775807", "9223372036854775806", "" + (Chain.MOST + 1)}) {
            var found = verdict(insert(n, "3")).findings();
            assertThat(found).extracting(Finding::kind).contains(Kind.ENTRY_CHANGED).doesNotContain(Kind.INTAKE_MISSING, Kind.INTAKE_UNKNOWN);
        }
    }

    /// As many gaps as fit: were each gone through, the check would take hours.
    @Test
    void manyGapsDoNotKeepTheCheckFromItsEnd() throws SQLException {
        var found = verdict("WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g WHERE i < 5000)"
                        + " INSERT INTO audit SELECT workstation, 1000 + i * 9000000, at, person, 20, NULL, '', tag FROM audit, g"
                        + " WHERE action = " + Action.HANDED_IN.number())
                .findings();
        assertThat(found).extracting(Finding::kind).contains(Kind.ENTRY_MISSING, Kind.ENTRY_CHANGED);
    }

    /// Of a later version, or of none.
    @Test
    void anEntryThatMakesNoSenseDoesNotHideTheOthers() throws SQLException {
        var found = verdict(insert("999", "250")).findings();
        assertThat(found).extracting(Finding::kind).contains(Kind.ENTRY_CHANGED);
    }

    @Test
    void aStateThatNoLogReachesIsRefused() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            Archives.execute(folder, "UPDATE chain SET n = 9223372036854775807");
            assertThat(archive.save(Samples.stored(Samples.handedIn(id)))).isInstanceOf(org.ashi.store.SaveResult.Failed.class);
            assertThat(kinds(archive)).contains(Kind.CUT_OFF);
        }
        var key = new byte[Chain.KEY_BYTES];
        assertThat(new Chain(Chain.MOST, key, key).n()).isEqualTo(Chain.MOST);
        assertThatThrownBy(() -> new Chain(Chain.MOST + 1, key, key)).isInstanceOf(VaultException.class);
    }

    /// The file can be written without the checks of its tables.
    @Test
    void idsOfAnotherLengthAreTold() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            archive.save(Samples.stored(Samples.handedIn(id)));
            Archives.execute(folder, "PRAGMA ignore_check_constraints = 1",
                    "INSERT INTO audit SELECT x'00', 1, at, person, action, intake, detail, tag FROM audit WHERE n = 1",
                    "INSERT INTO sealed_intake SELECT x'00', touched, revision, kind, schema, epoch, workstation, seq, summary, signature, body"
                            + " FROM sealed_intake");
            assertThat(kinds(archive)).containsExactly(Kind.ENTRY_CHANGED, Kind.INTAKE_UNKNOWN);
        }
    }

    private static java.util.List<Kind> kinds(Archive archive) {
        return archive.audit().verify(java.util.List.of()).findings().stream().map(Finding::kind).toList();
    }
}
