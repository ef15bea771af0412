package org.ashi.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ashi.store.Backup;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;

/// For pages that are about something else: no practice was set up, so there is nothing to back up.
record QuietBackups(Path folder) implements Backups {

    @Override
    public Made make(Path target, Slots slots, Progress progress) {
        return new Made.Failed(BackupTrouble.NO_PRACTICE, "");
    }

    @Override
    public Verified verify(Path backup, Progress progress) {
        return new Verified.Unsound(BackupTrouble.NO_PRACTICE, "");
    }

    @Override
    public List<Backup> in(Path target) {
        return List.of();
    }

    @Override
    public int prune(Path target, Path made) {
        return 0;
    }

    @Override
    public Path usualFolder() {
        return folder.resolve("backups");
    }

    @Override
    public BackupNews news() {
        return BackupNews.NONE;
    }

    @Override
    public void failed(Path place, BackupTrouble what) {}

    @Override
    public boolean second(Optional<Path> target) {
        return false;
    }

    @Override
    public long changes() {
        return 0;
    }
}
