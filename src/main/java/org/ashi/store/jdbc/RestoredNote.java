package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.Action;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.SafeFile;
import org.ashi.vault.VaultException;

/// `restored`: says that the archive beside it came out of a backup, until the audit log says so. Restoring needs no key, so it
/// cannot write the log itself.
record RestoredNote(SafeFile file) {

    static final String NAME = "restored";

    static RestoredNote in(Path dataFolder) {
        return new RestoredNote(new SafeFile(dataFolder.resolve(NAME)));
    }

    /// @param at when the backup was made
    void leave(UUID practice, Instant at) throws IOException {
        file.write(new Fields().id(practice).number(at.toEpochMilli()).done());
    }

    /// Once this computer can write the log.
    void tell(Office office) {
        if (!file.exists() || !(office.pen() instanceof Office.Pen.Ready ready)) {
            return;
        }
        try {
            var at = backupOf(ready.known().practice().id());
            if (at.isEmpty()
                    || office.log(office.person(), Action.RESTORED, Optional.empty(), at.get().toString())) {
                Files.deleteIfExists(file.path());
            }
        } catch (IOException | VaultException e) {
            office.faults().report("note that the archive was restored", Fault.FOLDER, e);
        }
    }

    /// Empty for a note about another practice.
    private Optional<Instant> backupOf(UUID practice) throws IOException {
        var in = new FieldReader(file.read());
        var whose = in.id();
        var at = Instant.ofEpochMilli(in.number());
        in.end();
        return whose.equals(practice) ? Optional.of(at) : Optional.empty();
    }
}
