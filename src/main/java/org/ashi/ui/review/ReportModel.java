package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.export.ExportReason;
import org.ashi.export.Paper;
import org.ashi.export.pdf.HandoutRemark;
import org.ashi.export.pdf.HandoutWriter;
import org.ashi.export.pdf.Order;
import org.ashi.store.Archive;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.vault.Role;

/// Writes a paper of the open record to a file the practitioner chose.
public final class ReportModel {

    /// What became of it.
    public sealed interface State {
        record Idle() implements State {}

        record Writing() implements State {}

        record Written(Path file) implements State {}

        /// @param reason one sentence
        record Failed(String reason) implements State {}

        /// The note could not be saved, so that the report would not show it.
        record NoteUnsaved() implements State {}

        /// The audit log could not be written, so that no report was.
        ///
        /// @param code to quote to support
        record NotLogged(String code) implements State {}

        /// Something that should not happen.
        ///
        /// @param code to quote to support
        record Fault(String code) implements State {}
    }

    /// What was written; the reason follows.
    private static final String DETAIL = "pdf ";

    private final ReviewDesk desk;
    private final RecordModel record;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

    public ReportModel(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        // A result belongs to the record it was made of.
        record.stateProperty().subscribe(now -> {
            if (!(now instanceof RecordState.Open)) {
                state.set(new State.Idle());
            }
        });
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The report shows what is on disk: a note still unsaved is refused, and said so.
    public boolean ready() {
        if (record.dirtyProperty().get() || record.busyProperty().get()) {
            state.set(new State.NoteUnsaved());
            return false;
        }
        return record.state() instanceof RecordState.Open;
    }

    /// Logs that the record leaves the archive, then writes it. Where it cannot be logged, nothing is written.
    ///
    /// @param password opens the file; empty for a file that opens freely; wiped
    public void export(Path file, ExportReason reason, char[] password) {
        export(file, reason, password, order(Paper.REPORT, false));
    }

    /// As [#export(Path, ExportReason, char[])], for any of the papers.
    public void export(Path file, ExportReason reason, char[] password, Order order) {
        if (ready() && record.state() instanceof RecordState.Open(RecordSheet sheet, Access access)) {
            if (sheet.raised().isPresent()) {
                // No paper says less than somebody has seen.
                Arrays.fill(password, '\0');
                state.set(new State.Failed(desk.messages().get("queue.raised.undecided")));
                return;
            }
            write(sheet.stored(), new Wanted(file, reason, order), password);
        } else {
            Arrays.fill(password, '\0');
        }
    }

    /// A paper of the open record alone, made by whoever is unlocked.
    ///
    /// @param note whether a letter quotes the note
    public Order order(Paper paper, boolean note) {
        return order(paper, note, Optional.empty());
    }

    /// The open record beside another visit of the same patient.
    public Order comparison(StoredIntake with) {
        return order(Paper.COMPARISON, false, Optional.of(with));
    }

    private Order order(Paper paper, boolean note, Optional<StoredIntake> with) {
        return new Order(
                paper,
                desk.store().practice().map(Practice::name).orElse(""),
                desk.store().unlocked().map(Person::name).orElse(""),
                note,
                with);
    }

    /// Which papers can be made of the open record alone.
    public List<Paper> papers() {
        return Stream.of(Paper.REPORT, Paper.HANDOUT, Paper.LETTER)
                .filter(paper -> record.state() instanceof RecordState.Open(RecordSheet sheet, Access access)
                        && desk.export().refused(sheet.stored(), order(paper, false)).isEmpty())
                .toList();
    }

    /// What should be known before the handout of the open record is handed over.
    public Set<HandoutRemark> remarks() {
        return record.state() instanceof RecordState.Open(RecordSheet sheet, Access access)
                ? HandoutWriter.remarks(sheet.stored(), desk.pack())
                : Set.of();
    }

    private record Wanted(Path file, ExportReason reason, Order order) {}

    /// A name without anything about the patient: the day and the first part of the random id.
    public String suggestedName() {
        return record.intake()
                .map(i -> "ashi-"
                        + i.startedAt().atZone(desk.messages().zone()).toLocalDate()
                        + "-"
                        + i.id().toString().substring(0, 8)
                        + ".pdf")
                .orElse("ashi.pdf");
    }

    private void write(StoredIntake stored, Wanted wanted, char[] password) {
        state.set(new State.Writing());
        var person = desk.store().unlocked();
        desk.background()
                .run(
                        () -> {
                            try {
                                return mayStill(person)
                                        ? logged(stored, wanted, password)
                                        : new State.Fault(Archive.LOCKED);
                            } catch (StoreException e) {
                                return new State.Fault(e.code());
                            } finally {
                                Arrays.fill(password, '\0');
                            }
                        },
                        result -> show(stored, result),
                        fault -> {
                            show(stored, new State.Fault(Faults.code(fault)));
                            desk.faults().handle(fault);
                        });
    }

    /// Whether the practitioner who asked is still the one who is unlocked. Else somebody has locked meanwhile, and the log would
    /// name nobody, or another person.
    private boolean mayStill(Optional<Person> asked) {
        return asked.filter(p -> p.role() == Role.PRACTITIONER).isPresent()
                && desk.store().unlocked().map(Person::id).equals(asked.map(Person::id));
    }

    private State logged(StoredIntake stored, Wanted wanted, char[] password) {
        var archive = desk.store();
        var refused = desk.export().refused(stored, wanted.order());
        if (refused.isPresent()) {
            return new State.Failed(refused.get());
        }
        var leaving = Stream.concat(Stream.of(stored), wanted.order().with().stream());
        if (!leaving.allMatch(one -> archive.log(Action.EXPORTED, Optional.of(one.intake().id()), detail(wanted)))) {
            return new State.NotLogged(Archive.NOT_LOGGED);
        }
        // With the entry of this export in it.
        var head = archive.audit().head().brief();
        return switch (desk.export().export(stored, new ReportExport.Target(wanted.file(), head, password, wanted.order()))) {
            case ReportExport.Result.Written(Path written) -> new State.Written(written);
            case ReportExport.Result.Failed(String why) -> new State.Failed(why);
        };
    }

    private static String detail(Wanted wanted) {
        var paper = wanted.order().paper();
        return DETAIL + (paper == Paper.REPORT ? "" : paper.code() + " ") + wanted.reason().code();
    }

    /// Nothing is shown beside another record than the one it is about.
    private void show(StoredIntake stored, State result) {
        if (record.intake().filter(i -> i.id().equals(stored.intake().id())).isPresent()) {
            state.set(result);
        }
    }
}
