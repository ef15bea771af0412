package org.ashi.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Copies of the sealed archive, made while work goes on, and the proof that they can be read back. Nobody needs to be unlocked
/// to make, test and clear them away: what is copied is sealed. While a practitioner is, samples are also opened.
public interface Backups {

    /// How many records of a backup are looked at one by one.
    int SAMPLES = 20;

    /// Is told how far it is.
    interface Progress {
        /// @param part from 0 to 1
        /// @return false to stop; nothing stays of it then
        boolean at(double part);

        static Progress untold() {
            return part -> true;
        }
    }

    /// Whether the slots of passphrases go into the copy.
    enum Slots {
        /// Passphrases and the sheet open it.
        ALL,
        /// The recovery sheet alone opens it: whoever gets hold of the copy cannot guess passphrases.
        SHEET_ALONE
    }

    /// What came of a backup.
    sealed interface Made {
        /// It is on disk, was read again and is sound.
        ///
        /// @param sameDisk it lies on the archive's own disk and goes with it when that fails
        /// @param samples how it was with those that were looked at
        record Done(Backup backup, boolean sameDisk, Samples samples) implements Made {}

        /// Nothing has the name of a backup.
        ///
        /// @param code to quote to support; empty where the trouble says all
        record Failed(BackupTrouble trouble, String code) implements Made {}

        /// [Progress] asked for it.
        record Stopped() implements Made {}
    }

    /// What came of a trial restore.
    sealed interface Verified {
        record Sound(Backup backup, Samples samples) implements Verified {}

        /// @param code to quote to support; empty where the trouble says all
        record Unsound(BackupTrouble trouble, String code) implements Verified {}

        record Stopped() implements Verified {}
    }

    /// @param looked at
    /// @param opened of those; none while no practitioner is unlocked
    /// @param bad of those: not genuine or not to be opened. They are so in the archive, or were when the backup was made
    record Samples(int looked, int opened, int bad) {}

    /// Makes one in a new folder `ashi-backup-…` in this folder, which is made where it is missing. Blocks while the archive is
    /// copied; saves go on meanwhile.
    Made make(Path folder, Slots slots, Progress progress);

    /// Restores a backup into a scratch folder, looks at samples and deletes the scratch again.
    ///
    /// @param backup its folder
    Verified verify(Path backup, Progress progress);

    /// Those of this practice in a folder, newest first, as their manifests tell.
    List<Backup> in(Path folder);

    /// Deletes what is older than the rule of [BackupKeep] says, but never the one last made and the one last verified there,
    /// whatever their time says, or what is not a finished backup of this practice. Those with a time that is yet to come, made
    /// while the clock was wrong, are counted by themselves.
    ///
    /// @param made the one that was just made there, or the newest; it stays whatever else
    /// @return how many were deleted
    int prune(Path folder, Path made);

    /// Where they go unless somebody says otherwise: `backups` in the data folder.
    Path usualFolder();

    BackupNews news();

    /// Remembers that nothing could be made in a place that each day's backup goes to. Making and testing remember it themselves.
    void failed(Path place, BackupTrouble what);

    /// Sets where each day's backup also goes. Logged.
    ///
    /// @return false if that could not be logged or kept
    /// @throws StoreException [Archive#LOCKED] or [Archive#NOT_ALLOWED] unless a practitioner is unlocked
    boolean second(Optional<Path> folder);

    /// Counts changes of the archive: the same from one look to the next means that nobody is filling in a form.
    ///
    /// @throws StoreException if the archive cannot be read
    long changes();
}
