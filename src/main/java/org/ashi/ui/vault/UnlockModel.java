package org.ashi.ui.vault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.StoreException;
import org.ashi.ui.kiosk.IdleClock.Moment;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Person;
import org.ashi.vault.phrase.Passphrases;

/// The page on which somebody says who they are and types the passphrase. Used once.
public final class UnlockModel {

    public sealed interface State {
        record Ready() implements State {}

        /// A passphrase is being tried.
        record Trying() implements State {}

        /// @param freeTries how many more may follow at once
        record Wrong(int freeTries) implements State {}

        /// @param secondsLeft until the next try, at least 1
        record Waiting(int secondsLeft) implements State {}

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    private record Wait(Moment since, Duration length) {}

    private final VaultGuard guard;
    private final VaultDesk desk;
    private final Runnable opened;
    private final List<Person> people;
    private final ReadOnlyObjectWrapper<Optional<Person>> chosen;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ready());
    private Optional<Wait> wait = Optional.empty();
    private boolean over;

    /// @param opened runs once somebody is unlocked
    public UnlockModel(VaultGuard guard, Runnable opened) {
        this.guard = guard;
        this.opened = opened;
        desk = guard.desk();
        people = desk.archive().people();
        chosen = new ReadOnlyObjectWrapper<>(
                people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty());
        askHowLong();
    }

    VaultGuard guard() {
        return guard;
    }

    /// Who can unlock, by name.
    public List<Person> people() {
        return people;
    }

    public ReadOnlyObjectProperty<Optional<Person>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void choose(Person person) {
        if (!(state.get() instanceof State.Trying) && !chosen.get().equals(Optional.of(person))) {
            chosen.set(Optional.of(person));
            // Whoever waits after wrong passphrases waits alone.
            wait = Optional.empty();
            state.set(new State.Ready());
            askHowLong();
        }
    }

    private void askHowLong() {
        chosen.get().ifPresent(person -> desk.background().run(() -> waiting(person), left -> {
            if (chosen.get().equals(Optional.of(person))) {
                await(left);
            }
        }, this::failed));
    }

    /// Whether a passphrase is taken now.
    boolean open() {
        return chosen.get().isPresent()
                && !(state.get() instanceof State.Trying)
                && !(state.get() instanceof State.Waiting);
    }

    /// Tries a passphrase.
    ///
    /// @param typed is wiped
    public void submit(char[] typed) {
        var phrase = Passphrases.bytes(typed);
        Arrays.fill(typed, '\0');
        if (!open() || phrase.length == 0) {
            Arrays.fill(phrase, (byte) 0);
            return;
        }
        var person = chosen.get().orElseThrow();
        state.set(new State.Trying());
        desk.background()
                .run(
                        () -> {
                            try {
                                return desk.archive().unlock(person.id(), phrase);
                            } finally {
                                Arrays.fill(phrase, (byte) 0);
                            }
                        },
                        this::came,
                        this::failed);
    }

    /// Nobody unlocks here any more. What a try under way opens is closed at once.
    public void leave() {
        over = true;
    }

    /// Looks at the clock.
    public void tick() {
        wait.ifPresent(w -> {
            var seconds = desk.clock().secondsLeft(w.since(), w.length());
            state.set(seconds == 0 ? new State.Ready() : new State.Waiting(seconds));
            wait = seconds == 0 ? Optional.empty() : wait;
        });
    }

    private Optional<Duration> waiting(Person person) {
        try {
            return desk.archive().waiting(person.id());
        } catch (StoreException unreadable) {
            // The try itself says so.
            return Optional.empty();
        }
    }

    private void came(Unlock result) {
        if (over) {
            if (result instanceof Unlock.Unlocked) {
                guard.lock();
            }
            return;
        }
        switch (result) {
            case Unlock.Unlocked(Person person) -> {
                over = true;
                guard.opened(person);
                opened.run();
            }
            case Unlock.Wrong(int freeTries) -> {
                state.set(new State.Wrong(freeTries));
                askHowLong();
            }
            case Unlock.Wait(Duration left) -> await(Optional.of(left));
            case Unlock.Failed(String code) -> state.set(new State.Failed(code));
        }
    }

    private void await(Optional<Duration> length) {
        length.filter(Duration::isPositive).ifPresent(l -> wait = Optional.of(new Wait(desk.clock().now(), l)));
        tick();
    }

    private void failed(Throwable fault) {
        state.set(new State.Failed(Faults.code(fault)));
    }
}
