package org.ashi.ui.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Staff.Change;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.vault.PhraseModel;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.vault.Role;
import org.ashi.vault.phrase.Passphrases;

/// The people who can open the archive, and what opens it. One for each time that the page is looked at.
public final class PeopleModel {

    public sealed interface Page {
        /// Nobody is unlocked: nothing is shown.
        record Locked() implements Page {}

        /// @param people those who can unlock; none for the front desk, which changes its own passphrase alone
        record Overview(Person me, List<Person> people, Said said) implements Page {
            public Overview {
                people = List.copyOf(people);
            }
        }

        /// Who is to be added.
        ///
        /// @param taken somebody has that name
        record Naming(String name, Role role, boolean taken) implements Page {}

        /// A passphrase is being chosen.
        ///
        /// @param whose name of another person; empty for one's own
        record Phrase(PhraseModel phrase, Optional<String> whose) implements Page {}

        /// The new one is chosen; the old one is to be typed.
        ///
        /// @param wrong the last try was
        /// @param left how long there was to wait at the last try, which was not looked at
        record Old(boolean wrong, Optional<Duration> left) implements Page {
            Old(boolean wrong) {
                this(wrong, Optional.empty());
            }
        }

        /// Something with consequences is to be confirmed.
        record Asking(Step step) implements Page {}

        record NewSheet(NewSheetModel sheet) implements Page {}

        record TestSheet(SheetTestModel test) implements Page {}

        record Working() implements Page {}
    }

    /// What has consequences.
    public sealed interface Step {
        record Remove(Person person) implements Step {}

        record Reset(Person person) implements Step {}

        record Rotate() implements Step {}
    }

    /// What came of the last change.
    public sealed interface Said {
        record Nothing() implements Said {}

        record Added(String name) implements Said {}

        record Removed(String name) implements Said {}

        /// Somebody has a new passphrase.
        record Reset(String name) implements Said {}

        record MineChanged() implements Said {}

        record SheetRenewed() implements Said {}

        /// The new sheet counts for nothing, the old one still opens.
        ///
        /// @param code to quote to support
        record SheetStays(String code) implements Said {}

        record Rotated() implements Said {}

        /// The last practitioner stays.
        record LastOne(String name) implements Said {}

        /// Nothing was changed.
        ///
        /// @param code to quote to support
        record Failed(String code) implements Said {}
    }

