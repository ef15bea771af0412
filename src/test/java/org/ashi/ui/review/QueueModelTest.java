package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QueueModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final QueueModel queue = new QueueModel(clinic.desk(new Background.SameThread()));

    @Test
    void anEmptyQueueIsAPageWithoutRows() {
        queue.refresh();
        assertThat(page().rows()).isEmpty();
        assertThat(page().hasNext()).isFalse();
    }

    @Test
    void twoThousandRowsAreReadPageByPageAndNeverTwice() {
        save(rows(2_000));
        queue.refresh();
        var seen = new ArrayList<UUID>();
        var levels = new ArrayList<TriageLevel>();
        for (var more = true; more; ) {
            assertThat(page().rows()).hasSizeLessThanOrEqualTo(QueueModel.PAGE_SIZE);
            page().rows().forEach(r -> seen.add(r.id()));
            page().rows().forEach(r -> levels.add(r.level()));
            more = page().hasNext();
            queue.nextPage();
        }
        assertThat(seen).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(levels).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(page().page()).isEqualTo(40);
        assertThat(store.asked()).allMatch(q -> q.limit() == QueueModel.PAGE_SIZE + 1);
    }

    @Test
    void previousPageShowsTheSameRowsAgain() {
        save(rows(160));
        queue.refresh();
        var first = page();
        queue.nextPage();
        var second = page();
        queue.nextPage();
        queue.nextPage();
        assertThat(page().rows()).hasSize(10);
        queue.nextPage();
        assertThat(page().page()).isEqualTo(4);
        queue.previousPage();
        queue.previousPage();
        assertThat(page()).isEqualTo(second);
        queue.previousPage();
        assertThat(page()).isEqualTo(first);
        queue.previousPage();
        assertThat(page()).isEqualTo(first);
    }

    @Test
    void aFullLastPageHasNoNext() {
        save(rows(100));
        queue.refresh();
        queue.nextPage();
        assertThat(page().rows()).hasSize(50);
        assertThat(page().hasNext()).isFalse();
    }

    @Test
    void refreshGoesBackWhereThePageHasEmptied() {
        save(rows(51));
        queue.refresh();
        queue.nextPage();
        archive.remove(page().rows().getFirst().id());
        queue.refresh();
        assertThat(page().page()).isEqualTo(1);
        assertThat(page().rows()).hasSize(50);
    }

    @Test
    void aFilterStartsAtTheFirstPage() {
        save(rows(160));
        queue.refresh();
        queue.nextPage();
        queue.filter(QueueFilter.WAITING
                .withName(" patient 7 ")
                .withLevels(Set.of(TriageLevel.URGENT, TriageLevel.EMERGENCY))
                .withDays(Optional.of(LocalDate.of(2026, 11, 1)), Optional.of(LocalDate.of(2026, 11, 21))));
        assertThat(page().page()).isEqualTo(1);
        assertThat(page().rows())
                .isNotEmpty()
                .allMatch(r -> r.name().matches("Patient .*7.*") && r.level().compareTo(TriageLevel.URGENT) >= 0);
    }

    @Test
    void waitingLeavesOutWhatIsSignedOff() {
        var signed = Review.NONE.withNote("").signed(new Review.SignOff("Dr Who", Clinic.NOW));
        save(List.of(row(1, TriageLevel.ROUTINE, signed), row(2, TriageLevel.ROUTINE, Review.NONE)));
        queue.refresh();
        assertThat(page().rows()).hasSize(1);
        queue.filter(QueueFilter.ALL);
        assertThat(page().rows()).hasSize(2);
        queue.filter(QueueFilter.ALL.withStatuses(Set.of(Status.SIGNED_OFF)));
        assertThat(page().rows()).extracting(QueueRow::status).containsExactly(Status.SIGNED_OFF);
    }

    @Test
    void reversedDaysAreSaidAndNotAsked() {
        queue.filter(QueueFilter.WAITING.withDays(
                Optional.of(LocalDate.of(2026, 11, 2)), Optional.of(LocalDate.of(2026, 11, 1))));
        assertThat(queue.state()).isEqualTo(new QueueModel.State.DaysReversed());
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void anArchiveThatCannotBeReadIsSaidWithItsCodeAndCanBeTriedAgain() {
        save(rows(3));
        store.unreadable("READ");
        queue.refresh();
        assertThat(queue.state()).isEqualTo(new QueueModel.State.Unreadable("READ"));
        store.work();
        queue.refresh();
        assertThat(page().rows()).hasSize(3);
        assertThat(clinic.dialogs.told()).isEmpty();
    }

    @Test
    void anOlderAnswerNeverOverwritesANewerOne() {
        save(rows(60));
        var later = new Later();
        var slow = new QueueModel(clinic.desk(later));
        slow.filter(QueueFilter.WAITING.withName("Patient 59"));
        slow.filter(QueueFilter.WAITING);
        assertThat(slow.state()).isEqualTo(new QueueModel.State.Loading());
        later.last();
        var shown = slow.state();
        later.all();
        assertThat(slow.state()).isSameAs(shown);
        assertThat(((QueueModel.State.Page) shown).rows()).hasSize(50);
    }

    private QueueModel.State.Page page() {
        return (QueueModel.State.Page) queue.state();
    }

    private void save(List<StoredIntake> intakes) {
        intakes.forEach(intake -> Clinic.require(store.save(intake)));
    }

    /// Intakes handed in a minute apart, of each level in turn.
    static List<StoredIntake> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(i, TriageLevel.values()[i % 5], Review.NONE))
                .toList();
    }

    private static StoredIntake row(int i, TriageLevel level, Review review) {
        var intake = BareIntakes.handedIn(new UUID(7, i), Clinic.NOW.minusSeconds(i * 60L), "Patient " + i);
        var status = review.signOff().isPresent() ? Status.SIGNED_OFF : Status.NEW;
        return BareIntakes.stored(intake.reviewed(status, review), level);
    }
}
