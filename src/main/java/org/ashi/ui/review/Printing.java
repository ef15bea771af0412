package org.ashi.ui.review;

import java.util.Optional;
import org.ashi.export.pdf.Order;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Background;

/// What it takes to show a paper before it is printed, and to print it.
///
/// @param press makes the paper
/// @param printers absent where no dialog of the system may be in front of the pages, as in a kiosk
/// @param background a thread of its own: a printer that hangs must hold up neither a note on its way to the disk nor the lock
public record Printing(Press press, Optional<Printers> printers, Background background) {

    /// Makes a paper in memory alone. Called away from the screen; may block.
    @FunctionalInterface
    public interface Press {
        /// @param logHead where the audit log stands, for the footer
        Made make(StoredIntake intake, Order order, String logHead);
    }

    /// What became of it.
    public sealed interface Made {
        /// @param pdf a whole file that opens freely
        @SuppressWarnings("ArrayRecordComponent") // Never compared.
        record Whole(byte[] pdf) implements Made {
            @Override
            public String toString() {
                return "Whole";
            }
        }

        /// @param reason one sentence for the practitioner, without patient data
        record Failed(String reason) implements Made {}
    }
}