    private final VaultDesk desk;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Locked());
    private byte[] fresh = new byte[0];
    private Runnable wipe = () -> {};
    private boolean over;

    public PeopleModel(VaultDesk desk) {
        this.desk = desk;
        overview(new Said.Nothing());
    }

    public VaultDesk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Back to the overview; what was typed or made on the way is wiped.
    public void overview() {
        overview(new Said.Nothing());
    }

    public void add() {
        show(new Page.Naming("", Role.PRACTITIONER, false));
    }

    /// Goes on to the passphrase, unless somebody has that name.
    public void named(String name, Role role) {
        var clean = name.strip();
        if (clean.isEmpty()) {
            return;
        }
        if (desk.archive().people().stream().anyMatch(p -> p.name().equalsIgnoreCase(clean))) {
            show(new Page.Naming(clean, role, true));
            return;
        }
        phrase(Optional.of(clean), secret -> changing(
                secret,
                () -> desk.archive().staff().add(clean, role, secret),
                new Said.Added(clean),
                () -> show(new Page.Naming(clean, role, true))));
    }

    /// Asks first.
    public void ask(Step step) {
        show(new Page.Asking(step));
    }

    /// "Yes, do it."
    public void confirmed(Step step) {
        switch (step) {
            case Step.Remove(Person person) -> changing(
                    new byte[0],
                    () -> desk.archive().staff().remove(person.id()),
                    new Said.Removed(person.name()),
                    this::overview);
            case Step.Reset(Person person) -> phrase(Optional.of(person.name()), secret -> changing(
                    secret,
                    () -> desk.archive().staff().resetPassphrase(person.id(), secret),
                    new Said.Reset(person.name()),
                    this::overview));
            case Step.Rotate r -> changing(
                    new byte[0], () -> desk.archive().staff().rotate(), new Said.Rotated(), this::overview);
        }
    }

    /// Chooses another passphrase of one's own; the old one is asked for at the end.
    public void changeMine() {
        phrase(Optional.empty(), secret -> {
            fresh = secret;
            page.set(new Page.Old(false));
        });
    }

    /// Changes the passphrase if this is the old one.
    ///
    /// @param typed is wiped
    public void old(char[] typed) {
        var old = Passphrases.bytes(typed);
        Arrays.fill(typed, '\0');
        if (old.length == 0 || !(page.get() instanceof Page.Old)) {
            Arrays.fill(old, (byte) 0);
            return;
        }
        // A copy: whoever leaves the page meanwhile wipes the other.
        var next = fresh.clone();
        changing(
                old,
                () -> {
                    try {
                        return desk.archive().staff().changePassphrase(old, next);
                    } finally {
                        Arrays.fill(next, (byte) 0);
                    }
                },
                new Said.MineChanged(),
                () -> {});
    }

    /// Makes another recovery sheet.
    public void newSheet() {
        var sheet = new NewSheetModel(desk, this::renew);
        show(new Page.NewSheet(sheet));
        wipe = sheet::wipe;
    }

    private void renew(byte[] code) {
        changing(code, () -> desk.archive().staff().renewSheet(code), new Said.SheetRenewed(), this::overview);
    }

    public void testSheet() {
        show(new Page.TestSheet(new SheetTestModel(desk)));
    }

    /// One page back.
    public void back() {
        if (!(page.get() instanceof Page.Phrase(PhraseModel phrase, var whose) && phrase.back())) {
            overview();
        }
    }

    /// Nobody looks at it any more.
    public void leave() {
        over = true;
        forget();
    }

    private void phrase(Optional<String> whose, Consumer<byte[]> chosen) {
        var phrase = new PhraseModel(desk, () -> known(whose), chosen);
        show(new Page.Phrase(phrase, whose));
        wipe = phrase::wipe;
    }

    /// What a thief knows as well.
    private List<String> known(Optional<String> whose) {
        var archive = desk.archive();
        return Stream.concat(
                        Stream.concat(archive.practice().map(Practice::name).stream(), whose.stream()),
                        archive.people().stream().map(Person::name))
                .toList();
    }

    /// Does it in the background.
    ///
    /// @param secret wiped afterwards
    /// @param taken runs where the name is taken
    private void changing(byte[] secret, Supplier<Change> work, Said done, Runnable taken) {
        page.set(new Page.Working());
        desk.background().run(
                () -> {
                    try {
                        return work.get();
                    } catch (StoreException e) {
                        return new Change.Failed(e.code());
                    } finally {
                        Arrays.fill(secret, (byte) 0);
                    }
                },
                change -> came(change, done, taken),
                fault -> {
                    came(new Change.Failed(Faults.code(fault)), done, taken);
                    desk.faults().handle(fault);
                });
    }

    private void came(Change change, Said done, Runnable taken) {
        if (over) {
            forget();
            return;
        }
        switch (change) {
            case Change.Done d -> overview(done);
            // The new passphrase is kept: only the old one is typed again.
            case Change.Wrong w -> page.set(new Page.Old(true));
            case Change.Wait(Duration left) -> page.set(new Page.Old(false, Optional.of(left)));
            case Change.NameTaken t -> taken.run();
            case Change.LastOne l -> overview(new Said.LastOne(done instanceof Said.Removed(String name) ? name : ""));
            case Change.Failed(String code) ->
                overview(done instanceof Said.SheetRenewed ? new Said.SheetStays(code) : new Said.Failed(code));
        }
    }

    private void overview(Said said) {
        var archive = desk.archive();
        var me = archive.unlocked();
        if (me.isEmpty()) {
            show(new Page.Locked());
            return;
        }
        var people = me.get().role() == Role.PRACTITIONER ? archive.people() : List.<Person>of();
        show(new Page.Overview(me.get(), people, said));
    }

    private void show(Page next) {
        forget();
        page.set(next);
    }

    private void forget() {
        wipe.run();
        wipe = () -> {};
        Arrays.fill(fresh, (byte) 0);
        fresh = new byte[0];
    }
}
