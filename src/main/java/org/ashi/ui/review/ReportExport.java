package org.ashi.ui.review;

import java.nio.file.Path;
import org.ashi.store.StoredIntake;

/// Writes the report of one intake to a file. Called away from the screen; may block.
@FunctionalInterface
public interface ReportExport {

    Result export(StoredIntake intake, Target target);

    /// Where the report goes, and what sets this copy apart.
    ///
    /// @param logHead where the audit log stands, for the footer
    /// @param password opens the file; empty for a file that opens freely; left as it is
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Target(Path file, String logHead, char[] password) {
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
