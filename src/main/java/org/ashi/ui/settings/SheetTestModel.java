package org.ashi.ui.settings;

import java.util.Arrays;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.vault.recovery.Parsed;
import org.ashi.vault.recovery.RecoveryCode;

/// Whether the paper in somebody's hand still opens the archive.
public final class SheetTestModel {

    public sealed interface State {
        record Ready() implements State {}

        record Trying() implements State {}

        /// Some groups are not as any sheet has them.
        record Faulty(SortedMap<Integer, Parsed.Fault> groups) implements State {}

        record Fits() implements State {}

        /// It is a sheet, but not the one that opens this archive.
        record AnotherSheet() implements State {}

        /// It could not be tried.
        ///
        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    private final VaultDesk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ready());

    SheetTestModel(VaultDesk desk) {
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// @param typed all groups; wiped
    public void submit(char[] typed) {
        if (state.get() instanceof State.Trying) {
            Arrays.fill(typed, '\0');
            return;
        }
        var parsed = RecoveryCode.parse(typed);
        Arrays.fill(typed, '\0');
        switch (parsed) {
            case Parsed.Faulty(var groups) -> state.set(new State.Faulty(groups));
            case Parsed.Read(var code) -> {
                var sheet = code.bytes();
                code.close();
                attempt(sheet);
            }
        }
    }

    private void attempt(byte[] sheet) {
        state.set(new State.Trying());
        desk.background().run(
                () -> {
                    try {
                        return desk.archive().staff().sheetFits(sheet) ? new State.Fits() : new State.AnotherSheet();
                    } catch (StoreException e) {
                        return new State.Failed(e.code());
                    } finally {
                        Arrays.fill(sheet, (byte) 0);
                    }
                },
                state::set,
                fault -> {
                    state.set(new State.Failed(Faults.code(fault)));
                    desk.faults().handle(fault);
                });
    }
}
