package org.ashi.ui.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.Staff.Change;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Person;
import org.ashi.vault.recovery.Parsed;
import org.ashi.vault.recovery.RecoveryCode;

/// Opens the archive with the recovery sheet and gives somebody a new passphrase.
public final class RecoverModel {

    public sealed interface Page {
        /// The 13 groups are typed.
        record Sheet(Said said) implements Page {}

        /// The sheet has opened the archive: whose passphrase is lost?
        record Who() implements Page {}

        /// The new passphrase of that person.
        record Phrase(Person person, PhraseModel model) implements Page {}

        /// The new passphrase is being set.
        record Working() implements Page {}

        /// Nothing was changed.
        ///
        /// @param code to quote to support
        record Failed(String code) implements Page {}
    }

    public sealed interface Said {
        record Nothing() implements Said {}

        record Trying() implements Said {}

        /// @param groups by number, 1 to 13
        record Faulty(SortedMap<Integer, Parsed.Fault> groups) implements Said {}

        /// A sheet, but not the one of this practice, or one that was replaced.
        record AnotherSheet() implements Said {}

        /// @param seconds until the next try
        record Wait(long seconds) implements Said {}

        /// @param code to quote to support
        record Failed(String code) implements Said {}
    }

    private static final System.Logger LOG = System.getLogger(RecoverModel.class.getName());

    private final VaultGuard guard;
    private final VaultDesk desk;
    private final Runnable opened;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Sheet(new Said.Nothing()));
    private boolean over;

    /// @param opened runs once somebody has a new passphrase and is unlocked with it
    public RecoverModel(VaultGuard guard, Runnable opened) {
        this.guard = guard;
        this.opened = opened;
        desk = guard.desk();
    }

    VaultDesk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public List<Person> people() {
        return desk.archive().people();
    }

    /// Reads what was typed and, where every group is right, tries it.
    ///
    /// @param typed is wiped
    public void submit(char[] typed) {
        var parsed = RecoveryCode.parse(typed);
        Arrays.fill(typed, '\0');
        switch (parsed) {
            case Parsed.Faulty(var groups) -> say(new Said.Faulty(groups));
            case Parsed.Read(var code) -> open(code);
        }
    }

    private void open(RecoveryCode code) {
        say(new Said.Trying());
        desk.background().run(
                () -> {
                    var bytes = code.bytes();
                    code.close();
                    try {
                        return desk.archive().unlock(Person.RECOVERY, bytes);
                    } finally {
                        Arrays.fill(bytes, (byte) 0);
                    }
                },
                this::came,
                fault -> say(new Said.Failed(Faults.code(fault))));
    }

    private void came(Unlock result) {
        switch (result) {
            case Unlock.Unlocked u when over -> guard.lock();
            case Unlock.Unlocked(Person sheet) -> {
                guard.opened(sheet);
                page.set(new Page.Who());
            }
            case Unlock.Wrong w -> say(new Said.AnotherSheet());
            case Unlock.Wait(var left) -> say(new Said.Wait(Math.max(1, left.toSeconds())));
            case Unlock.Failed(String reason) -> say(new Said.Failed(reason));
        }
    }

    private void say(Said said) {
        if (!over) {
            page.set(new Page.Sheet(said));
        }
    }

    /// That person gets a new passphrase.
    public void choose(Person person) {
        var known = desk.archive().practice().map(p -> List.of(p.name(), person.name())).orElse(List.of());
        page.set(new Page.Phrase(person, new PhraseModel(desk, () -> known, phrase -> reset(person, phrase))));
    }

    /// Back to the person.
    public void back() {
        if (page.get() instanceof Page.Phrase(Person p, PhraseModel phrase) && !phrase.back()) {
            phrase.wipe();
            page.set(new Page.Who());
        } else if (page.get() instanceof Page.Failed) {
            page.set(new Page.Who());
        }
    }

    private void reset(Person person, byte[] phrase) {
        wipe();
        page.set(new Page.Working());
        desk.background().run(
                () -> {
                    try {
                        return set(person, phrase);
                    } finally {
                        Arrays.fill(phrase, (byte) 0);
                    }
                },
                this::ended,
                fault -> page.set(new Page.Failed(Faults.code(fault))));
    }

    /// The sheet's own session ends, so that the log names the person for what comes.
    private Result set(Person person, byte[] phrase) {
        return switch (desk.archive().staff().resetPassphrase(person.id(), phrase)) {
            case Change.Done done -> new Result(unlocked(person, phrase), "");
            case Change.Failed(String code) -> new Result(Optional.empty(), code);
            case Change.Wrong w -> new Result(Optional.empty(), "ASHI-U01");
            case Change.Wait w -> new Result(Optional.empty(), "ASHI-U01");
            case Change.NameTaken n -> new Result(Optional.empty(), "ASHI-U01");
            case Change.LastOne l -> new Result(Optional.empty(), "ASHI-U01");
        };
    }

    /// The passphrase is set, whatever comes of this: who cannot be unlocked with it now goes on at the locked screen.
    private Optional<Person> unlocked(Person person, byte[] phrase) {
        try {
            desk.archive().lock();
            return desk.archive().unlock(person.id(), phrase) instanceof Unlock.Unlocked(Person now)
                    ? Optional.of(now)
                    : Optional.empty();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault {0} while unlocking with a new passphrase", Faults.code(fault));
            return Optional.empty();
        }
    }

    /// @param code empty where the passphrase was set
    private record Result(Optional<Person> unlocked, String code) {}

    private void ended(Result result) {
        if (over) {
            guard.lock();
        } else if (!result.code().isEmpty()) {
            page.set(new Page.Failed(result.code()));
        } else {
            over = true;
            result.unlocked().ifPresentOrElse(guard::opened, guard::lock);
            opened.run();
        }
    }

    /// Nobody goes on here. What the sheet has opened is closed again.
    public void leave() {
        if (!over) {
            over = true;
            wipe();
            if (!(page.get() instanceof Page.Sheet)) {
                guard.lock();
            }
        }
    }

    private void wipe() {
        if (page.get() instanceof Page.Phrase(Person p, PhraseModel phrase)) {
            phrase.wipe();
        }
    }
}
