package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who writes the database, so that nobody learns that the front desk raised a level.
class RaiseForgeryTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);
    private static final String LOST = "raised";
    private static final String URGENT = "urgent";

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private Archive archive;
    private UUID desk;

    @BeforeEach
    void open() {
        archive = Archives.ready(folder);
        archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.CAUTION, 0));
        desk = ((Staff.Change.Done) archive.staff().add("Dee", Role.FRONT_DESK, DESK)).person().id();
        desk();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private void desk() {
        archive.lock();
        assertThat(archive.unlock(desk, DESK)).isInstanceOf(Archive.Unlock.Unlocked.class);
    }

    private void practitioner() {
        archive.lock();
        Practices.unlock(archive);
    }

    private void raise(TriageLevel level, Raise.Reason reason) {
        assertThat(archive.raise(id, level, reason)).isInstanceOf(SaveResult.Saved.class);
    }

    private TriageLevel level() {
        return archive.queue(Query.first(10)).getFirst().level();
    }

    private void add(Deed deed) {
        save(Status.IN_REVIEW, archive.find(id).orElseThrow().intake().review().with(new Entry("Dr A", Instant.EPOCH, deed)));
    }

    private void save(Status status, Review review) {
        var stored = archive.find(id).orElseThrow();
        var intake = stored.intake().reviewed(status, review);
        assertThat(archive.save(new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision(), stored.raised())))
                .isInstanceOf(SaveResult.Saved.class);
    }

    /// A practitioner opens the record and has it in front of them.
    private void see() {
        var stored = archive.find(id).orElseThrow();
        archive.seen(id, stored.revision(), stored.raised());
    }

    private void edit(String... statements) throws SQLException {
        archive.lock();
        Archives.execute(folder, statements);
    }

    /// To be asked of a practitioner.
    private List<String> warned() {
        practitioner();
        return archive.audit().page(Instant.ofEpochMilli(Long.MAX_VALUE / 2), 500).stream()
                .filter(entry -> entry.action() == Action.WARNED)
                .map(AuditEntry::detail)
                .toList();
    }

    @Test
    void aRaiseWhoseRowWasDeletedIsPutBack() throws SQLException {
        raise(TriageLevel.URGENT, Raise.Reason.UNWELL);
        var before = archive.raised(id).orElseThrow();
        edit("DELETE FROM raised", "DELETE FROM urgent");
        desk();
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
        assertThat(archive.urgent()).isEqualTo(1);
        var after = archive.raised(id).orElseThrow();
        assertThat(after).usingRecursiveComparison().ignoringFields("at").isEqualTo(before);
        assertThat(after.by()).isEqualTo(desk);
        assertThat(after.at()).isBetween(before.at(), before.at().plusSeconds(10));
        assertThat(warned()).containsExactlyInAnyOrder(LOST, URGENT);
        assertThat(archive.find(id).orElseThrow().level()).isEqualTo(TriageLevel.URGENT);
    }

    @Test
    void alsoForThePractitionerWhoSavedSomethingElseSince() throws SQLException {
        raise(TriageLevel.EMERGENCY, Raise.Reason.CALLED);
        practitioner();
        add(new Deed.TakenOn());
        edit("DELETE FROM raised");
        desk();
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
        edit("DELETE FROM raised");
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(warned()).containsExactly(LOST, LOST);
    }

    @Test
    void aRowThatWasLoweredIsRaisedAgain() throws SQLException {
        raise(TriageLevel.REFER, Raise.Reason.SAID);
        raise(TriageLevel.EMERGENCY, Raise.Reason.WORSE);
        edit("UPDATE raised SET level = 2");
        desk();
        assertThat(archive.raised(id).orElseThrow().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(archive.raised(id).orElseThrow().reason()).isEqualTo(Raise.Reason.WORSE);
        assertThat(warned()).containsExactly(LOST);
    }

    /// Nor does somebody else who unlocks hear of anything.
    @Test
    void aRaiseOnWhichAPractitionerDecidedIsNotPutBack() {
        raise(TriageLevel.EMERGENCY, Raise.Reason.CALLED);
        practitioner();
        see();
        add(new Deed.LevelSet(TriageLevel.CAUTION, "examined"));
        desk();
        assertThat(level()).isEqualTo(TriageLevel.CAUTION);
        assertThat(archive.raised(id)).isEmpty();
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.CAUTION);
        assertThat(archive.urgent()).isZero();
        assertThat(warned()).isEmpty();
        assertThat(archive.audit().of(id)).extracting(AuditEntry::action).contains(Action.RAISE_SETTLED);
        assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
    }

    @Test
    void whatIsRaisedAnewAfterADecisionIsPutBack() throws SQLException {
        raise(TriageLevel.EMERGENCY, Raise.Reason.CALLED);
        practitioner();
        add(new Deed.LevelSet(TriageLevel.CAUTION, "examined"));
        raise(TriageLevel.URGENT, Raise.Reason.WORSE);
        edit("DELETE FROM raised");
        desk();
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
        assertThat(warned()).containsExactly(LOST);
    }

    @Test
    void whatWasSignedOffAfterADecisionStaysSo() {
        raise(TriageLevel.URGENT, Raise.Reason.SAID);
        practitioner();
        add(new Deed.LevelSet(TriageLevel.CAUTION, "examined"));
        var review = archive.find(id).orElseThrow().intake().review();
        save(Status.SIGNED_OFF, review.signed(new Review.SignOff("Dr A", Instant.EPOCH)));
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.CAUTION);
        assertThat(warned()).isEmpty();
    }

    /// The key of the next entry lies in the file. What a practitioner set is in the record, which is signed.
    @Test
    void aForgedEntryIsNoDecision() throws SQLException {
        raise(TriageLevel.URGENT, Raise.Reason.UNWELL);
        edit("DELETE FROM raised");
        try (var c = Archives.raw(folder)) {
            var settling = new RaiseCheck(c, Known.read(c).orElseThrow(), Forger.keys(c, Practices.founder(archive), Practices.passphrase()));
            Forger.append(c, Action.RAISE_SETTLED, Optional.of(id), settling.settling(id));
        }
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
        assertThat(warned()).containsExactly(LOST);
    }

    /// Whatever clocks say: it names them.
    @Test
    void aDecisionSettlesTheRaisesThatItNames() {
        raise(TriageLevel.URGENT, Raise.Reason.UNWELL);
        raise(TriageLevel.EMERGENCY, Raise.Reason.WORSE);
        practitioner();
        add(new Deed.LevelSet(TriageLevel.CAUTION, "examined"));
        var log = archive.audit().of(id);
        var last = log.stream().filter(e -> e.action() == Action.RAISED).mapToLong(AuditEntry::n).max().orElseThrow();
        var settled = log.stream().filter(e -> e.action() == Action.RAISE_SETTLED).toList();
        assertThat(settled).extracting(AuditEntry::detail).containsExactly(settled.getFirst().workstation() + ":" + last);
    }

    @Test
    void whoDidNotSeeTheRaiseCannotDecideAlthoughItsRowIsGone() throws SQLException {
        practitioner();
        var unseen = archive.find(id).orElseThrow();
        raise(TriageLevel.EMERGENCY, Raise.Reason.UNWELL);
        Archives.execute(folder, "DELETE FROM raised");
        var review = unseen.intake().review().with(new Entry("Dr A", Instant.EPOCH, new Deed.LevelSet(TriageLevel.CAUTION, "examined")));
        var intake = unseen.intake().reviewed(Status.IN_REVIEW, review);
        assertThat(archive.save(new StoredIntake(intake, unseen.assessment(), unseen.trace(), unseen.revision())))
                .isInstanceOf(SaveResult.Conflict.class);
        assertThat(archive.find(id).orElseThrow().level()).isEqualTo(TriageLevel.EMERGENCY);
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    /// From the moment on in which the row is gone, not only from the next unlocking.
    @Test
    void itCountsAndKeepsFromSigningOffAlthoughItsRowIsGone() throws SQLException {
        practitioner();
        raise(TriageLevel.EMERGENCY, Raise.Reason.UNWELL);
        Archives.execute(folder, "DELETE FROM raised", "UPDATE tally SET touched = touched + 1", "UPDATE sealed_intake SET touched = touched + 1");
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(archive.raised(id)).map(Raise::level).contains(TriageLevel.EMERGENCY);
        var stored = archive.find(id).orElseThrow();
        assertThat(stored.level()).isEqualTo(TriageLevel.EMERGENCY);
        var signed = stored.intake().reviewed(Status.SIGNED_OFF, stored.intake().review().signed(new Review.SignOff("Dr A", Instant.EPOCH)));
        assertThat(archive.save(new StoredIntake(signed, stored.assessment(), stored.trace(), stored.revision(), stored.raised())))
                .isEqualTo(new SaveResult.Failed(Archive.NOT_ALLOWED));
        assertThat(archive.save(new StoredIntake(signed, stored.assessment(), stored.trace(), stored.revision())))
                .isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void whatWasRaisedSinceItWasReadGoesOnCounting() {
        practitioner();
        var read = archive.find(id).orElseThrow();
        raise(TriageLevel.URGENT, Raise.Reason.WORSE);
        archive.seen(id, read.revision(), read.raised());
        assertThat(archive.urgent()).isEqualTo(1);
        see();
        assertThat(archive.urgent()).isZero();
    }

    @Test
    void whoOpenedItBeforeItWasRaisedHasNotSeenThat() throws SQLException {
        practitioner();
        see();
        raise(TriageLevel.URGENT, Raise.Reason.WORSE);
        edit("DELETE FROM urgent");
        desk();
        assertThat(archive.urgent()).isEqualTo(1);
        assertThat(warned()).containsExactly(URGENT);
    }

    @Test
    void whoOpenedItSinceHas() {
        practitioner();
        see();
        raise(TriageLevel.URGENT, Raise.Reason.WORSE);
        see();
        assertThat(archive.urgent()).isZero();
        desk();
        assertThat(archive.urgent()).isZero();
        assertThat(warned()).isEmpty();
    }

    @Test
    void aReviewedRecordThatWasRaisedCountsToo() throws SQLException {
        practitioner();
        add(new Deed.TakenOn());
        raise(TriageLevel.EMERGENCY, Raise.Reason.WORSE);
        edit("DELETE FROM urgent");
        practitioner();
        assertThat(archive.urgent()).isEqualTo(1);
    }

    /// A million intakes that nobody raised cost nothing.
    @Test
    void theLogIsNotReadThrough() throws SQLException {
        assertThat(Archives.ask(folder, "SELECT name FROM sqlite_master WHERE name = 'audit_raised'")).hasSize(1);
        try (var c = Archives.raw(folder);
                var statement = c.prepareStatement("EXPLAIN QUERY PLAN " + RaiseCheck.LOGGED);
                var rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("detail")).contains("audit_raised");
            assertThat(rows.next()).isFalse();
        }
    }
}
