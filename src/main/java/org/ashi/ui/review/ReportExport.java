package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.Optional;
import org.ashi.export.pdf.Order;
import org.ashi.store.StoredIntake;

/// Writes a paper of one intake, or of two of one patient, to a file. Called away from the screen; may block.
@FunctionalInterface
public interface ReportExport {

    Result export(StoredIntake intake, Target target);

    /// Why a paper would be refused, before anything is logged; empty where nothing speaks against it.
    ///
    /// @return one sentence, as [Result.Failed#reason]
    default Optional<String> refused(StoredIntake intake, Order order) {
        return Optional.empty();
    }

    /// Where the paper goes, which it is, and what sets this copy apart.
    ///
    /// @param logHead where the audit log stands, for the footer
    /// @param password opens the file; empty for a file that opens freely; left as it is
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Target(Path file, String logHead, char[] password, Order order) {
        /// The practitioner's report.
        public Target(Path file, String logHead, char[] password) {
            this(file, logHead, password, Order.REPORT);
        }

        @Override
        public String toString() {
            return "Target";
        }
    }

    /// What became of it.
    sealed interface Result {
        /// The whole file is on disk.
        record Written(Path file) implements Result {}

        /// No file was written, or what stood there is as it was.
        ///
        /// @param reason one sentence for the practitioner, in the language of the program, without patient data
        record Failed(String reason) implements Result {}
    }
}
