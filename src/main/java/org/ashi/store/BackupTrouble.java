package org.ashi.store;

/// Why a backup was not made, is not sound or was not restored. Each has words of its own.
public enum BackupTrouble {
    /// There is nothing to back up yet: no practice was set up.
    NO_PRACTICE,
    /// This computer cannot sign: a practitioner must unlock here first.
    NO_WORKSTATION,
    /// Another backup or check is under way.
    BUSY,
    /// Too little room on the disk.
    NO_SPACE,
    /// Too little room on the archive's own disk for the copy that is needed on the way to another one, or for a trial.
    NO_SPACE_HERE,
    /// The folder is not there or may not be written.
    FOLDER,
    /// The second place lies on the archive's own disk, as the folder of a disk that is not connected does.
    SAME_DISK,
    /// The archive itself cannot be read.
    ARCHIVE,
    /// It is no backup: there is no manifest or no database in it.
    NOT_A_BACKUP,
    /// It was never finished, or a part of it is missing.
    INCOMPLETE,
    /// The manifest cannot be read.
    MANIFEST,
    /// The database is not the one that was backed up: the disk damaged it or somebody changed it.
    CHANGED,
    /// No computer of the practice signed it as it is.
    FORGED,
    /// The database is damaged though it is the one that was backed up.
    DAMAGED,
    /// A newer version of the program wrote it.
    NEWER,
    /// It belongs to another practice than the one here.
    OTHER_PRACTICE,
    /// There is an archive in the folder that was to be restored into.
    NOT_EMPTY
}
