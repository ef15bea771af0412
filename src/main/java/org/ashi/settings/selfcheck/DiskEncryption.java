package org.ashi.settings.selfcheck;

/// Whether the disk with the data folder is encrypted, so that a stolen tablet tells nothing.
record DiskEncryption() implements Check {

    @Override
    public Topic topic() {
        return Topic.DISK;
    }

    @Override
    public Result look(Machine machine) {
        if (machine.kind() != Machine.Kind.LINUX) {
            return Result.notReadable();
        }
        var mount = Mounts.of(machine).flatMap(all -> machine.nearestFolder().flatMap(all::holding));
        if (mount.isEmpty()) {
            return Result.unknown("settings.check.disk.unseen");
        }
        return switch (new BlockDevices(machine).of(mount.get())) {
            case ENCRYPTED -> Result.ok("settings.check.disk.encrypted", mount.get().source());
            case PLAIN -> Result.lacking("settings.check.disk.plain", mount.get().source());
            case UNKNOWN -> Result.unknown("settings.check.disk.unseen");
        };
    }
}
