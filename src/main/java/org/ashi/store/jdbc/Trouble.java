package org.ashi.store.jdbc;

import org.ashi.store.BackupTrouble;

/// Why a backup or a restore cannot go on.
final class Trouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final BackupTrouble what;

    Trouble(BackupTrouble what) {
        super(what.name());
        this.what = what;
    }

    BackupTrouble what() {
        return what;
    }
}
