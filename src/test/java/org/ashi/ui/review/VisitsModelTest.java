package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.course.Course;
import org.ashi.course.Track;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.store.FreshArchive;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Staff say which records are of one patient.
class VisitsModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID first = clinic.handedIn("V01", "Ana Alvarez", Map.of("pain_avg", Optional.of(new Answer.Number(7))));
    private final UUID second = clinic.handedIn("V01", "Ana Alvarez", Map.of("pain_avg", Optional.empty()));
    private final UUID third = clinic.handedIn("V01", "Ana Alvarez", Map.of("pain_avg", Optional.of(new Answer.Number(3))));
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final RecordModel record = new RecordModel(desk);
    private final VisitsModel visits = new VisitsModel(desk, record);

    private VisitsModel.State.Read read() {
        assertThat(visits.stateProperty().get()).isInstanceOf(VisitsModel.State.Read.class);
        return (VisitsModel.State.Read) visits.stateProperty().get();
    }

    private void open(UUID id) {
        record.open(id);
        visits.read();
    }

    private QueueRow alike(UUID id) {
        return read().alike().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static Track average(Course course) {
        return course.tracks().stream().filter(t -> t.questionId().equals("pain_avg")).findFirst().orElseThrow();
    }

    private Optional<UUID> patient(UUID id) {
        return store.get(id).intake().review().patient();
    }

    @Test
    void nothingIsMatchedByItself() {
        open(third);
        assertThat(read().course().visits()).hasSize(1);
        assertThat(read().alike()).extracting(QueueRow::id).contains(first, second);
        assertThat(visits.differenceProperty().get()).isEmpty();
    }

    @Test
    void whatIsMatchedIsOneCourseWithItsGaps() {
        open(third);
        visits.match(alike(first));
        visits.match(alike(second));
        assertThat(read().course().visits()).hasSize(3);
        assertThat(read().alike()).isEmpty();
        assertThat(patient(first)).isPresent().isEqualTo(patient(second)).isEqualTo(patient(third));
        var degrees = average(read().course()).degrees();
        assertThat(degrees).filteredOn(d -> d.isEmpty()).hasSize(1);
        assertThat(degrees).filteredOn(d -> d.isPresent()).extracting(d -> d.getAsInt()).containsExactlyInAnyOrder(7, 3);
        assertThat(store.audit().of(first)).extracting(AuditEntry::action).contains(Action.OPENED, Action.CHANGED);
    }

    @Test
    void whoeverBelongsToSomebodyIsJoined() {
        open(first);
        visits.match(alike(second));
        open(third);
        visits.match(alike(second));
        assertThat(patient(third)).isEqualTo(patient(first));
        assertThat(read().course().visits()).hasSize(3);
    }

    @Test
    void aMatchIsTakenBack() {
        open(first);
        visits.match(alike(second));
        visits.part();
        assertThat(patient(first)).isEmpty();
        assertThat(patient(second)).isPresent();
        assertThat(read().course().visits()).hasSize(1);
        assertThat(store.get(first).intake().review().deeds(Deed.class)).hasSize(2);
    }

    @Test
    void aComparisonIsWithTheVisitBeforeUntilAnotherIsChosen() {
        open(third);
        visits.match(alike(first));
        assertThat(visits.differenceProperty().get()).isPresent();
        var other = read().course().visits().stream().filter(v -> v.intake().id().equals(first)).findFirst().orElseThrow();
        visits.compare(other);
        var difference = visits.differenceProperty().get().orElseThrow();
        assertThat(difference.measures()).anyMatch(m -> m.change().questionId().equals("pain_avg"));
        record.close();
        assertThat(visits.differenceProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsSaidAndNothingIsHalfMatched() {
        open(first);
        var row = alike(second);
        store.refuse(new SaveResult.Failed("FULL"));
        visits.match(row);
        assertThat(visits.troubleProperty().get()).contains("FULL");
        store.work();
        assertThat(patient(first)).isEmpty();
        assertThat(patient(second)).isEmpty();
        store.refuse(new SaveResult.Conflict(9));
        visits.match(row);
        assertThat(visits.troubleProperty().get()).contains(VisitsModel.CHANGED);
        store.work();
        assertThat(patient(first)).isEmpty();
    }

    @Test
    void aDamagedVisitDoesNotHideTheOthers() {
        open(third);
        visits.match(alike(first));
        visits.match(alike(second));
        store.damage(second, "ASHI-V06");
        visits.read();
        assertThat(read().unreadable()).isEqualTo(1);
        assertThat(read().course().visits()).hasSize(2);
    }

    @Test
    void anUnreadableArchiveIsSaid() {
        open(third);
        store.unreadable("READ");
        visits.read();
        assertThat(visits.stateProperty().get()).isEqualTo(new VisitsModel.State.Failed("READ"));
    }
}
