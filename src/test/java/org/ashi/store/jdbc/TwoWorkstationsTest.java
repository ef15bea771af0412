package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.AuditVerdict.Kind;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.Restored;
import org.ashi.store.SaveResult;
import org.ashi.vault.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A record goes on at a computer whose clock is behind that of the computer that it was begun at.
class TwoWorkstationsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant A_YEAR_BEFORE = NOW.minus(Duration.ofDays(365));

    /// Entries of the second computer.
    private static final String SECOND = " WHERE workstation = (SELECT workstation FROM audit WHERE n = 1 AND action = "
            + Action.WORKSTATION_ADDED.number() + ")";

    @TempDir
    Path temp;

    /// Why there is a second workstation.
    enum Way {
        NEW_KEY,
        RESTORED
    }

    private Path first() {
        return temp.resolve("first");
    }

    private static Archive at(Path folder, Instant time) {
        return Practices.unlocked(folder, Samples.ZONE, InstantSource.fixed(time));
    }

    private static List<Kind> findings(Archive archive) {
        return archive.audit().verify(archive.audit().kept()).findings().stream().map(Finding::kind).toList();
    }

    private static UUID handedIn(Archive archive) {
        var id = UUID.randomUUID();
        archive.save(Samples.stored(Samples.handedIn(id)));
        return id;
    }

    private static SaveResult review(Archive archive, UUID id, long revision) {
        return archive.save(Samples.stored(
                Samples.handedIn(id).reviewed(Status.IN_REVIEW, Review.NONE.withNote("note " + revision)),
                TriageLevel.CAUTION,
                revision));
    }

    /// The folder of the archive as it goes on.
    private Path goOn(Way way) throws IOException {
        if (way == Way.NEW_KEY) {
            Files.delete(first().resolve(WorkstationFile.NAME));
            return first();
        }
        var second = temp.resolve("second");
        try (var archive = at(first(), NOW)) {
            var made = (Made.Done) archive.backups().make(temp.resolve("usb"), Slots.ALL, Progress.untold());
            var restored = new SqliteRestore(InstantSource.fixed(A_YEAR_BEFORE))
                    .restore(made.backup().folder(), second, Progress.untold());
            assertThat(restored).isInstanceOf(Restored.Done.class);
        }
        return second;
    }

    @ParameterizedTest
    @EnumSource
    void workGoesOnThoughTheClockIsBehind(Way way) throws IOException {
        UUID record;
        var draft = UUID.randomUUID();
        try (var archive = at(first(), NOW)) {
            record = handedIn(archive);
            archive.save(Samples.stored(Samples.unfinished(draft, NOW)));
        }
        var second = goOn(way);
        try (var archive = at(second, A_YEAR_BEFORE)) {
            assertThat(review(archive, record, 1)).isEqualTo(new SaveResult.Saved(2));
            assertThat(archive.find(record)).isPresent();
            assertThat(archive.queue(Query.first(10))).hasSize(1);
            assertThat(review(archive, record, 2)).isEqualTo(new SaveResult.Saved(3));
            assertThat(archive.discard(draft, 1)).isInstanceOf(SaveResult.Saved.class);
            assertThat(archive.save(Samples.stored(Samples.signedOff(record), TriageLevel.CAUTION, 3)))
                    .isEqualTo(new SaveResult.Saved(4));
            assertThat(archive.quarantined()).isEmpty();
            assertThat(findings(archive)).isEmpty();
        }
        try (var archive = at(second, A_YEAR_BEFORE)) {
            assertThat(archive.find(record)).isPresent();
            assertThat(archive.quarantined()).isEmpty();
        }
    }

    /// Where it went on before times were kept in order: the second log says itself how far the first one was.
    @ParameterizedTest
    @EnumSource
    void whatWentOnWithEarlierTimesIsWhole(Way way) throws IOException, SQLException {
        UUID record;
        var draft = UUID.randomUUID();
        try (var archive = at(first(), NOW)) {
            record = handedIn(archive);
            archive.save(Samples.stored(Samples.unfinished(draft, NOW)));
        }
        var second = goOn(way);
        try (var archive = at(second, A_YEAR_BEFORE)) {
            review(archive, record, 1);
            archive.discard(draft, 1);
        }
        Archives.execute(second, "UPDATE audit SET at = " + A_YEAR_BEFORE.toEpochMilli() + SECOND);
        try (var archive = at(second, A_YEAR_BEFORE)) {
            assertThat(archive.find(record)).isPresent();
            assertThat(review(archive, record, 2)).isEqualTo(new SaveResult.Saved(3));
            assertThat(findings(archive)).as("the times, which the test changed").containsOnly(Kind.ENTRY_CHANGED);
        }
    }

    /// Where the second log says nothing of the first one, the times alone decide.
    @Test
    void timesAreInOrderThoughTheClockIsNot() throws IOException, SQLException {
        UUID record;
        try (var archive = at(first(), NOW)) {
            record = handedIn(archive);
        }
        goOn(Way.NEW_KEY);
        try (var archive = at(first(), A_YEAR_BEFORE)) {
            review(archive, record, 1);
            Archives.execute(first(), "UPDATE audit SET detail = ''" + SECOND + " AND n = 1");
            assertThat(archive.find(record)).isPresent();
            assertThat(findings(archive)).containsOnly(Kind.ENTRY_CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierStateIsStillRefused(Way way) throws IOException, SQLException {
        UUID record;
        try (var archive = at(first(), NOW)) {
            record = handedIn(archive);
        }
        Forger.keep(first(), record);
        var second = goOn(way);
        try (var archive = at(second, A_YEAR_BEFORE)) {
            review(archive, record, 1);
            Forger.putBack(second, record);
            assertThatThrownBy(() -> archive.find(record)).hasMessage(Archive.QUARANTINED);
            assertThat(review(archive, record, 1)).isEqualTo(new SaveResult.Failed(Archive.QUARANTINED));
            assertThat(findings(archive)).containsExactly(Kind.INTAKE_CHANGED);
        }
    }

    /// What the second computer's log lost is its own: the first one's cannot tell of another state.
    @ParameterizedTest
    @EnumSource
    void aRecordThatTheSecondLogLostIsShownAllTheSame(Way way) throws IOException, SQLException {
        UUID record;
        try (var archive = at(first(), NOW)) {
            record = handedIn(archive);
        }
        var second = goOn(way);
        try (var archive = at(second, NOW.plusSeconds(60))) {
            review(archive, record, 1);
            Archives.execute(second, "DELETE FROM audit WHERE action = " + Action.CHANGED.number());
            assertThat(archive.find(record)).isPresent();
            assertThat(review(archive, record, 2)).isEqualTo(new SaveResult.Saved(3));
            assertThat(archive.find(record)).isPresent();
            assertThat(findings(archive)).contains(Kind.ENTRY_MISSING);
        }
    }

    /// The entry of the earlier state is gone, and that of the later one is there.
    @ParameterizedTest
    @EnumSource
    void anEarlierStateWithoutItsEntryIsRefusedToo(Way way) throws IOException, SQLException {
        UUID record;
        try (var archive = at(first(), NOW)) {
            record = handedIn(archive);
        }
        Forger.keep(first(), record);
        var second = goOn(way);
        try (var archive = at(second, NOW.plusSeconds(60))) {
            review(archive, record, 1);
            Forger.putBack(second, record);
            Archives.execute(second, "DELETE FROM audit WHERE action = " + Action.HANDED_IN.number());
            assertThatThrownBy(() -> archive.find(record)).hasMessage(Archive.QUARANTINED);
            assertThat(review(archive, record, 1)).isEqualTo(new SaveResult.Failed(Archive.QUARANTINED));
        }
    }
}
