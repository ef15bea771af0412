package org.ashi.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses the pack in use. A clinic's own version lies in `packs/ID` of the data folder; while it cannot be read or is not
/// proved the program keeps the last one that was in use, and without one the pack that it came with, and says so.
public final class PackShelf {

    private static final System.Logger LOG = System.getLogger(PackShelf.class.getName());

    private final PackReader reader = new PackReader();
    private final PackFiles builtIn;
    private final Path own;
    private final Path lastGood;
    private final ProvedPacks proved;

    /// @param dataFolder of the program
    public PackShelf(String packId, Path dataFolder, ProvedPacks proved) {
        builtIn = PackFiles.builtIn(packId);
        own = dataFolder.resolve("packs").resolve(packId);
        lastGood = dataFolder.resolve("packs-last-good").resolve(packId);
        this.proved = proved;
    }

    public enum Origin {
        OWN,
        LAST_GOOD,
        BUILT_IN
    }

    /// @param proved the pack in use keeps all its promises; only the one that came with the program may be in use without
    /// @param refused why the clinic's own pack cannot be read; empty where it can, or where there is none
    /// @param waiting the clinic's own pack, which can be read and is not proved
    public record Chosen(
            ProtocolPack pack, Origin origin, boolean proved, List<PackProblem> refused, Optional<ProtocolPack> waiting) {
        public Chosen {
            refused = List.copyOf(refused);
            if (!proved && origin != Origin.BUILT_IN) {
                throw new IllegalArgumentException("a clinic's own pack is in use only where it is proved");
            }
        }
    }

    /// Where a chosen pack lies, with files beside those that it was read from.
    public static PackFiles files(String packId, Path dataFolder, Origin origin) {
        var shelf = new PackShelf(packId, dataFolder, ProvedPacks.NONE);
        return switch (origin) {
            case OWN -> PackFiles.of(shelf.own);
            case LAST_GOOD -> PackFiles.of(shelf.lastGood);
            case BUILT_IN -> shelf.builtIn;
        };
    }

    /// @throws IllegalStateException if even the pack that came with the program cannot be read
    public Chosen choose() {
        var files = new RememberedFiles(PackFiles.of(own));
        var read = own(files);
        if (read.isEmpty()) {
            return builtIn(List.of(), Optional.empty());
        }
        return switch (read.get()) {
            case ReadResult.Good(ProtocolPack pack) when proved.isProved(pack) -> {
                // Read for the copy: the last good pack can then be proved anew as well.
                new ScenarioReader().read(files, pack);
                keep(files.all());
                yield new Chosen(pack, Origin.OWN, true, List.of(), Optional.empty());
            }
            case ReadResult.Good(ProtocolPack pack) -> instead(List.of(), Optional.of(pack));
            case ReadResult.Refused(List<PackProblem> problems) -> instead(problems, Optional.empty());
        };
    }

    /// The clinic's own pack as it is by now; empty where there is none.
    public Optional<ReadResult> own() {
        return own(PackFiles.of(own));
    }

    private Optional<ReadResult> own(PackFiles files) {
        return Files.isDirectory(own) ? Optional.of(ofThisId(reader.read(files))) : Optional.empty();
    }

    /// A pack of another name in this one's folder would be looked for elsewhere ever after.
    private ReadResult ofThisId(ReadResult read) {
        var id = own.getFileName().toString();
        return read instanceof ReadResult.Good(var pack) && !pack.ref().id().equals(id)
                ? new ReadResult.Refused(List.of(new PackProblem("pack.json", "/id", PackProblem.Code.NOT_ALLOWED, List.of(pack.ref().id(), id))))
                : read;
    }

    private Chosen instead(List<PackProblem> refused, Optional<ProtocolPack> waiting) {
        return lastGood()
                .map(pack -> new Chosen(pack, Origin.LAST_GOOD, true, refused, waiting))
                .orElseGet(() -> builtIn(refused, waiting));
    }

    private Optional<ProtocolPack> lastGood() {
        return Files.isDirectory(lastGood) && reader.read(PackFiles.of(lastGood)) instanceof ReadResult.Good(var pack)
                ? Optional.of(pack).filter(proved::isProved)
                : Optional.empty();
    }

    private Chosen builtIn(List<PackProblem> refused, Optional<ProtocolPack> waiting) {
        return switch (reader.read(builtIn)) {
            case ReadResult.Good(ProtocolPack pack) ->
                new Chosen(pack, Origin.BUILT_IN, proved.isProved(pack), refused, waiting);
            case ReadResult.Refused broken ->
                throw new IllegalStateException(
                        "the pack that came with the program cannot be read: " + broken.problems().getFirst());
        };
    }

    /// Copies exactly the bytes that were read and found good. Being unable to does not stop the clinic: the pack in use is good.
    /// A copy that stays behind half done is not what was proved, and so is not used.
    private void keep(Map<String, byte[]> files) {
        try {
            for (var file : files.entrySet()) {
                var target = lastGood.resolve(file.getKey());
                if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                    WholeFile.write(target, file.getValue());
                }
            }
            removeOthers(files);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "ASHI-P01 the last good pack could not be kept");
        }
    }

    /// A file of an earlier version would make the copy another pack.
    private void removeOthers(Map<String, byte[]> files) throws IOException {
        try (var all = Files.walk(lastGood)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (!files.containsKey(lastGood.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
    }
}
