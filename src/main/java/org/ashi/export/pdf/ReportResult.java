package org.ashi.export.pdf;

import java.nio.file.Path;
import java.util.List;

/// What became of a report.
public sealed interface ReportResult {

    /// The file is on disk, was read again and holds the whole record.
    record Written(Path path, int pages) implements ReportResult {}

    /// The file that was made lacks something, so it was deleted. A file that was there before is untouched.
    ///
    /// @param missing ids of what is missing, such as `answer.pain_now`; never an answer or a name
    record Mismatch(List<String> missing) implements ReportResult {
        public Mismatch {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("a mismatch names what is missing");
            }
        }
    }

    /// No report was made. A file that was there before is untouched.
    record Failed(Code code) implements ReportResult {}

    /// Why a report could not be made. The sentence is in the message bundle under `report.failed.CODE`.
    enum Code {
        /// The folder does not exist or is no folder.
        FOLDER_MISSING,
        /// A letter of referral of somebody whose level is below REFER.
        BELOW_REFER,
        /// A comparison needs a second visit, other than the first.
        NO_OTHER_VISIT,
        /// Staff have not put the two visits down to one patient.
        NOT_MATCHED,
        /// A folder has the name of the file.
        TARGET_IS_FOLDER,
        /// The pages could not be drawn.
        NOT_DRAWN,
        /// The folder takes no file: no right to write, no space.
        NOT_WRITTEN,
        /// What was written could not be read again.
        NOT_READ_BACK,
        /// The finished file could not be put in place.
        NOT_PUT_IN_PLACE,
        /// The report was not made, and its unfinished file (`.ashi-….part`) could not be removed.
        LEFT_BEHIND
    }
}
