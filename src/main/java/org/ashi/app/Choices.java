package org.ashi.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// How it is found out where files go.
///
/// @param report gets a name to suggest; empty if nobody chose
/// @param sheet the same for a recovery sheet; absent where it could only be written beside the records that it opens
/// @param folder asks for a folder, empty if nobody chose; absent where nothing may be asked
/// @param dialogs whether a dialog of the system's own, such as that of the printers, may be opened at all
public record Choices(
        Function<String, Optional<Path>> report,
        Optional<Function<String, Optional<Path>>> sheet,
        Optional<Supplier<Optional<Path>>> folder,
        boolean dialogs) {

    /// Somebody at a window is asked each time.
    ///
    /// @param ask gets a name to suggest
    public static Choices asking(Function<String, Optional<Path>> ask) {
        return new Choices(ask, Optional.of(ask), Optional.of(FolderChoice::ask), true);
    }

    /// A window of the system's own would stay in front of the patients' pages, so nobody is asked.
    ///
    /// @param report names a file
    public static Choices inKiosk(Function<String, Optional<Path>> report) {
        return new Choices(report, Optional.empty(), Optional.empty(), false);
    }
}
