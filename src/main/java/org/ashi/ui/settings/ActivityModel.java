package org.ashi.ui.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Archive;
import org.ashi.store.AuditLog.Mark;
import org.ashi.store.AuditVerdict;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.vault.AuditWords;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// The audit log, a page at a time, and the check of the whole.
public final class ActivityModel {

    static final int PAGE = 25;

    public sealed interface State {
        /// Nobody is unlocked: nothing is shown.
        record Locked() implements State {}

        /// The log is for practitioners.
        record NotAllowed() implements State {}

        record Reading() implements State {}

        /// @param unreadable entries among these that cannot be read
        record Page(List<AuditEntry> entries, long unreadable, boolean newer, boolean older) implements State {
            public Page {
                entries = List.copyOf(entries);
            }
        }

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    /// What came of the check.
    public sealed interface Checked {
        record Nothing() implements Checked {}

        record Running() implements Checked {}

        record Done(AuditVerdict verdict) implements Checked {}

        /// @param code to quote to support
        record Failed(String code) implements Checked {}
    }

    /// Whether the archive or its log is another than this computer signed.
    public sealed interface Unfit {
        record Nothing() implements Unfit {}

        record Standing() implements Unfit {}

        /// @param code to quote to support
        record NotAccepted(String code) implements Unfit {}
    }

    private final VaultDesk desk;
    private final AuditWords words;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private final ReadOnlyObjectWrapper<Checked> checked = new ReadOnlyObjectWrapper<>(new Checked.Nothing());
    private final ReadOnlyObjectWrapper<Unfit> unfit;
    private final Deque<Optional<Mark>> starts = new ArrayDeque<>();
    private Optional<Mark> older = Optional.empty();
    private Optional<UUID> person = Optional.empty();
    private long asked;

    public ActivityModel(VaultDesk desk) {
        this.desk = desk;
        words = new AuditWords(desk.archive(), desk.messages());
        unfit = new ReadOnlyObjectWrapper<>(unfit());
        starts.push(Optional.empty());
        read();
    }

    public VaultDesk desk() {
        return desk;
    }

    public AuditWords words() {
        return words;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// Who can be asked for: those who can unlock, then those who left.
    public List<Person> people() {
        return Stream.concat(desk.archive().people().stream(), desk.archive().former().stream()).toList();
    }

    /// Whether the person left.
    public boolean former(Person one) {
        return desk.archive().former().contains(one);
    }

    /// Shows only what one person did; empty for everybody.
    public void only(Optional<UUID> one) {
        person = one;
        starts.clear();
        starts.push(Optional.empty());
        read();
    }

    public void older() {
        older.ifPresent(mark -> {
            starts.push(Optional.of(mark));
            read();
        });
    }

    public void newer() {
        if (starts.size() > 1) {
            starts.pop();
            read();
        }
    }

    /// Goes through the whole log.
    public void check() {
        if (checked.get() instanceof Checked.Running) {
            return;
        }
        checked.set(new Checked.Running());
        run(
                () -> {
                    var audit = desk.archive().audit();
                    return audit.verify(audit.kept());
                },
                verdict -> checked.set(new Checked.Done(verdict)),
                code -> checked.set(new Checked.Failed(code)));
    }

    /// What the end of the log that was kept tells, of which nobody has taken note.
    public ReadOnlyObjectProperty<Unfit> unfitProperty() {
        return unfit.getReadOnlyProperty();
    }

    /// The practitioner knows why, and takes the log as it is.
    public void accept() {
        run(
                () -> desk.archive().audit().accept(),
                done -> {
                    unfit.set(done ? unfit() : new Unfit.NotAccepted(Archive.NOT_LOGGED));
                    read();
                },
                code -> unfit.set(new Unfit.NotAccepted(code)));
    }

    private Unfit unfit() {
        var warnings = desk.archive().warnings();
        return warnings.contains(Archive.Warning.OLDER_THAN_BEFORE) || warnings.contains(Archive.Warning.LOG_CHANGED)
                ? new Unfit.Standing()
                : new Unfit.Nothing();
    }

    private void read() {
        var me = desk.archive().unlocked();
        older = Optional.empty();
        if (me.isEmpty() || me.get().role() != Role.PRACTITIONER) {
            state.set(me.isEmpty() ? new State.Locked() : new State.NotAllowed());
            return;
        }
        var request = ++asked;
        var from = starts.element();
        var who = person;
        state.set(new State.Reading());
        run(
                () -> desk.archive().audit().page(from, who, PAGE),
                page -> {
                    if (request == asked) {
                        older = page.older();
                        state.set(new State.Page(
                                page.entries(), page.unreadable(), starts.size() > 1, older.isPresent()));
                    }
                },
                code -> {
                    if (request == asked) {
                        state.set(code.equals(Archive.LOCKED) ? new State.Locked() : new State.Failed(code));
                    }
                });
    }

    private <T> void run(Supplier<T> work, Consumer<T> done, Consumer<String> failed) {
        desk.background().run(work, done, fault -> {
            if (fault instanceof StoreException e) {
                failed.accept(e.code());
            } else {
                failed.accept(Faults.code(fault));
                desk.faults().handle(fault);
            }
        });
    }

    /// What the check found, in plain words: first whether all is well, then each finding.
    public List<String> verdict(AuditVerdict verdict) {
        var m = desk.messages();
        var lines = new ArrayList<String>();
        lines.add(
                verdict.sound()
                        ? m.get("people.check.sound", verdict.entries(), verdict.intakes())
                        : m.get("people.check.unsound", verdict.findings().size(), verdict.entries(), verdict.intakes()));
        verdict.findings().forEach(f -> lines.add(m.get(
                "people.finding." + f.kind().name(),
                f.n(),
                f.intake().map(AuditWords::shortId).orElse("-"),
                f.workstation().map(AuditWords::shortId).orElse("-"))));
        return lines;
    }
}
