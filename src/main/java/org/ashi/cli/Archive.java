package org.ashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.ashi.store.Opening;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;

/// Opens the archive for a command and says in words how that went.
final class Archive {

    /// The archive's own name in its folder.
    private static final String FILE = "ashi.db";

    private final Session session;

    Archive(Session session) {
        this.session = session;
    }

    /// @throws Stop if there is no archive or it cannot be read
    org.ashi.store.Archive reading() {
        requireThere();
        return open();
    }

    /// The archive opened for somebody.
    ///
    /// @throws Stop if there is no archive, it cannot be read or stays locked
    Unlocked unlocked(Key key) {
        var store = reading();
        try {
            return new Unlocked(store, new Unlocker(session, key).unlock(store));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// @throws Stop if there is no archive
    Path requireThere() {
        var folder = session.dataFolder();
        // Opening makes what is not there, which would leave an archive in a folder that was named by mistake.
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw Stop.failed("cli.archive.none", folder.toString());
        }
        return folder;
    }

    /// @throws Stop if the archive cannot be written
    org.ashi.store.Archive writing() {
        var store = open();
        if (!store.writable()) {
            store.close();
            throw Stop.failed("cli.archive.readOnly");
        }
        return store;
    }

    /// @throws Stop if there is no such intake
    static StoredIntake find(org.ashi.store.Archive store, String id) {
        return store.find(id(id)).orElseThrow(() -> Stop.failed("cli.id.unknown", id));
    }

    /// @throws Stop if it is no id
    static UUID id(String text) {
        try {
            var id = UUID.fromString(text);
            // The class also takes shortened ids, and makes other ids of them.
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            throw Stop.failed("cli.id.bad", text);
        }
        throw Stop.failed("cli.id.bad", text);
    }

    private org.ashi.store.Archive open() {
        try {
            return switch (session.surroundings().archive().apply(session.dataFolder())) {
                case Opening.Ready(org.ashi.store.Archive store) -> store;
                case Opening.NewerVersion(org.ashi.store.Archive store, String found, String known) -> {
                    session.say("cli.archive.newer", found, known);
                    yield store;
                }
                case Opening.SetAside(org.ashi.store.Archive store, Path aside) -> {
                    session.say("cli.archive.setAside", aside.toString());
                    yield store;
                }
                case Opening.Failed(Path folder, String code) ->
                    throw Stop.failed("cli.archive.failed", folder.toString(), code);
            };
        } catch (StoreException e) {
            throw Stop.failed("cli.archive.failed", session.dataFolder().toString(), e.code());
        }
    }
}
