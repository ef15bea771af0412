package org.ashi.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What this computer remembers of its backups.
///
/// @param made the last one that was made
/// @param verified the last one that was restored on trial and found whole
/// @param second where each day's backup also goes: another disk, best one that is kept elsewhere
public record BackupNews(Optional<Event> made, Optional<Event> verified, Optional<Path> second) {

    public static final BackupNews NONE = new BackupNews(Optional.empty(), Optional.empty(), Optional.empty());

    /// @param at when it was done
    /// @param backup folder of the backup
    public record Event(Instant at, Path backup) {}
}
