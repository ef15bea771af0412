package org.ashi.ui.review;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Faults;

/// Writes the report of the open record to a file the practitioner chose.
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

        /// Something that should not happen.
        ///
        /// @param code to quote to support
        record Fault(String code) implements State {}
    }

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

    /// The report shows what is on disk: a note still unsaved is refused.
    public void export(Path file) {
        if (record.dirtyProperty().get() || record.busyProperty().get()) {
            state.set(new State.NoteUnsaved());
        } else if (record.state() instanceof RecordState.Open(RecordSheet sheet, Access access)) {
            write(sheet.stored(), file);
        }
    }

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

    private void write(StoredIntake stored, Path file) {
        state.set(new State.Writing());
        desk.background()
                .run(
                        () -> desk.export().export(stored, file),
                        result -> show(stored, switch (result) {
                            case ReportExport.Result.Written(Path written) -> new State.Written(written);
                            case ReportExport.Result.Failed(String reason) -> new State.Failed(reason);
                        }),
                        fault -> {
                            show(stored, new State.Fault(Faults.code(fault)));
                            desk.faults().handle(fault);
                        });
    }

    /// Nothing is shown beside another record than the one it is about.
    private void show(StoredIntake stored, State result) {
        if (record.intake().filter(i -> i.id().equals(stored.intake().id())).isPresent()) {
            state.set(result);
        }
    }
}
