package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The front desk may raise a level, and only a practitioner lowers it.
class RaiseTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);

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
        archive.lock();
        assertThat(archive.unlock(desk, DESK)).isInstanceOf(Archive.Unlock.Unlocked.class);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private TriageLevel level() {
        return archive.queue(Query.first(10)).getFirst().level();
    }

    private void practitioner() {
        archive.lock();
        Practices.unlock(archive);
    }

    private SaveResult add(Deed... deeds) {
        var stored = archive.find(id).orElseThrow();
        var review = stored.intake().review();
        for (var deed : deeds) {
            review = review.with(new Entry("Dr A", Instant.EPOCH, deed));
        }
        var intake = stored.intake().reviewed(Status.IN_REVIEW, review);
        return archive.save(new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision(), stored.raised()));
    }

    @Test
    void theFrontDeskRaises() {
        assertThat(archive.urgent()).isZero();
        assertThat(archive.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL)).isInstanceOf(SaveResult.Saved.class);
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
        assertThat(archive.urgent()).isEqualTo(1);
        var raise = archive.raised(id).orElseThrow();
        assertThat(raise.reason()).isEqualTo(Raise.Reason.UNWELL);
        assertThat(raise.by()).isEqualTo(desk);
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
        assertThat(archive.audit().of(id)).extracting(AuditEntry::action).contains(Action.RAISED);
        assertThat(archive.audit().verify(java.util.List.of()).findings()).isEmpty();
    }

    @Test
    void andDoesNotLower() {
        archive.raise(id, TriageLevel.URGENT, Raise.Reason.SAID);
        for (var level : new TriageLevel[] {TriageLevel.ROUTINE, TriageLevel.CAUTION, TriageLevel.REFER, TriageLevel.URGENT}) {
            assertThat(archive.raise(id, level, Raise.Reason.OTHER)).isEqualTo(new SaveResult.Failed(Archive.NOT_ALLOWED));
        }
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
        assertThat(archive.raise(id, TriageLevel.EMERGENCY, Raise.Reason.WORSE)).isInstanceOf(SaveResult.Saved.class);
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void itCountsUntilAPractitionerSetsTheLevel() {
        archive.raise(id, TriageLevel.EMERGENCY, Raise.Reason.CALLED);
        practitioner();
        assertThat(add(new Deed.TakenOn())).isInstanceOf(SaveResult.Saved.class);
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(archive.raised(id)).isPresent();
        assertThat(add(new Deed.LevelSet(TriageLevel.CAUTION, "examined"))).isInstanceOf(SaveResult.Saved.class);
        assertThat(level()).isEqualTo(TriageLevel.CAUTION);
        assertThat(archive.raised(id)).isEmpty();
        // Not lowered for ever: it can be raised again.
        assertThat(archive.raise(id, TriageLevel.URGENT, Raise.Reason.WORSE)).isInstanceOf(SaveResult.Saved.class);
        assertThat(add(new Deed.Amended("note"))).isInstanceOf(SaveResult.Saved.class);
        assertThat(level()).isEqualTo(TriageLevel.URGENT);
    }

    /// A window that was opened before has not seen it: what it decides is refused, and the raise stays.
    @Test
    void nobodyDecidesOnWhatTheyHaveNotSeen() {
        practitioner();
        var before = archive.find(id).orElseThrow();
        archive.raise(id, TriageLevel.EMERGENCY, Raise.Reason.UNWELL);
        var set = before.intake().review().with(new Entry("Dr A", Instant.EPOCH, new Deed.LevelSet(TriageLevel.CAUTION, "calm")));
        var blind = new StoredIntake(
                before.intake().reviewed(Status.IN_REVIEW, set), before.assessment(), before.trace(), before.revision());
        assertThat(archive.save(blind)).isEqualTo(new SaveResult.Conflict(before.revision()));
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
        // Nor is a raise kept that another one has taken the place of.
        var seen = archive.find(id).orElseThrow();
        assertThat(seen.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(seen.settledLevel()).isEqualTo(TriageLevel.CAUTION);
        assertThat(archive.save(blind.raised(seen.raised()))).isInstanceOf(SaveResult.Saved.class);
        assertThat(level()).isEqualTo(TriageLevel.CAUTION);
    }

    @Test
    void whatIsRaisedIsNotSignedOff() {
        archive.raise(id, TriageLevel.URGENT, Raise.Reason.SAID);
        practitioner();
        var stored = archive.find(id).orElseThrow();
        var signed = stored.intake().reviewed(Status.SIGNED_OFF, Review.NONE.signed(new Review.SignOff("Dr A", Instant.EPOCH)));
        var save = new StoredIntake(signed, stored.assessment(), stored.trace(), stored.revision(), stored.raised());
        assertThat(archive.save(save)).isEqualTo(new SaveResult.Failed(Archive.NOT_ALLOWED));
        add(new Deed.LevelSet(TriageLevel.CAUTION, "examined"));
        var settled = archive.find(id).orElseThrow();
        var again = settled.intake().reviewed(Status.SIGNED_OFF, settled.intake().review().signed(new Review.SignOff("Dr A", Instant.EPOCH)));
        assertThat(archive.save(new StoredIntake(again, settled.assessment(), settled.trace(), settled.revision())))
                .isInstanceOf(SaveResult.Saved.class);
    }

    /// What is sealed is what a practitioner settled: a raise that is over leaves nothing behind.
    @Test
    void aNoteSavedMeanwhileDoesNotSealTheRaise() {
        archive.raise(id, TriageLevel.EMERGENCY, Raise.Reason.SAID);
        practitioner();
        add(new Deed.TakenOn());
        assertThat(archive.find(id).orElseThrow().settledLevel()).isEqualTo(TriageLevel.CAUTION);
        add(new Deed.LevelSet(TriageLevel.ROUTINE, "examined"));
        practitioner();
        assertThat(level()).isEqualTo(TriageLevel.ROUTINE);
    }

    /// It is not known what somebody saw.
    @Test
    void aRaiseThatCannotBeReadCountsAsTheWorst() throws java.sql.SQLException {
        archive.raise(id, TriageLevel.URGENT, Raise.Reason.SAID);
        Archives.execute(folder, "PRAGMA ignore_check_constraints = 1", "UPDATE raised SET level = 77", "UPDATE tally SET touched = touched + 1",
                "UPDATE sealed_intake SET touched = (SELECT touched FROM tally)");
        assertThat(level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(archive.raised(id).orElseThrow().level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void anotherWindowSeesIt() {
        try (var other = Practices.unlocked(folder, Samples.ZONE, java.time.InstantSource.system())) {
            assertThat(other.queue(Query.first(10)).getFirst().level()).isEqualTo(TriageLevel.CAUTION);
            var before = other.state();
            archive.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
            assertThat(other.state()).isNotEqualTo(before);
            assertThat(other.queue(Query.first(10)).getFirst().level()).isEqualTo(TriageLevel.URGENT);
        }
    }

    @Test
    void whatCannotBeRaised() {
        assertThat(archive.raise(UUID.randomUUID(), TriageLevel.URGENT, Raise.Reason.OTHER)).isEqualTo(new SaveResult.Conflict(0));
        practitioner();
        var stored = archive.find(id).orElseThrow();
        var signed = stored.intake().reviewed(Status.SIGNED_OFF, Review.NONE.signed(new Review.SignOff("Dr A", Instant.EPOCH)));
        archive.save(new StoredIntake(signed, stored.assessment(), stored.trace(), stored.revision()));
        assertThat(archive.raise(id, TriageLevel.URGENT, Raise.Reason.OTHER)).isInstanceOf(SaveResult.Locked.class);
        archive.lock();
        assertThatThrownBy(() -> archive.raise(id, TriageLevel.URGENT, Raise.Reason.OTHER)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> archive.raised(id)).isInstanceOf(StoreException.class);
        assertThat(Optional.of(archive.urgent())).contains(0);
    }
}
