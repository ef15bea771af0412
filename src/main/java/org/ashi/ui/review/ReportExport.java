package org.ashi.ui.review;

import java.nio.file.Path;
import org.ashi.store.StoredIntake;

/// Writes the report of one intake to a file. Called away from the screen; may block.
@FunctionalInterface
public interface ReportExport {

    Result export(StoredIntake intake, Path file);

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
