package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Status;
import org.ashi.store.Archive;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Staff say which intakes are of one patient; the archive only shows which might be.
class VisitsTest {

    private static final LocalDate BORN = LocalDate.of(1960, 5, 6);
    private static final UUID PATIENT = new UUID(5, 6);

    @TempDir
    Path folder;

    private Archive archive;
    private int count;

    @BeforeEach
    void open() {
        archive = Archives.ready(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private UUID add(String name, Optional<LocalDate> born, String number) {
        var id = UUID.randomUUID();
        var patient = new Patient(name, born, Optional.empty(), Optional.of(number));
        var at = Samples.START.plusSeconds(3600L * count++);
        assertThat(archive.save(Samples.stored(Intake.started(id, at, "en").withPatient(patient).finished(at))))
                .isInstanceOf(SaveResult.Saved.class);
        return id;
    }

    private void put(UUID id, Deed deed) {
        var stored = archive.find(id).orElseThrow();
        var review = stored.intake().review().with(new Entry("Dr A", Instant.EPOCH, deed));
        var intake = stored.intake().reviewed(Status.IN_REVIEW, review);
        assertThat(archive.save(new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision())))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void onlyWhatStaffMatchedIsAVisit() {
        var first = add("Ana Alvarez", Optional.of(BORN), "1");
        var other = add("Ana Alvarez", Optional.of(BORN), "1");
        var second = add("Anna Álvarez", Optional.of(BORN), "1");
        assertThat(archive.visits(PATIENT)).isEmpty();
        put(second, new Deed.Matched(PATIENT));
        put(first, new Deed.Matched(PATIENT));
        assertThat(archive.visits(PATIENT)).extracting(QueueRow::id).containsExactly(first, second).doesNotContain(other);
        put(second, new Deed.Parted());
        assertThat(archive.visits(PATIENT)).extracting(QueueRow::id).containsExactly(first);
        // Nobody's intakes are not one patient's.
        assertThat(archive.visits(Line.NOBODY)).isEmpty();
    }

    @Test
    void alikeAreThoseThatMayBeTheSame() {
        var id = add("Ana Maria Alvarez", Optional.of(BORN), "77");
        var sameNumber = add("Somebody", Optional.empty(), "77");
        var sameDayAndPartOfTheName = add("alvarez, ana", Optional.of(BORN), "");
        var sameNameWithoutDay = add("Alvarez Ana María", Optional.empty(), "");
        var sameNameOtherDay = add("Ana Maria Alvarez", Optional.of(BORN.plusDays(1)), "");
        var sameDayOtherName = add("Boris Example", Optional.of(BORN), "78");
        assertThat(archive.alike(id))
                .extracting(QueueRow::id)
                .containsExactly(sameNameWithoutDay, sameDayAndPartOfTheName, sameNumber)
                .doesNotContain(id, sameNameOtherDay, sameDayOtherName);
        put(id, new Deed.Matched(PATIENT));
        put(sameNumber, new Deed.Matched(PATIENT));
        assertThat(archive.alike(id)).extracting(QueueRow::id).doesNotContain(sameNumber);
        assertThat(archive.alike(UUID.randomUUID())).isEmpty();
    }

    @Test
    void lockedNobodyLooks() {
        var id = add("Ana", Optional.empty(), "1");
        archive.lock();
        assertThatThrownBy(() -> archive.alike(id)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> archive.visits(PATIENT)).isInstanceOf(StoreException.class);
    }
}
