package org.ashi.settings.selfcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether the data folder is on a disk of this computer and no program copies it elsewhere.
record FolderPlace() implements Check {

    private static final List<String> SYNC_NAMES = List.of(
            "onedrive", "dropbox", "nextcloud", "owncloud", "google drive", "googledrive", "icloud", "box sync", "megasync",
            "pcloud", "seafile", "syncthing", "tresorit");
    /// What such programs leave in the folders they copy.
    private static final List<String> SYNC_MARKS = List.of(".stfolder", ".dropbox", ".nextcloudsync.log", ".owncloudsync.log");
    private static final List<String> ONE_DRIVES = List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    private static final Set<String> LOCAL = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "jfs", "bcachefs");
    private static final Set<String> NETWORK = Set.of(
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.glusterfs",
            "fuse.rclone", "fuse.davfs", "davfs", "lustre", "ocfs2", "gfs2");
    private static final Set<String> PASSING = Set.of("tmpfs", "ramfs");

    @Override
    public Topic topic() {
        return Topic.PLACE;
    }

    @Override
    public Result look(Machine machine) {
        var folder = machine.nearestFolder();
        if (folder.isEmpty()) {
            return Result.notReadable();
        }
        var copied = copied(machine, folder.get());
        if (copied.isPresent()) {
            return Result.lacking("settings.check.place.copied", copied.get());
        }
        return switch (machine.kind()) {
            case LINUX -> byFileSystem(machine, folder.get());
            case WINDOWS -> machine.dataFolder().toString().startsWith("\\\\")
                    ? Result.lacking("settings.check.place.network", "\\\\")
                    : Result.unknown("settings.check.place.noneSeen");
            case OTHER -> Result.unknown("settings.check.place.noneSeen");
        };
    }

    private static Result byFileSystem(Machine machine, Path folder) {
        var type = Mounts.of(machine).flatMap(m -> m.holding(folder)).map(Mounts.Mount::type).orElse("");
        if (NETWORK.contains(type)) {
            return Result.lacking("settings.check.place.network", type);
        }
        if (PASSING.contains(type)) {
            return Result.lacking("settings.check.place.passing", type);
        }
        return LOCAL.contains(type)
                ? Result.ok("settings.check.place.local", type)
                : Result.unknown("settings.check.place.type", type.isEmpty() ? "?" : type);
    }

    /// The folder that another program copies, if one can be told.
    private static Optional<String> copied(Machine machine, Path folder) {
        for (Path f = folder; f != null; f = f.getParent()) {
            var name = f.getFileName() == null ? "" : f.getFileName().toString();
            var lower = name.toLowerCase(Locale.ROOT);
            Path here = f;
            if (SYNC_NAMES.stream().anyMatch(lower::startsWith)
                    || SYNC_MARKS.stream().anyMatch(mark -> Files.exists(here.resolve(mark)))
                    || ONE_DRIVES.stream().map(machine::environment).anyMatch(here.toString()::equalsIgnoreCase)) {
                return Optional.of(f.toString());
            }
        }
        return Optional.empty();
    }
}
