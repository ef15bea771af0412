package org.ashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackHash;
import org.ashi.pack.PackProblem;
import org.ashi.pack.PackReader;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.wording.ProblemWording;

/// A pack that a command was pointed to, with the files it lies in.
///
/// @param folder empty for the pack that came with the program
/// @param hash SHA-256 over the files that were read
record PackFolder(Optional<Path> folder, PackFiles files, ReadResult result, String hash) {

    /// @throws Stop if there is no such folder
    static PackFolder of(String name) {
        var folder = CommandLineMain.path(name).filter(Files::isDirectory);
        return of(Optional.of(folder.orElseThrow(() -> Stop.failed("cli.packFolder.none", name))));
    }

    /// The pack in use.
    static PackFolder inUse(Session session) {
        var chosen = session.chosen();
        var id = chosen.pack().ref().id();
        var data = session.dataFolder();
        return of(switch (chosen.origin()) {
            case OWN -> Optional.of(data.resolve("packs").resolve(id));
            case LAST_GOOD -> Optional.of(data.resolve("packs-last-good").resolve(id));
            case BUILT_IN -> Optional.empty();
        }, id);
    }

    /// The pack, or one line that it is refused, behind one for each problem in it.
    ///
    /// @throws Stop if it is refused
    ProtocolPack good(Session session) {
        return switch (result) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused(List<PackProblem> problems) -> {
                var wording = new ProblemWording(session.messages());
                problems.forEach(problem -> session.console().say(wording.line(problem)));
                throw Stop.failed(
                        "cli.packFolder.refused", folder.map(Path::toString).orElse(""), problems.size());
            }
        };
    }

    private static PackFolder of(Optional<Path> folder) {
        return of(folder, "");
    }

    private static PackFolder of(Optional<Path> folder, String builtIn) {
        var files = folder.map(PackFiles::of).orElseGet(() -> PackFiles.builtIn(builtIn));
        var read = new HashMap<String, byte[]>();
        var result = new PackReader().read(name -> {
            var bytes = files.read(name);
            bytes.ifPresent(b -> read.put(name, b));
            return bytes;
        });
        return new PackFolder(folder, files, result, PackHash.of(read));
    }
}
