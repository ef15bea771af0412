package org.ashi.settings.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The disks of Linux as `/sys` shows them, and whether what is written to them is encrypted by the system.
record BlockDevices(Machine machine) {

    /// What is known of a disk.
    enum Encryption {
        ENCRYPTED,
        PLAIN,
        UNKNOWN
    }

    /// Kinds of device mapper volumes that encrypt, as cryptsetup names them. Others of its kinds, such as `CRYPT-VERITY-`, do not.
    private static final List<String> CRYPTS = List.of(
            "CRYPT-LUKS1-", "CRYPT-LUKS2-", "CRYPT-PLAIN-", "CRYPT-LOOPAES-", "CRYPT-TCRYPT-", "CRYPT-BITLK-", "CRYPT-FVAULT2-");

    private static final int DEEPEST = 12;

    /// @param mount a file system; one that spans several disks is encrypted if all of them are
    Encryption of(Mounts.Mount mount) {
        if (!mount.device().startsWith("0:")) {
            return real(machine.at("sys/dev/block").resolve(mount.device())).map(d -> walk(d, 0)).orElse(Encryption.UNKNOWN);
        }
        if (!mount.type().equals("btrfs") || !mount.source().startsWith("/dev/")) {
            return Encryption.UNKNOWN;
        }
        return folder(mount.source()).flatMap(this::togetherWith).map(this::all).orElse(Encryption.UNKNOWN);
    }

    /// @param file such as `/dev/dm-1`
    Encryption of(String file) {
        return folder(file).map(d -> walk(d, 0)).orElse(Encryption.UNKNOWN);
    }

    private Optional<Path> folder(String file) {
        return real(machine.at(file.substring(1)))
                .map(Path::getFileName)
                .flatMap(name -> real(machine.at("sys/class/block").resolve(name.toString())));
    }

    /// The disks that one btrfs has together.
    private Optional<List<Path>> togetherWith(Path disk) {
        return Machine.list(machine.at("sys/fs/btrfs")).stream()
                .flatMap(List::stream)
                .flatMap(fs -> Machine.list(fs.resolve("devices")).stream())
                .map(links -> links.stream().flatMap(l -> real(l).stream()).toList())
                .filter(disks -> disks.contains(disk))
                .findFirst();
    }

    private Encryption all(List<Path> disks) {
        return together(disks.stream().map(d -> walk(d, 0)).toList());
    }

    private static Encryption together(List<Encryption> parts) {
        if (parts.contains(Encryption.PLAIN)) {
            return Encryption.PLAIN;
        }
        return parts.contains(Encryption.UNKNOWN) ? Encryption.UNKNOWN : Encryption.ENCRYPTED;
    }

    private Encryption walk(Path disk, int depth) {
        var uuid = Machine.text(disk.resolve("dm/uuid")).orElse("");
        if (CRYPTS.stream().anyMatch(uuid::startsWith)) {
            return Encryption.ENCRYPTED;
        }
        if (depth > DEEPEST) {
            return Encryption.UNKNOWN;
        }
        var below = Machine.list(disk.resolve("slaves")).orElse(List.of());
        if (!below.isEmpty()) {
            return together(below.stream()
                    .map(link -> real(link).map(d -> walk(d, depth + 1)).orElse(Encryption.UNKNOWN))
                    .toList());
        }
        if (Files.exists(disk.resolve("partition")) && disk.getParent() != null) {
            return walk(disk.getParent(), depth + 1);
        }
        // A file that looks like a disk is as safe as where it lies, and nobody says where.
        var looped = Files.exists(disk.resolve("loop"));
        return Files.exists(disk.resolve("size")) && !looped && uuid.isEmpty() ? Encryption.PLAIN : Encryption.UNKNOWN;
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException | SecurityException notThere) {
            return Optional.empty();
        }
    }
}
