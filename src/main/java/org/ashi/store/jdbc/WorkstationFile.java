package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.Epoch;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.Practice;
import org.ashi.vault.SafeFile;
import org.ashi.vault.SigningKey;
import org.ashi.vault.VaultException;

/// `workstation.key`: what this computer knows by itself, whoever writes the archive. Readable for its owner alone.
record WorkstationFile(SafeFile file) {

    static final String NAME = "workstation.key";

    private static final int FORMAT = 2;
    /// Knew of no roster.
    private static final int FIRST_FORMAT = 1;

    static WorkstationFile in(Path dataFolder) {
        return new WorkstationFile(new SafeFile(dataFolder.resolve(NAME)));
    }

    /// @param id of this computer
    /// @param key it signs with
    /// @param practice that was set up here, as [Practice#statement()] gives it: its id, name and root key
    /// @param epoch the newest that was seen; an older one is refused
    /// @param roster version of the newest that was seen, 0 for none; an older one is refused
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Content(UUID id, SigningKey key, byte[] practice, int epoch, long roster) {
        boolean belongsTo(Practice other) {
            return java.security.MessageDigest.isEqual(practice, other.statement());
        }

        /// Whether these are that practice's keys and people, no older than those seen here.
        boolean fits(Known now) {
            return belongsTo(now.practice())
                    && now.state() != Known.State.FORGED
                    && now.version() >= roster
                    && now.newestEpoch().filter(e -> e.number() >= epoch).isPresent();
        }

        /// With the newest keys and people that were seen.
        Content having(Known now) {
            return new Content(
                    id, key, practice, Math.max(epoch, now.newestEpoch().map(Epoch::number).orElse(0)), Math.max(roster, now.version()));
        }
    }

    /// Empty where there is none or it cannot be read: a practitioner who unlocks gets the computer a new key.
    Optional<Content> read() {
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            var in = new FieldReader(file.read());
            var format = in.number();
            if (format != FORMAT && format != FIRST_FORMAT) {
                return Optional.empty();
            }
            var content = new Content(
                    in.id(),
                    SigningKey.read(in.bytes()),
                    in.bytes(),
                    in.count(Integer.MAX_VALUE),
                    format == FORMAT ? in.number() : 0);
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
                .number(content.roster())
                .done());
    }
}
