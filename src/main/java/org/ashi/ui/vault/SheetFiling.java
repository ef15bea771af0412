package org.ashi.ui.vault;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.export.pdf.ReportResult;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.recovery.RecoveryCode;

/// Writes a recovery sheet to a file that somebody chooses.
public final class SheetFiling {

    /// The file lacked something and was deleted.
    private static final String INCOMPLETE = "ASHI-U02";

    /// What became of the file.
    public sealed interface Filed {
        record Nothing() implements Filed {}

        record Writing() implements Filed {}

        record Written(Path file) implements Filed {}

        /// @param why a code of [ReportResult.Code] or of a fault
        record Failed(String why) implements Filed {}
    }

    private final VaultDesk desk;
    private final String suggested;
    private final ReadOnlyObjectWrapper<Filed> filed = new ReadOnlyObjectWrapper<>(new Filed.Nothing());

    /// @param suggested name of the file, which says nothing of the practice
    public SheetFiling(VaultDesk desk, String suggested) {
        this.desk = desk;
        this.suggested = suggested;
    }

    public ReadOnlyObjectProperty<Filed> filedProperty() {
        return filed.getReadOnlyProperty();
    }

    /// Whether the sheet can be written to a file at all.
    public boolean offered() {
        return desk.sheetFile().isPresent();
    }

    /// Asks for a file and writes the sheet there; does nothing where none is offered.
    ///
    /// @param code may be closed at once: a sheet of zeros would be worse than none
    public void save(String practice, Fingerprint print, RecoveryCode code) {
        if (filed.get() instanceof Filed.Writing) {
            return;
        }
        var before = code.bytes();
        var file = desk.sheetFile().flatMap(ask -> ask.apply(suggested));
        var now = code.bytes();
        // Not where the screen was locked while somebody looked for a place: that sheet never counts.
        if (file.isPresent() && Arrays.equals(before, now)) {
            write(practice, print, RecoveryCode.of(now), file.get());
        }
        Arrays.fill(before, (byte) 0);
        Arrays.fill(now, (byte) 0);
    }

    private void write(String practice, Fingerprint print, RecoveryCode copy, Path file) {
        filed.set(new Filed.Writing());
        desk.background().run(
                () -> {
                    try (copy) {
                        return written(practice, print, copy, file);
                    }
                },
                filed::set,
                fault -> filed.set(new Filed.Failed(Faults.code(fault))));
    }

    private Filed written(String practice, Fingerprint print, RecoveryCode code, Path file) {
        return switch (desk.sheets().write(practice, print, code, file)) {
            case ReportResult.Written written -> new Filed.Written(written.path());
            case ReportResult.Mismatch mismatch -> new Filed.Failed(INCOMPLETE);
            case ReportResult.Failed failed -> new Filed.Failed(failed.code().name());
        };
    }
}
