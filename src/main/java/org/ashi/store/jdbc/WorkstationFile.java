package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.Practice;
import org.ashi.vault.SafeFile;
import org.ashi.vault.SigningKey;
import org.ashi.vault.VaultException;

/// `workstation.key`: what this computer knows by itself, whoever writes the archive. Readable for its owner alone.
record WorkstationFile(SafeFile file) {

    static final String NAME = "workstation.key";

    private static final int FORMAT = 1;

    static WorkstationFile in(Path dataFolder) {
        return new WorkstationFile(new SafeFile(dataFolder.resolve(NAME)));
    }

    /// @param id of this computer
    /// @param key it signs with
    /// @param practice that was set up here, as [Practice#statement()] gives it: its id, name and root key
    /// @param epoch the newest that was seen; an older one is refused
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Content(UUID id, SigningKey key, byte[] practice, int epoch) {
        boolean belongsTo(Practice other) {
            return java.security.MessageDigest.isEqual(practice, other.statement());
        }

        Content withEpoch(int newest) {
            return new Content(id, key, practice, newest);
        }
    }

    /// Empty where there is none or it cannot be read: a practitioner who unlocks gets the computer a new key.
    Optional<Content> read() {
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            var in = new FieldReader(file.read());
            if (in.number() != FORMAT) {
                return Optional.empty();
            }
            var content = new Content(in.id(), SigningKey.read(in.bytes()), in.bytes(), in.count(Integer.MAX_VALUE));
            in.end();
            return Optional.of(content);
        } catch (IOException | VaultException unreadable) {
            return Optional.empty();
        }
    }

    void write(Content content) throws IOException {
        file.write(new Fields()
                .number(FORMAT)
                .id(content.id())
                .bytes(content.key().secret())
                .bytes(content.practice())
                .number(content.epoch())
                .done());
    }
}
