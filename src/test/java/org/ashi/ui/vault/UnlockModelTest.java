package org.ashi.ui.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.kit.Background;
import org.ashi.ui.vault.UnlockModel.State;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UnlockModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final HandClock time = new HandClock();
    private final Messages messages = Messages.of("en", ZoneOffset.UTC);
    private final Held held = new Held();
    private int opened;

    /// Works at once, or when the test lets it.
    private static final class Held implements Background {
        private final Queue<Runnable> work = new ArrayDeque<>();
        private boolean hold;

        @Override
        public <T> void run(Supplier<T> supplier, Consumer<T> done, Consumer<Throwable> failed) {
            Runnable whole = () -> new Background.SameThread().run(supplier, done, failed);
            if (hold) {
                work.add(whole);
            } else {
                whole.run();
            }
        }
    }

    private VaultGuard locked() {
        archive.store().lock();
        return new VaultGuard(Vaults.desk(archive.store(), messages, time.clock(), time, held, n -> Optional.empty()));
    }

    private static char[] right() {
        return new String(Practices.passphrase(), UTF_8).toCharArray();
    }

    @Test
    void theRightPassphraseOpens() {
        var guard = locked();
        var model = new UnlockModel(guard, () -> opened++);
        assertThat(model.chosenProperty().get()).as("there is one person").isPresent();
        var typed = right();
        model.submit(typed);
        assertThat(opened).isEqualTo(1);
        assertThat(guard.unlockedProperty().get().orElseThrow().name()).isEqualTo(Practices.FOUNDER);
        assertThat(typed).as("wiped").containsOnly('\0');
    }

    @Test
    void withSeveralPeopleOneIsChosenFirst() {
        archive.store().staff().add("Robin Desk", Role.FRONT_DESK, "other words for robin here".getBytes(UTF_8));
        var model = new UnlockModel(locked(), () -> opened++);
        assertThat(model.people()).hasSize(2);
        model.submit(right());
        assertThat(opened).isZero();
        model.choose(Practices.founder(archive.store()));
        model.submit(right());
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void wrongTriesAreCountedAndThenOneWaits() {
        var model = new UnlockModel(locked(), () -> opened++);
        model.submit("not the one".toCharArray());
        assertThat(model.stateProperty().get()).isInstanceOf(State.Wrong.class);
        for (int i = 0; i < 8 && !(model.stateProperty().get() instanceof State.Waiting); i++) {
            model.submit("not the one".toCharArray());
        }
        assertThat(model.stateProperty().get()).isInstanceOf(State.Waiting.class);
        model.submit(right());
        assertThat(opened).as("nothing is tried while one waits").isZero();
    }

    @Test
    void theCountdownEndsOnTheScreen() {
        var model = new UnlockModel(locked(), () -> opened++);
        time.start(model::tick);
        for (int i = 0; i < 8; i++) {
            model.submit("not the one".toCharArray());
        }
        var seconds = ((State.Waiting) model.stateProperty().get()).secondsLeft();
        time.pass(1);
        assertThat(((State.Waiting) model.stateProperty().get()).secondsLeft()).isLessThan(seconds);
        time.pass(seconds);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Ready.class);
    }

    /// Somebody went away, or the kiosk took the screen, while the passphrase was being tried.
    @Test
    void whatOpensTooLateIsClosedAgain() {
        var guard = locked();
        var model = new UnlockModel(guard, () -> opened++);
        held.hold = true;
        model.submit(right());
        assertThat(model.stateProperty().get()).isInstanceOf(State.Trying.class);
        model.leave();
        held.hold = false;
        held.work.remove().run();
        assertThat(opened).isZero();
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(guard.locked()).isTrue();
    }
}
