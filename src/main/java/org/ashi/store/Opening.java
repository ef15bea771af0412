package org.ashi.store;

import java.nio.file.Path;

/// How opening the archive went.
public sealed interface Opening {

    /// @param store ready to use
    record Ready(Archive store) implements Opening {}

    /// The archive was written by a newer version of the program: it can be read, not changed.
    ///
    /// @param found the version of its tables
    /// @param known the newest version this program knows
    record NewerVersion(Archive store, String found, String known) implements Opening {}

    /// The file was damaged. It was set aside untouched and an empty archive begun.
    ///
    /// @param setAside where the damaged file is now
    record SetAside(Archive store, Path setAside) implements Opening {}

    /// No archive could be opened.
    ///
    /// @param code a stable short code to quote to support
    record Failed(Path folder, String code) implements Opening {}
}
