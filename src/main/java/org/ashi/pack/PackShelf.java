package org.ashi.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses the pack in use. A clinic's own version lies in `packs/ID` of the data folder; when it cannot be read the
/// program keeps the last good one, and without one the pack that it came with, and says so.
public final class PackShelf {

    private static final System.Logger LOG = System.getLogger(PackShelf.class.getName());

    private final PackReader reader = new PackReader();
    private final PackFiles builtIn;
    private final Path own;
    private final Path lastGood;

    /// @param dataFolder of the program
    public PackShelf(String packId, Path dataFolder) {
        builtIn = PackFiles.builtIn(packId);
        own = dataFolder.resolve("packs").resolve(packId);
        lastGood = dataFolder.resolve("packs-last-good").resolve(packId);
    }

    public enum Origin {
        OWN,
        LAST_GOOD,
        BUILT_IN
    }

    /// @param refused why the clinic's own pack is not in use; empty where it is, or where there is none
    public record Chosen(ProtocolPack pack, Origin origin, List<PackProblem> refused) {
        public Chosen {
            refused = List.copyOf(refused);
        }
    }

    /// Where a chosen pack lies, with files beside those that it was read from. The last good one is kept without its scenarios.
    public static PackFiles files(String packId, Path dataFolder, Origin origin) {
        var shelf = new PackShelf(packId, dataFolder);
        return switch (origin) {
            case OWN -> PackFiles.of(shelf.own);
            case LAST_GOOD -> PackFiles.of(shelf.lastGood);
            case BUILT_IN -> shelf.builtIn;
        };
    }

    /// @throws IllegalStateException if even the pack that came with the program cannot be read
    public Chosen choose() {
        if (!Files.isDirectory(own)) {
            return new Chosen(builtIn(), Origin.BUILT_IN, List.of());
        }
        var files = new Remembering(PackFiles.of(own));
        return switch (reader.read(files)) {
            case ReadResult.Good(ProtocolPack pack) -> {
                keep(files.read);
                yield new Chosen(pack, Origin.OWN, List.of());
            }
            case ReadResult.Refused(List<PackProblem> problems) -> lastGood()
                    .map(pack -> new Chosen(pack, Origin.LAST_GOOD, problems))
                    .orElseGet(() -> new Chosen(builtIn(), Origin.BUILT_IN, problems));
        };
    }

    private Optional<ProtocolPack> lastGood() {
        return Files.isDirectory(lastGood) && reader.read(PackFiles.of(lastGood)) instanceof ReadResult.Good(var pack)
                ? Optional.of(pack)
                : Optional.empty();
    }

    private ProtocolPack builtIn() {
        return switch (reader.read(builtIn)) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused refused ->
                throw new IllegalStateException(
                        "the pack that came with the program cannot be read: " + refused.problems().getFirst());
        };
    }

    /// Copies exactly the bytes that were read and found good, each file by writing it beside and renaming it. Being unable to
    /// does not stop the clinic: the pack in use is good.
    private void keep(Map<String, byte[]> files) {
        try {
            for (var file : files.entrySet()) {
                var target = lastGood.resolve(file.getKey());
                if (Files.isRegularFile(target) && java.util.Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                var part = target.resolveSibling(target.getFileName() + ".part");
                Files.write(part, file.getValue(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "ASHI-P01 the last good pack could not be kept");
        }
    }

    /// Keeps what was read, so that what is copied is what was checked.
    private static final class Remembering implements PackFiles {

        private final PackFiles files;
        private final Map<String, byte[]> read = new LinkedHashMap<>();

        Remembering(PackFiles files) {
            this.files = files;
        }

        @Override
        public Optional<byte[]> read(String name) throws IOException {
            var bytes = files.read(name);
            bytes.ifPresent(b -> read.put(name, b));
            return bytes;
        }
    }
}
