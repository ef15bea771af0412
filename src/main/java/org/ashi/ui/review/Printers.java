package org.ashi.ui.review;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.stage.Window;

/// The printers of this computer, as the system offers them.
@FunctionalInterface
public interface Printers {

    /// Asks at a dialog of the system which printer, how many copies and which pages. Call on the JavaFX thread; it goes on with its
    /// events while the dialog is open, so the screen may have been locked when this returns.
    ///
    /// @param owner stays behind the dialog
    Asked ask(Optional<Window> owner);

    /// What came of the dialog.
    sealed interface Asked {
        /// There is nothing to choose from.
        record NoPrinter() implements Asked {}

        record GivenUp() implements Asked {}

        record Chosen(Job job) implements Asked {}
    }

    /// Something to print on a printer that was chosen.
    @FunctionalInterface
    interface Job {
        /// Blocks until the system has all pages or none; call it off the screen's thread.
        ///
        /// @param pdf a whole file that opens freely
        /// @param goOn is asked before each page
        Result print(byte[] pdf, BooleanSupplier goOn);
    }

    /// What became of a job.
    enum Result {
        SENT,
        /// Told to stop; the system has no page.
        STOPPED,
        /// The printer or the system refused.
        REFUSED
    }
}
