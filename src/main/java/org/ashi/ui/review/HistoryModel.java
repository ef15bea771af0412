package org.ashi.ui.review;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.vault.AuditWords;
import org.ashi.vault.AuditEntry;

/// Who opened the record and what else was done to it.
public final class HistoryModel {

    public sealed interface State {
        record Reading() implements State {}

        /// Newest first.
        record Read(List<AuditEntry> entries) implements State {
            public Read {
                entries = List.copyOf(entries);
            }
        }

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    private final ReviewDesk desk;
    private final RecordModel record;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private long asked;

    public HistoryModel(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        record.stateProperty().subscribe(now -> {
            if (!(now instanceof RecordState.Open)) {
                asked++;
                state.set(new State.Reading());
            }
        });
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Names people as they are now.
    public AuditWords words() {
        return new AuditWords(desk.store(), desk.messages());
    }

    /// Reads it as it is now.
    public void read() {
        record.intake().ifPresent(intake -> read(intake.id()));
    }

    private void read(UUID intake) {
        var request = ++asked;
        desk.background()
                .run(
                        () -> desk.store().audit().of(intake),
                        entries -> show(request, new State.Read(entries)),
                        fault -> {
                            if (fault instanceof StoreException e) {
                                show(request, new State.Failed(e.code()));
                            } else {
                                show(request, new State.Failed(Faults.code(fault)));
                                desk.faults().handle(fault);
                            }
                        });
    }

    private void show(long request, State found) {
        if (request == asked) {
            state.set(found);
        }
    }
}
