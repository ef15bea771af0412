package org.ashi.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ashi.pack.ReadResult;
import org.ashi.store.Opening;

/// What the command line works with. Nothing here is opened before a command asks for it.
///
/// @param dataFolder where the archive is unless the command line names another folder
/// @param pack reads the protocol pack in use
/// @param archive opens the archive in a folder
/// @param clock in the clinic's time zone
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path dataFolder,
        Supplier<ReadResult> pack,
        Function<Path, Opening> archive,
        PdfExport pdf,
        Clock clock) {}
