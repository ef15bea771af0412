package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.Raise;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.review.Drafts.Field;
import org.ashi.ui.review.RecordWatch.News;
import org.ashi.vault.AuditEntry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What others do to a record while it is open.
class RecordWatchTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID id = clinic.handedIn("V01", "Ana Alvarez");
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final RecordModel record = new RecordModel(desk);
    private final RecordWatch watch = new RecordWatch(desk, record);

    @AutoClose
    private final Archive other = Practices.unlocked(archive.folder(), ZoneOffset.UTC, clinic.clock);

    private RecordSheet sheet() {
        return record.state().open().orElseThrow().sheet();
    }

    private void elsewhere(Status status, Review review) {
        var stored = other.look(id).orElseThrow();
        Clinic.require(other.save(RecordLoader.with(stored, stored.intake().reviewed(status, review))));
    }

    private Review reviewed() {
        return other.look(id).orElseThrow().intake().review();
    }

    @Test
    void aRaiseShowsBesideWhatIsTyped() {
        record.open(id);
        record.noteProperty().set("Half a no");
        record.drafts().of(Field.REASON).set("Half a rea");
        other.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        assertThat(sheet().level()).isEqualTo(TriageLevel.ROUTINE);
        watch.follow();
        assertThat(sheet().level()).isEqualTo(TriageLevel.URGENT);
        assertThat(sheet().raised().orElseThrow().reason()).isEqualTo(Raise.Reason.UNWELL);
        assertThat(record.noteProperty().get()).isEqualTo("Half a no");
        assertThat(record.drafts().text(Field.REASON)).isEqualTo("Half a rea");
        assertThat(record.drafts().text(Field.LEVEL)).as("a choice nobody touched follows").isEqualTo("URGENT");
        assertThat(watch.news()).isEmpty();
        assertThat(store.urgent()).as("nobody may be sitting there").isEqualTo(1);
        // What was typed is saved without a conflict, and the raise goes on counting.
        record.saveNote();
        assertThat(record.save()).isInstanceOf(SaveState.Saved.class);
        assertThat(store.get(id).level()).isEqualTo(TriageLevel.URGENT);
    }

    @Test
    void aRaiseThatWasDecidedOnElsewhereDoesNotSeemToFall() {
        record.open(id);
        other.raise(id, TriageLevel.EMERGENCY, Raise.Reason.WORSE);
        watch.follow();
        elsewhere(Status.IN_REVIEW, reviewed().with(new Entry("Dr A", Clinic.NOW, new Deed.LevelSet(TriageLevel.URGENT, "seen"))));
        watch.follow();
        assertThat(watch.news()).contains(News.SAVED);
        assertThat(sheet().level()).isEqualTo(TriageLevel.EMERGENCY);
        record.reload();
        assertThat(sheet().level()).isEqualTo(TriageLevel.URGENT);
        assertThat(watch.news()).isEmpty();
    }

    @Test
    void whatSomebodyElseSavedIsToldAndLoadedOnlyWhenAsked() {
        record.open(id);
        record.noteProperty().set("Mine.");
        elsewhere(Status.IN_REVIEW, reviewed().withNote("Theirs."));
        watch.follow();
        assertThat(watch.news()).contains(News.SAVED);
        assertThat(sheet().intake().review().note()).isEmpty();
        record.reload();
        assertThat(watch.news()).isEmpty();
        assertThat(record.noteProperty().get()).isEqualTo("Mine.");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Theirs("Theirs."));
        record.saveNote();
        watch.follow();
        assertThat(watch.news()).as("one's own save is no news").isEmpty();
    }

    @Test
    void signedOffAndGoneAreTold() {
        record.open(id);
        record.noteProperty().set("Mine.");
        elsewhere(Status.SIGNED_OFF, reviewed().signed(new Review.SignOff("Dr A", Instant.EPOCH)));
        watch.follow();
        assertThat(watch.news()).contains(News.SIGNED_OFF);
        record.reload();
        assertThat(watch.news()).isEmpty();
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("Mine."));
        archive.remove(id);
        watch.follow();
        assertThat(watch.news()).contains(News.GONE);
        record.close();
        assertThat(watch.news()).isEmpty();
    }

    /// Only what has changed is read, and looking is not opening.
    @Test
    void nothingIsReadAgainWhileNothingChanges() {
        record.open(id);
        watch.follow();
        var entries = store.audit().of(id).stream().map(AuditEntry::action).toList();
        store.damage(id, "READ-AGAIN");
        watch.follow();
        watch.follow();
        assertThat(store.audit().of(id)).extracting(AuditEntry::action).isEqualTo(entries);
        assertThat(watch.news()).isEmpty();
    }

    /// It is tried once, not each second, and told.
    @Test
    void aRecordThatCannotBeReadAnyMoreIsToldAndTriedOnceForEachState() {
        record.open(id);
        watch.follow();
        store.damage(id, "DAMAGED");
        elsewhere(Status.IN_REVIEW, reviewed().withNote("Theirs."));
        watch.follow();
        assertThat(watch.news()).contains(News.UNREADABLE);
        assertThat(sheet().intake().id()).as("it stands as it was").isEqualTo(id);
        // Only a new state of the archive makes it try again.
        store.work();
        watch.follow();
        assertThat(watch.news()).contains(News.UNREADABLE);
        elsewhere(Status.IN_REVIEW, reviewed().withNote("Once more."));
        watch.follow();
        assertThat(watch.news()).contains(News.SAVED);
    }

    @Test
    void nothingOfARecordIsKeptOnceItIsClosed() {
        var later = new Later();
        var slowDesk = clinic.desk(later);
        var slow = new RecordModel(slowDesk);
        var slowWatch = new RecordWatch(slowDesk, slow);
        slow.open(id);
        later.all();
        slowWatch.follow();
        later.all();
        assertThat(slowWatch.holds()).isTrue();
        slow.close();
        assertThat(slowWatch.holds()).isFalse();
        slow.open(id);
        later.all();
        slowWatch.follow();
        slow.close();
        later.all();
        assertThat(slowWatch.holds()).as("an answer that comes later").isFalse();
    }

    @Test
    void anAnswerAboutAnotherRecordIsLeft() {
        var second = clinic.handedIn("V01", "Bo Example");
        var later = new Later();
        var slowDesk = clinic.desk(later);
        var slow = new RecordModel(slowDesk);
        var slowWatch = new RecordWatch(slowDesk, slow);
        slow.open(id);
        later.all();
        other.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        slowWatch.follow();
        slow.open(second);
        later.all();
        assertThat(slow.state().open().orElseThrow().sheet().level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(slowWatch.news()).isEmpty();
        // And where the archive cannot be read, the page stays as it is.
        other.raise(second, TriageLevel.URGENT, Raise.Reason.UNWELL);
        store.lock();
        slowWatch.follow();
        later.all();
        assertThat(slow.state().open().orElseThrow().sheet().level()).isEqualTo(TriageLevel.ROUTINE);
        Practices.unlock(store);
        slowWatch.follow();
        later.all();
        assertThat(slow.state().open().orElseThrow().sheet().level()).isEqualTo(TriageLevel.URGENT);
    }
}
