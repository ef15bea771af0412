package org.ashi.settings.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether the data folder belongs to its user alone.
record FolderPrivacy() implements Check {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final List<String> EVERYBODY = List.of(
            "everyone", "builtin\\users", "nt authority\\authenticated users", "nt authority\\interactive");
    private static final List<String> SYSTEM = List.of("nt authority\\system", "builtin\\administrators");

    @Override
    public Topic topic() {
        return Topic.FOLDER;
    }

    @Override
    public Result look(Machine machine) {
        var folder = machine.dataFolder();
        if (!Files.isDirectory(folder)) {
            return Result.unknown("settings.check.folder.none");
        }
        try {
            return switch (machine.kind()) {
                case WINDOWS -> byList(folder);
                case LINUX, OTHER -> byPermissions(folder);
            };
        } catch (IOException unreadable) {
            return Result.notReadable();
        }
    }

    private static Result byPermissions(Path folder) throws IOException {
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return Result.notReadable();
        }
        var attributes = view.readAttributes();
        // Who made this file is this user, whatever the user's name is.
        var own = Files.createTempFile("ashi-check", ".tmp");
        try {
            if (!Files.getOwner(own).equals(attributes.owner())) {
                return Result.lacking("settings.check.folder.owner", attributes.owner().getName());
            }
        } finally {
            Files.deleteIfExists(own);
        }
        return OWNER.containsAll(attributes.permissions())
                ? Result.ok("settings.check.folder.private")
                : Result.lacking("settings.check.folder.open");
    }

    private static Result byList(Path folder) throws IOException {
        var view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        if (view == null) {
            return Result.notReadable();
        }
        return byNames(
                view.getOwner().getName(),
                view.getAcl().stream()
                        .filter(e -> e.type() == AclEntryType.ALLOW)
                        .map(e -> e.principal().getName())
                        .toList());
    }

    /// Names of groups are in the language of Windows: what is not known by name is looked at by a person.
    static Result byNames(String owner, List<String> allowed) {
        var others = allowed.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals(owner.toLowerCase(Locale.ROOT)) && !SYSTEM.contains(name))
                .toList();
        if (others.stream().anyMatch(EVERYBODY::contains)) {
            return Result.lacking("settings.check.folder.open");
        }
        return others.isEmpty() && !allowed.isEmpty()
                ? Result.ok("settings.check.folder.private")
                : Result.unknown("settings.check.folder.names", String.join(", ", others));
    }
}
