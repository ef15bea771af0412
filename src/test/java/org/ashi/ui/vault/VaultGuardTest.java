package org.ashi.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When the archive is locked by itself, and what is known of it while it is.
@ExtendWith(Screens.class)
class VaultGuardTest {

    private static final int LIMIT = (int) VaultGuard.USUAL.toSeconds();

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final HandClock time = new HandClock();
    private final Messages messages = Messages.of("en", ZoneOffset.UTC);
    private final VaultGuard guard = Vaults.guard(archive.store(), messages, time.clock(), time);

    VaultGuardTest() {
        time.start(guard::tick);
    }

    @Test
    void nothingIsOverdueAsLongAsSomebodyTouchesTheScreen() {
        time.pass(LIMIT - 1);
        assertThat(guard.overdueProperty().get()).isFalse();
        guard.touched();
        time.pass(LIMIT - 1);
        assertThat(guard.overdueProperty().get()).isFalse();
        time.pass(1);
        assertThat(guard.overdueProperty().get()).isTrue();
    }

    /// Removed in another window, or by their own hand: what is on the screen goes.
    @Test
    void whoeverDoesNotBelongToThePracticeAnyMoreIsLockedOut() {
        var own = "fresh words".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        archive.store().staff().resetPassphrase(Practices.founder(archive.store()).id(), own);
        assertThat(guard.overdueProperty().get()).isFalse();
        time.pass(1);
        assertThat(guard.overdueProperty().get()).isTrue();
        guard.lock();
        assertThat(guard.locked()).isTrue();
        time.pass(1);
        assertThat(guard.overdueProperty().get()).isFalse();
    }

    @Test
    void anotherLimitCountsAtOnce() {
        guard.limit(Duration.ofMinutes(1));
        time.pass(59);
        assertThat(guard.overdueProperty().get()).isFalse();
        guard.limit(Duration.ofMinutes(15));
        time.pass(15 * 60 - 60);
        assertThat(guard.overdueProperty().get()).isFalse();
        time.pass(1);
        assertThat(guard.overdueProperty().get()).isTrue();
    }

    @Test
    void whoeverCopiesASheetByHandHasTenMinutes() {
        var copying = new AtomicBoolean(true);
        guard.unhurriedWhile(copying::get);
        guard.limit(Duration.ofMinutes(1));
        time.pass(599);
        assertThat(guard.overdueProperty().get()).isFalse();
        time.pass(1);
        assertThat(guard.overdueProperty().get()).isTrue();
    }

    @Test
    void theUsualLimitCountsAsSoonAsTheSheetIsGone() {
        var copying = new AtomicBoolean(true);
        guard.unhurriedWhile(copying::get);
        guard.limit(Duration.ofMinutes(1));
        time.pass(120);
        copying.set(false);
        time.pass(1);
        assertThat(guard.overdueProperty().get()).isTrue();
    }

    @Test
    void aTouchAfterTheComputerHasSleptComesTooLate() {
        time.sleep(Duration.ofSeconds(LIMIT));
        guard.touched();
        assertThat(guard.overdueProperty().get()).isTrue();
    }

    @Test
    void clocksThatComeApartMakeItOverdueEitherWay() {
        time.sleep(Duration.ofSeconds(30));
        guard.touched();
        assertThat(guard.overdueProperty().get()).as("30 s are no reason").isFalse();
        time.sleep(Duration.ofSeconds(1));
        guard.touched();
        assertThat(guard.overdueProperty().get()).isTrue();

        guard.lock();
        Practices.unlock(archive.store());
        guard.opened(Practices.founder(archive.store()));
        time.setBack(Duration.ofSeconds(31));
        time.pass(1);
        assertThat(guard.overdueProperty().get()).as("set back").isTrue();
    }

    @Test
    void locksTheArchiveAndIsNotOverdueAnyMore() {
        time.pass(LIMIT);
        guard.lock();
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(guard.locked()).isTrue();
        assertThat(guard.overdueProperty().get()).isFalse();
        time.pass(LIMIT);
        assertThat(guard.overdueProperty().get()).as("nothing to lock").isFalse();
    }

    @Test
    void doesNotWaitForEverForAPageThatDoesNotLock() {
        time.pass(LIMIT + (int) VaultGuard.GRACE.toSeconds() - 1);
        assertThat(archive.store().unlocked()).isPresent();
        time.pass(1);
        assertThat(archive.store().unlocked()).isEmpty();
    }

    @Test
    void theSampleIsNeverLocked() {
        var d = Vaults.desk(archive.store(), messages, time.clock(), time, new Background.SameThread(), n -> Optional.empty());
        var sample = new VaultGuard(new VaultDesk(
                d.archive(), d.messages(), d.background(), d.faults(), d.clock(), d.ticker(), d.sheets(), d.sheetFile(),
                d.cost(), d.random(), new Sample.Inside(() -> {})));
        time.pass(2 * LIMIT);
        sample.tick();
        sample.lock();
        assertThat(sample.overdueProperty().get()).isFalse();
        assertThat(sample.locked()).isFalse();
    }

    /// A look that is slow is not asked for again and again.
    @Test
    void looksOnceAtATime() {
        var held = new Held();
        var slow = new VaultGuard(Vaults.desk(
                archive.store(), messages, time.clock(), time, held, n -> Optional.empty()));
        time.start(slow::tick);
        time.pass(60);
        assertThat(held.work).hasSize(1);
        held.work.remove().run();
        time.pass(5);
        assertThat(held.work).hasSize(1);
    }

    /// Not to know is not the same as none.
    @Test
    void whatCannotBeCountedIsNotTakenForNone() {
        time.pass(6);
        assertThat(guard.seenProperty().get().urgent()).hasValue(0);
        archive.store().unreadable("ASHI-D01");
        time.pass(6);
        assertThat(guard.seenProperty().get().urgent()).isEmpty();
        assertThat(UrgentLine.words(guard.seenProperty().get(), messages)).contains("cannot be counted");
        archive.store().work();
        time.pass(6);
        assertThat(guard.seenProperty().get().urgent()).hasValue(0);
        assertThat(UrgentLine.words(guard.seenProperty().get(), messages)).isEmpty();
    }

    @Test
    void aLookThatDoesNotEndOrFailsTellsNothing() {
        var held = new Held();
        var slow = new VaultGuard(Vaults.desk(
                archive.store(), messages, time.clock(), time, held, n -> Optional.empty()));
        time.start(slow::tick);
        time.pass((int) VaultGuard.SLOW.toSeconds());
        assertThat(slow.seenProperty().get().urgent()).hasValue(0);
        time.pass(6);
        assertThat(slow.seenProperty().get().urgent()).isEmpty();
        held.work.remove().run();
        assertThat(slow.seenProperty().get().urgent()).hasValue(0);
    }

    @Test
    void saysWhatStaffShouldKnow() {
        assertThat(new Seen(OptionalInt.of(0), 0, Set.of(), true).notices(messages)).isEmpty();
        assertThat(new Seen(OptionalInt.empty(), 2, Set.of(Archive.Warning.values()), false).notices(messages))
                .hasSize(Archive.Warning.values().length + 1)
                .doesNotHaveDuplicates();
    }

    private static final class Held implements Background {
        private final Queue<Runnable> work = new ArrayDeque<>();

        @Override
        public <T> void run(Supplier<T> supplier, Consumer<T> done, Consumer<Throwable> failed) {
            work.add(() -> new Background.SameThread().run(supplier, done, failed));
        }
    }
}
