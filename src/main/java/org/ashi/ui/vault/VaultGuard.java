package org.ashi.ui.vault;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.ui.kiosk.IdleClock.Moment;
import org.ashi.vault.Person;

/// Knows who has the archive open at this computer, says when it is time to lock, and looks now and then at what everybody may
/// know of it. One for the whole program; driven by touches and by a tick a second, more ticks do no harm.
public final class VaultGuard {

    /// Without a touch or a key.
    public static final Duration USUAL = Duration.ofMinutes(5);

    /// For whoever copies 13 groups onto paper twice.
    public static final Duration UNHURRIED = Duration.ofMinutes(10);

    /// Two clocks that differ by more than this: the computer slept, or somebody set the time.
    static final Duration APART = Duration.ofSeconds(30);

    /// How long the page that is open may take to save a note before the archive is locked all the same.
    static final Duration GRACE = Duration.ofSeconds(15);

    /// A look that takes longer tells nothing that could be relied on.
    static final Duration SLOW = Duration.ofMinutes(1);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final VaultDesk desk;
    private Duration limit;
    private BooleanSupplier unhurried = () -> false;
    private final ReadOnlyObjectWrapper<Optional<Person>> unlocked;
    private final ReadOnlyBooleanWrapper overdue = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Seen> seen;
    private Moment since;
    private Moment touched;
    private Optional<Moment> looked = Optional.empty();
    private Optional<Moment> overdueSince = Optional.empty();
    private boolean looking;

    public VaultGuard(VaultDesk desk) {
        this(desk, USUAL);
    }

    /// @param limit how long nobody may touch the screen
    public VaultGuard(VaultDesk desk, Duration limit) {
        this.desk = desk;
        this.limit = limit;
        unlocked = new ReadOnlyObjectWrapper<>(desk.archive().unlocked());
        seen = new ReadOnlyObjectWrapper<>(Seen.atFirst(desk.archive()));
        since = desk.clock().now();
        touched = since;
    }

    /// While a page takes its time, the limit is [#UNHURRIED] at least.
    ///
    /// @param now whether such a page is in sight
    public void unhurriedWhile(BooleanSupplier now) {
        unhurried = now;
    }

    /// A recovery sheet is being copied by hand: nobody touches the screen, and half a sheet is worth nothing.
    public boolean unhurried() {
        return unhurried.getAsBoolean();
    }

    private Duration longest() {
        return limit.compareTo(UNHURRIED) < 0 && unhurried() ? UNHURRIED : limit;
    }

    /// From now on this long. What was overdue stays so.
    public void limit(Duration longest) {
        limit = longest;
    }

    public VaultDesk desk() {
        return desk;
    }

    /// Who has the archive open here.
    public ReadOnlyObjectProperty<Optional<Person>> unlockedProperty() {
        return unlocked.getReadOnlyProperty();
    }

    /// It is time to lock: whoever shows something of a record saves what is unsaved, then calls [#lock()].
    public ReadOnlyBooleanProperty overdueProperty() {
        return overdue.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    public boolean locked() {
        return unlocked.get().isEmpty();
    }

    /// Somebody has unlocked the archive.
    public void opened(Person person) {
        since = desk.clock().now();
        touched = since;
        unlocked.set(Optional.of(person));
        look();
    }

    /// Somebody is at the screen. A touch that comes too late, as after the computer has slept, finds it overdue.
    public void touched() {
        check();
        if (!overdue.get()) {
            touched = desk.clock().now();
        }
    }

    /// Closes the archive. From now on the screen counts as locked. Only the sample stays open: nobody has its secrets.
    public void lock() {
        if (desk.inSample()) {
            return;
        }
        overdueSince = Optional.empty();
        unlocked.set(Optional.empty());
        overdue.set(false);
        // Long work may be under way in the background.
        desk.archive().forgetKeys();
        desk.background()
                .run(
                        () -> {
                            desk.archive().lock();
                            return Seen.of(desk.archive(), seen.get());
                        },
                        seen::set,
                        desk.faults()::handle);
    }

    /// Looks at the clock and, every few seconds, at the archive.
    public void tick() {
        check();
        if (overdueSince.filter(from -> desk.clock().since(from).compareTo(GRACE) >= 0).isPresent()) {
            lock();
        }
        if (looked.map(last -> desk.clock().since(last).compareTo(LOOK_EVERY) >= 0).orElse(true)) {
            look();
        }
    }

    /// Looks at the archive now.
    public void look() {
        if (looking) {
            if (looked.filter(began -> desk.clock().since(began).compareTo(SLOW) >= 0).isPresent()) {
                seen.set(seen.get().uncounted());
            }
            return;
        }
        looking = true;
        looked = Optional.of(desk.clock().now());
        desk.background()
                .run(
                        () -> Seen.of(desk.archive(), seen.get()),
                        now -> {
                            looking = false;
                            seen.set(now);
                        },
                        // Nobody waits for it, and the next look tells.
                        fault -> {
                            looking = false;
                            seen.set(seen.get().uncounted());
                        });
    }

    private void check() {
        if (locked() || overdue.get() || desk.inSample()) {
            return;
        }
        var clock = desk.clock();
        // Whoever was removed, or took away the own way in, has nothing open any more.
        if (desk.archive().unlocked().isEmpty()
                || clock.since(touched).compareTo(longest()) >= 0
                || clock.apart(since).compareTo(APART) > 0) {
            overdueSince = Optional.of(clock.now());
            overdue.set(true);
        }
    }
}
