package org.ashi.export;

import java.nio.file.Path;

/// What became of a file that was to be written.
public sealed interface FileResult {

    /// The file is on disk, and read again it is what was written.
    ///
    /// @param records how many it holds
    record Written(Path path, int records) implements FileResult {}

    /// [Progress] stopped it. No file was made; one that was there before is untouched.
    record Stopped() implements FileResult {}

    /// No file was made; one that was there before is untouched.
    record Failed(Code code) implements FileResult {}

    /// Why no file could be made. The sentence is in the message bundle under `exchange.failed.CODE`.
    enum Code {
        /// The folder does not exist or is no folder.
        FOLDER_MISSING,
        /// A folder has the name of the file.
        TARGET_IS_FOLDER,
        /// The folder takes no file: no right to write, no space.
        NOT_WRITTEN,
        /// What was written could not be read again, or is not what was written.
        NOT_READ_BACK,
        /// The finished file could not be put in place.
        NOT_PUT_IN_PLACE,
        /// The file was not made, and its unfinished part (`.ashi-….part`) could not be removed.
        LEFT_BEHIND
    }
}
