package org.ashi.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.ashi.pack.PackShelf;
import org.ashi.pack.proof.ProofFile;
import org.ashi.store.Opening;

/// What the command line works with. Nothing here is opened before a command asks for it.
///
/// @param dataFolder where the archive is unless the command line names another folder
/// @param pack chooses the protocol pack in use, by the data folder
/// @param archive opens the archive in a folder
/// @param clock in the clinic's time zone
/// @param terminal the person at the keyboard
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path dataFolder,
        Function<Path, PackShelf.Chosen> pack,
        Function<Path, Opening> archive,
        Clock clock,
        Terminal terminal) {

    /// Without anybody at the keyboard.
    public Surroundings(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Path dataFolder,
            Function<Path, PackShelf.Chosen> pack,
            Function<Path, Opening> archive,
            Clock clock) {
        this(in, out, err, dataFolder, pack, archive, clock, Terminal.NONE);
    }

    /// This machine: its standard streams, its clock, its pack and the folder its system keeps for data.
    public static Surroundings ofThisMachine(Function<Path, Opening> archive) {
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                DataFolder.standard(
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ""))),
                folder -> new PackShelf(PACK, folder, ProofFile.in(folder, PACK)).choose(),
                archive,
                Clock.systemDefaultZone(),
                Terminal.ofThisMachine());
    }

    private static final String PACK = "low-back-pain";
}
