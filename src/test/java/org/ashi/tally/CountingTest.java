package org.ashi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.PageTime;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.Scenarios;
import org.ashi.store.Archive;
import org.ashi.store.AuditLog;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoreException;
import org.ashi.store.TroubledStore;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A practice over some days in March, counted from a real archive and its log.
class CountingTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);

    private final Moving clock = new Moving();

    @AutoClose
    private final FreshArchive archive = FreshArchive.open(clock);

    private final TroubledStore store = archive.store();
    private final Desk desk = Desk.of(BuiltInPack.lowBackPain(), store, clock);

    private IntakeSession begun(String scenario) {
        var session = IntakeSession.start(desk, "en");
        assertThat(session.answer(Scenarios.answers(scenario))).isInstanceOf(IntakeSession.Step.Taken.class);
        assertThat(session.save()).isInstanceOf(SaveResult.Saved.class);
        return session;
    }

    private UUID handedIn(String scenario, int minutes) {
        var session = begun(scenario);
        clock.on(Duration.ofMinutes(minutes));
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
        return session.intake().id();
    }

    private Figures count(int firstDay, int lastDay) {
        var counting = new Counting(store, days(firstDay, lastDay), ZoneOffset.UTC);
        for (int i = 0; i < 1000; i++) {
            var progress = counting.step();
            if (progress.figures().isPresent()) {
                assertThat(progress.total()).contains(progress.done());
                return progress.figures().get();
            }
        }
        throw new AssertionError("it has no end");
    }

    private static Span days(int first, int last) {
        return new Span(LocalDate.of(2026, 3, first), LocalDate.of(2026, 3, last));
    }

    @Test
    void whatBecameOfTheFormsBegun() {
        handedIn("V01", 4);
        // An emergency is shown: kept, whether somebody hands it in or gives it up.
        begun("V04").giveUp();
        begun("V04");
        begun("V01").giveUp();
        begun("V01").giveUp();
        begun("V01");
        assertThat(count(1, 31).forms()).isEqualTo(new Figures.Forms(1, 1, 1, 2, 1));
        assertThat(count(1, 31).levels()).containsEntry(TriageLevel.EMERGENCY, 1).containsEntry(TriageLevel.ROUTINE, 1);
    }

    @Test
    void theTimesOfPagesAndWhereFormsWereLeft() {
        var handedIn = begun("V01");
        handedIn.shown(List.of(new PageTime("pain_now", Duration.ofSeconds(9)), new PageTime("sign", Duration.ofSeconds(4))));
        assertThat(handedIn.finish()).isInstanceOf(SaveResult.Saved.class);
        var lying = begun("V01");
        lying.shown(List.of(new PageTime("pain_now", Duration.ofSeconds(90))));
        assertThat(lying.save()).isInstanceOf(SaveResult.Saved.class);
        begun("V04").giveUp();
        // On other days.
        clock.on(Duration.ofDays(3));
        begun("V01");
        var one = new Times(1, 0, Optional.of(new Times.Typical(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(9))));
        var pages = count(2, 2).pages();
        assertThat(pages.pages().getFirst()).isEqualTo(new Figures.Pages.Page("pain_now", one, 1));
        assertThat(pages.left()).isEqualTo(1);
        assertThat(pages.unknown()).as("given up without times").isEqualTo(1);
        assertThat(count(2, 2).intakes()).isEqualTo(2);
        // A damaged draft is the front desk's matter.
        store.damage(lying.intake().id(), Archive.QUARANTINED);
        assertThat(count(2, 2).pages().left()).isZero();
        assertThat(count(2, 2).unreadable()).isZero();
    }

    @Test
    void aFormCountsOnTheDayOnWhichItWasBegun() {
        var late = begun("V01");
        var deleted = begun("V01");
        begun("V01");
        clock.on(Duration.ofDays(3));
        assertThat(late.finish()).isInstanceOf(SaveResult.Saved.class);
        assertThat(deleted.giveUp()).isInstanceOf(SaveResult.Saved.class);
        handedIn("V01", 4);
        assertThat(count(2, 2).forms()).isEqualTo(new Figures.Forms(1, 0, 0, 1, 1));
        assertThat(count(5, 5).forms()).isEqualTo(new Figures.Forms(1, 0, 0, 0, 0));
        assertThat(count(3, 4).forms().begun()).isZero();
        assertThat(count(3, 4).intakes()).isZero();
    }

    @Test
    void fromHandedInToFirstOpened() {
        var opened = handedIn("V01", 4);
        handedIn("V01", 6);
        clock.on(Duration.ofMinutes(20));
        store.find(opened);
        clock.on(Duration.ofDays(1));
        store.find(opened);
        var figures = count(1, 31);
        assertThat(figures.review().count()).isEqualTo(1);
        assertThat(figures.review().missing()).isEqualTo(1);
        assertThat(figures.review().typical().orElseThrow().median()).isEqualTo(Duration.ofMinutes(26));
        assertThat(figures.filling().get("first").typical().orElseThrow().longest()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void lookingBeforeItWasHandedInIsNoReview() {
        var session = begun("V01");
        store.find(session.intake().id());
        clock.on(Duration.ofMinutes(5));
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
        assertThat(count(1, 31).review()).isEqualTo(new Times(0, 1, Optional.empty()));
    }

    @Test
    void countingIsNoReviewAndIsLoggedOnce() {
        var id = handedIn("V05", 4);
        count(1, 31);
        assertThat(count(1, 31).review().missing()).isEqualTo(1);
        assertThat(store.audit().of(id)).extracting(AuditEntry::action).doesNotContain(Action.OPENED);
        assertThat(store.audit().page(clock.instant().plusSeconds(1), AuditLog.MAX_PAGE))
                .filteredOn(e -> e.action() == Action.READ_ALL)
                .hasSize(2);
    }

    @Test
    void manyTakeMoreThanOneStep() {
        for (int i = 0; i <= Counting.AT_ONCE; i++) {
            handedIn("V01", 0);
        }
        var counting = new Counting(store, days(1, 31), ZoneOffset.UTC);
        var last = counting.step();
        while (last.total().isEmpty() || last.done() == 0) {
            assertThat(last.figures()).isEmpty();
            last = counting.step();
        }
        assertThat(last).isEqualTo(new Counting.Progress(Counting.AT_ONCE, Optional.of(Counting.AT_ONCE + 1), Optional.empty()));
        assertThat(counting.step().figures().orElseThrow().intakes()).isEqualTo(Counting.AT_ONCE + 1);
    }

    @Test
    void aDamagedRecordIsToldOfAndTheOthersCount() {
        store.damage(handedIn("V01", 4), Archive.QUARANTINED);
        handedIn("V01", 4);
        var figures = count(1, 31);
        assertThat(figures.unreadable()).isEqualTo(1);
        assertThat(figures.intakes()).isEqualTo(1);
        assertThat(figures.forms().handedIn()).isEqualTo(2);
    }

    @Test
    void whatCannotBeLoggedIsNotRead() {
        handedIn("V01", 4);
        store.refuseLog();
        fails(Archive.NOT_LOGGED);
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void theFrontDeskCountsNothing() {
        handedIn("V01", 4);
        var person = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person().id();
        store.lock();
        store.unlock(person, DESK);
        assertThatThrownBy(() -> count(1, 31)).isInstanceOf(StoreException.class);
    }

    @Test
    void lockingInTheMiddleEndsIt() {
        handedIn("V01", 4);
        var counting = new Counting(store, days(1, 31), ZoneOffset.UTC);
        var progress = counting.step();
        while (progress.total().isEmpty()) {
            progress = counting.step();
        }
        store.lock();
        assertThatThrownBy(counting::step).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo(Archive.LOCKED));
    }

    private void fails(String code) {
        assertThatThrownBy(() -> count(1, 31)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /// Stands until it is moved.
    private static final class Moving extends Clock {
        private Instant now = Samples.BEGUN;

        void on(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
