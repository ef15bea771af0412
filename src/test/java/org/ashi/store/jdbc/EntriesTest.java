package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Harm;
import org.ashi.intake.Intake;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Score;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What staff put down in a record stays there, and what was signed off stays as it is.
class EntriesTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private Archive archive;

    @BeforeEach
    void open() {
        archive = Archives.ready(folder);
        archive.save(Samples.stored(Samples.handedIn(id)));
        assertThat(change(i -> i.reviewed(Status.IN_REVIEW, Review.NONE.withNote("first")))).isInstanceOf(SaveResult.Saved.class);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private StoredIntake now() {
        return archive.find(id).orElseThrow();
    }

    private SaveResult change(UnaryOperator<Intake> how) {
        var stored = now();
        return archive.save(new StoredIntake(how.apply(stored.intake()), stored.assessment(), stored.trace(), stored.revision()));
    }

    private SaveResult add(Deed deed) {
        return change(i -> i.reviewed(i.status(), i.review().with(new Entry("Dr A", AT, deed))));
    }

    private void signOff() {
        assertThat(change(i -> i.reviewed(Status.SIGNED_OFF, i.review().signed(new Review.SignOff("Dr A", AT)))))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void everyDeedIsReadBackAsItWasWritten() {
        Samples.DEEDS.forEach(deed -> assertThat(add(deed)).isInstanceOf(SaveResult.Saved.class));
        assertThat(now().intake().review().deeds(Deed.class)).containsExactlyElementsOf(Samples.DEEDS);
        // None was forgotten above.
        assertThat(Samples.DEEDS.stream().map(Object::getClass).distinct())
                .hasSameSizeAs(Deed.class.getPermittedSubclasses());
    }

    @Test
    void anEntryIsNeverTakenOutOrChanged() {
        add(new Deed.Amended("one"));
        add(new Deed.Amended("two"));
        assertThat(change(i -> i.reviewed(i.status(), Review.NONE))).isInstanceOf(SaveResult.Locked.class);
        assertThat(change(i -> i.reviewed(i.status(), Review.NONE.with(i.review().entries().getFirst()))))
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(change(i -> i.reviewed(i.status(), new Review("", Optional.empty(), i.review().entries().reversed()))))
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(now().intake().review().entries()).hasSize(2);
        // The note may change.
        assertThat(change(i -> i.reviewed(i.status(), i.review().withNote("another")))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void toWhatWasSignedOffSomethingCanBeAddedAndNothingElseDone() {
        signOff();
        var signed = now();
        assertThat(change(i -> i.reviewed(Status.SIGNED_OFF, i.review().withNote("changed")))).isInstanceOf(SaveResult.Locked.class);
        assertThat(change(i -> i.reviewed(Status.IN_REVIEW, Review.NONE))).isInstanceOf(SaveResult.Locked.class);
        assertThat(change(i -> i)).isInstanceOf(SaveResult.Locked.class);
        assertThat(change(i -> i.reviewed(
                        Status.SIGNED_OFF, i.review().withNote("changed").with(new Entry("Dr A", AT, new Deed.Amended("sly"))))))
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(change(i -> i.withLanguage("fr").reviewed(Status.SIGNED_OFF, i.review().with(new Entry("Dr A", AT, new Deed.Amended("sly"))))))
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(archive.save(new StoredIntake(
                        signed.intake().reviewed(Status.SIGNED_OFF, signed.intake().review().with(new Entry("Dr A", AT, new Deed.Amended("sly")))),
                        Samples.assessment(TriageLevel.ROUTINE), signed.trace(), signed.revision())))
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(now()).isEqualTo(signed);

        assertThat(add(new Deed.Amended("seen again"))).isInstanceOf(SaveResult.Saved.class);
        assertThat(now().intake().review().deeds(Deed.Amended.class)).containsExactly(new Deed.Amended("seen again"));
        assertThat(now().intake().review().note()).isEqualTo("first");
        assertThat(archive.audit().of(id)).extracting(AuditEntry::action).containsSubsequence(Action.AMENDED, Action.SIGNED_OFF);
        assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
    }

    @Test
    void whoKnewNothingOfAnAdditionIsToldOfIt() {
        signOff();
        var old = now();
        add(new Deed.Amended("seen again"));
        var later = old.intake().reviewed(Status.SIGNED_OFF, old.intake().review().with(new Entry("Dr B", AT, new Deed.Amended("late"))));
        assertThat(archive.save(new StoredIntake(later, old.assessment(), old.trace(), old.revision())))
                .isEqualTo(new SaveResult.Conflict(old.revision() + 1));
    }

    @Test
    void theQueueGoesByTheLevelThatStaffSetAndNamesWhoHasIt() {
        assertThat(row().level()).isEqualTo(TriageLevel.CAUTION);
        add(new Deed.LevelSet(TriageLevel.URGENT, "looks unwell"));
        add(new Deed.TakenOn());
        add(new Deed.Matched(new UUID(3, 4)));
        assertThat(row().level()).isEqualTo(TriageLevel.URGENT);
        assertThat(row().holder()).contains("Dr A");
        assertThat(row().patient()).contains(new UUID(3, 4));
        assertThat(row().finishedAt()).isEqualTo(now().intake().finishedAt());
        add(new Deed.LevelSet(TriageLevel.ROUTINE, "mistaken"));
        assertThat(row().level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(now().ruledLevel()).isEqualTo(TriageLevel.CAUTION);
    }

    @Test
    void aRecordNumberFindsIt() {
        var number = Samples.patient().recordNumber().orElseThrow();
        assertThat(archive.queue(new Query(java.util.Set.of(), java.util.Set.of(), Query.words(number), Optional.empty(), Optional.empty(), Optional.empty(), 10)))
                .extracting(QueueRow::recordNumber)
                .containsExactly(number);
    }

    /// The log tells what was done, not what kind of record it is.
    @Test
    void anEntryInARecordThatNobodyReviewedIsAChange() {
        var unread = UUID.randomUUID();
        archive.save(Samples.stored(Samples.handedIn(unread)));
        var stored = archive.find(unread).orElseThrow();
        var review = stored.intake().review().with(new Entry("Dr A", AT, new Deed.Matched(new UUID(3, 4))));
        var intake = stored.intake().reviewed(Status.NEW, review);
        assertThat(archive.save(new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision())))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(archive.audit().of(unread))
                .extracting(AuditEntry::action)
                .containsExactly(Action.CHANGED, Action.OPENED, Action.HANDED_IN);
    }

    private QueueRow row() {
        return archive.queue(Query.first(10)).getFirst();
    }
}
