package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Help;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.log.LogCapture;
import org.ashi.store.Archive;
import org.ashi.store.Quarantined;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.SaveResult.Conflict;
import org.ashi.store.SaveResult.Locked;
import org.ashi.store.SaveResult.Saved;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteStoreTest {

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private Archive store;

    @BeforeEach
    void open() {
        store = Archives.ready(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsSavedIsFoundAgainWhole() {
        var intakes = List.of(
                Samples.signedOff(UUID.randomUUID()),
                Samples.unfinished(UUID.randomUUID(), Samples.START).withAlert(Samples.ALERT).abandoned(),
                Samples.handedIn(UUID.randomUUID()).reviewed(Status.IN_REVIEW, Review.NONE.withNote("odd \u0000 note")),
                Intake.started(UUID.randomUUID(), Samples.START, "es", Intake.RETURN_VISIT).withPatient(Patient.UNNAMED),
                Samples.signed(Samples.handedIn(UUID.randomUUID()), Samples.DRAWN)
                        .withHelp(new Help(Samples.START, "areas")),
                Samples.signed(Samples.handedIn(UUID.randomUUID()), new Signature.Mark.Typed("Ann O'Neil")));
        for (var intake : intakes) {
            assertThat(store.save(Samples.stored(intake))).isEqualTo(new Saved(1));
        }
        store.close();
        store = Archives.ready(folder);
        for (var intake : intakes) {
            assertThat(store.find(intake.id())).contains(Samples.stored(intake, TriageLevel.CAUTION, 1));
        }
    }

    @Test
    void theListTellsOfHelpAndOfASignatureThatNoLongerMatches() {
        var signed = Samples.signed(Samples.handedIn(id), Samples.DRAWN).withHelp(new Help(Samples.START, "areas"));
        store.save(Samples.stored(signed));
        assertThat(store.queue(Query.first(1)).getFirst())
                .returns(true, QueueRow::helped)
                .returns(Signature.State.MATCHES, QueueRow::signature);
        var changed = signed.withAnswers(signed.answers().with("added", Answer.yes()));
        store.save(Samples.stored(changed, TriageLevel.CAUTION, 1));
        assertThat(store.queue(Query.first(1)).getFirst().signature()).isEqualTo(Signature.State.BROKEN);
    }

    @ParameterizedTest
    @EnumSource(TriageLevel.class)
    void everyLevelIsFoundAgain(TriageLevel level) {
        store.save(Samples.stored(Samples.handedIn(id), level, 0));
        assertThat(store.find(id).orElseThrow().assessment()).isEqualTo(Samples.assessment(level));
        assertThat(store.queue(Query.first(1)).getFirst().level()).isEqualTo(level);
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThat(store.find(id)).isEmpty();
    }

    @Test
    void aSaveWithTheRightRevisionReplacesTheRow() {
        store.save(Samples.stored(Samples.unfinished(id, Samples.START)));
        var changed = Samples.stored(Samples.signedOff(id), TriageLevel.URGENT, 1);
        assertThat(store.save(changed)).isEqualTo(new Saved(2));
        assertThat(store.find(id)).contains(new StoredIntake(changed.intake(), changed.assessment(), changed.trace(), 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3})
    void aSaveWithAnotherRevisionChangesNothing(long revision) {
        store.save(Samples.stored(Samples.unfinished(id, Samples.START)));
        store.save(Samples.stored(Samples.handedIn(id), TriageLevel.REFER, 1));
        var before = store.find(id);
        assertThat(store.save(Samples.stored(Samples.signedOff(id), TriageLevel.ROUTINE, revision)))
                .isEqualTo(new Conflict(2));
        assertThat(store.find(id)).isEqualTo(before);
    }

    @Test
    void aSaveOfARowThatIsGoneIsAConflict() {
        assertThat(store.save(Samples.stored(Samples.handedIn(id), TriageLevel.REFER, 4))).isEqualTo(new Conflict(0));
        assertThat(store.find(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void aSignedOffRowIsNeverChanged(long revision) {
        store.save(Samples.stored(Samples.signedOff(id)));
        var before = store.find(id);
        assertThat(store.save(Samples.stored(Samples.handedIn(id), TriageLevel.ROUTINE, revision)))
                .isEqualTo(new Locked());
        assertThat(store.discard(id, 1)).isEqualTo(new Locked());
        assertThat(store.find(id)).isEqualTo(before);
    }

    @Test
    void anUnfinishedIntakeCanBeDiscarded() {
        store.save(Samples.stored(Samples.unfinished(id, Samples.START)));
        assertThat(store.discard(id, 1)).isEqualTo(new Saved(1));
        assertThat(store.find(id)).isEmpty();
        assertThat(store.discard(id, 1)).isEqualTo(new Conflict(0));
    }

    @Test
    void whatSomebodyHasChangedSinceIsNotDiscarded() {
        store.save(Samples.stored(Samples.unfinished(id, Samples.START)));
        assertThat(store.discard(id, 2)).isEqualTo(new Conflict(1));
        assertThat(store.find(id)).isPresent();
    }

    @Test
    void nothingElseCanBeDiscarded() {
        var alerted = Samples.unfinished(UUID.randomUUID(), Samples.START).withAlert(Samples.ALERT);
        for (var intake : List.of(alerted, Samples.handedIn(id))) {
            store.save(Samples.stored(intake));
            assertThat(store.discard(intake.id(), 1)).isEqualTo(new Conflict(1));
            assertThat(store.find(intake.id())).isPresent();
        }
    }

    @Test
    void unfinishedIntakesAreListedNewestFirst() {
        var older = Samples.unfinished(UUID.randomUUID(), Samples.START);
        var newer = Samples.unfinished(UUID.randomUUID(), Samples.START.plusMillis(1)).withAlert(Samples.ALERT);
        for (var intake : List.of(older, newer, Samples.handedIn(id))) {
            store.save(Samples.stored(intake));
        }
        assertThat(store.unfinished()).extracting(QueueRow::id).containsExactly(newer.id(), older.id());
    }

    @Test
    void atMostAHundredUnfinishedIntakesAreListed() {
        for (int i = 0; i < 103; i++) {
            store.save(Samples.stored(Samples.unfinished(UUID.randomUUID(), Samples.START.plusSeconds(i))));
        }
        assertThat(store.unfinished()).hasSize(100);
        assertThat(store.unfinished().getFirst().startedAt()).isEqualTo(Samples.START.plusSeconds(102));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body = zeroblob(length(body))",
                "body = substr(body, 1, length(body) - 1)",
                "body = summary",
                "summary = x'00'",
                "summary = body",
                "signature = zeroblob(length(signature))",
                "seq = seq + 1",
                "revision = revision + 1",
                "kind = 4",
                "kind = 77",
                "schema = " + (BodyCodec.SCHEMA + 1),
                "epoch = 2",
                "workstation = zeroblob(16)",
                "workstation = x'00'"
            })
    void aRowThatWasChangedIsQuarantinedAloneAndTheRestIsThere(String damage) throws SQLException {
        var other = UUID.randomUUID();
        store.save(Samples.stored(Samples.handedIn(id)));
        store.save(Samples.stored(Samples.handedIn(other)));
        assertThat(store.queue(Query.first(10))).hasSize(2);
        Archives.execute(folder, "UPDATE sealed_intake SET " + damage + " WHERE hex(id) = '"
                + id.toString().replace("-", "").toUpperCase(Locale.ROOT) + "'");
        try (var log = LogCapture.ofAll()) {
            assertThatThrownBy(() -> store.find(id)).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.code()).isEqualTo(Archive.QUARANTINED);
                assertThat(LogCapture.printed(e)).doesNotContain(Samples.SECRET_NAME);
            });
            assertThat(log.lines()).singleElement().asString().contains("ASHI-S08").doesNotContain(Samples.SECRET_NAME);
        }
        assertThat(store.quarantined()).singleElement().returns(id, Quarantined::id);
        assertThat(store.queue(Query.first(10))).extracting(QueueRow::id).containsExactly(other);
        assertThat(store.find(other)).isPresent();
    }

    @Test
    void aSaveThatFailsAcknowledgesNothingAndSaysNothingOfThePatient() throws SQLException {
        store.save(Samples.stored(Samples.unfinished(id, Samples.START)));
        // The second statement of the transaction is refused, quoting what was to be written.
        Archives.execute(
                folder,
                "CREATE TRIGGER refuse BEFORE UPDATE ON sealed_intake BEGIN SELECT RAISE(ABORT, '" + Samples.SECRET_NAME
                        + "'); END");
        try (var log = LogCapture.ofAll()) {
            assertThat(store.save(Samples.stored(Samples.handedIn(id), TriageLevel.REFER, 1)))
                    .isEqualTo(new SaveResult.Failed("ASHI-S01"));
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("ASHI-S01")
                    .doesNotContain(Samples.SECRET_NAME)
                    .doesNotContain(Samples.SECRET_ANSWER);
        }
        assertThat(store.find(id).orElseThrow().revision()).isEqualTo(1);
        Archives.execute(folder, "DROP TRIGGER refuse");
        assertThat(store.save(Samples.stored(Samples.handedIn(id), TriageLevel.REFER, 1))).isEqualTo(new Saved(2));
    }

    @Test
    void withoutItsTableNothingIsAcknowledgedAndReadingSaysSo() throws SQLException {
        Archives.execute(folder, "DROP TABLE sealed_intake", "DROP TABLE tally");
        assertThat(store.save(Samples.stored(Samples.handedIn(id)))).isEqualTo(new SaveResult.Failed("ASHI-S01"));
        assertThat(store.discard(id, 1)).isEqualTo(new SaveResult.Failed("ASHI-S01"));
        assertThatThrownBy(() -> store.find(id)).isInstanceOf(StoreException.class).hasMessage("ASHI-S01");
        assertThatThrownBy(() -> store.queue(Query.first(1))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.unfinished()).isInstanceOf(StoreException.class);
    }

    @Test
    void aClosedStoreAcknowledgesNothing() {
        store.close();
        store.close();
        assertThat(store.save(Samples.stored(Samples.handedIn(id)))).isInstanceOf(SaveResult.Failed.class);
        assertThatThrownBy(() -> store.find(id)).isInstanceOf(StoreException.class);
    }

    @Test
    void theFileIsSetUpToKeepWhatIsSavedAndNotWhatIsDeleted() throws SQLException {
        var file = new SqliteFile(Archives.file(folder), java.time.Duration.ofSeconds(5));
        try (var connection = file.openForWriting()) {
            for (var setting : List.of(
                    "journal_mode=wal",
                    "synchronous=2",
                    "foreign_keys=1",
                    "secure_delete=1",
                    "busy_timeout=5000",
                    "fullfsync=1",
                    "checkpoint_fullfsync=1",
                    "trusted_schema=0",
                    "cell_size_check=1",
                    "temp_store=2",
                    "mmap_size=0",
                    "journal_size_limit=4194304")) {
                var parts = setting.split("=");
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("PRAGMA " + parts[0])) {
                    assertThat(row.getString(1)).as(parts[0]).isEqualTo(parts[1]);
                }
            }
        }
    }
}
