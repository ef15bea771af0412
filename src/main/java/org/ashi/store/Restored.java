package org.ashi.store;

/// What came of restoring a backup into a data folder.
public sealed interface Restored {

    /// The archive is there. The first practitioner who unlocks it gives this computer a new key.
    record Done(Backup backup) implements Restored {}

    /// The folder has no archive that it did not have before.
    ///
    /// @param code to quote to support; empty where the trouble says all
    record Failed(BackupTrouble trouble, String code) implements Restored {}

    /// Whoever watched asked for it.
    record Stopped() implements Restored {}
}
