package org.ashi.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// A person's secret key, wrapped under what only that person has: a passphrase, or the recovery sheet.
///
/// @param cost for a sheet, whose 256 bits need no stretching, it is not used
/// @param salt 16 bytes
/// @param commitment 32 bytes that only the right secret gives: they tell a wrong passphrase from a damaged slot
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record Slot(UUID id, UUID person, Way way, Cost cost, byte[] salt, byte[] commitment, byte[] wrapped) {

    private static final int KEY_BYTES = 32;

    /// What opens it. The numbers are part of the format.
    public enum Way {
        PASSPHRASE(1),
        SHEET(2);

        private final int number;

        Way(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        /// @throws VaultException for a number that no way has
        public static Way of(int number) {
            for (var way : values()) {
                if (way.number == number) {
                    return way;
                }
            }
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    /// Blocks for the time of the cost.
    ///
    /// @param secret the passphrase's bytes or those of the sheet; whoever gives it clears it
    public static Slot wrap(UUID person, OpeningKey key, Way way, byte[] secret, Cost cost, SecureRandom random) {
        var id = UUID.randomUUID();
        var salt = Cost.salt(random);
        var derived = derive(id, way, cost, salt, secret);
        try {
            var commitment = Arrays.copyOfRange(derived, KEY_BYTES, 2 * KEY_BYTES);
            var kek = new AesGcmJce(Arrays.copyOf(derived, KEY_BYTES));
            var wrapped = kek.encrypt(key.secret(), clear(id, person, way, cost, salt, commitment));
            return new Slot(id, person, way, cost, salt, commitment, wrapped);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /// Blocks for the time of the cost.
    ///
    /// @return empty for a wrong secret
    /// @throws VaultException if the secret is right and the slot damaged
    public Optional<OpeningKey> unwrap(byte[] secret) {
        var derived = derive(id, way, cost, salt, secret);
        try {
            if (!MessageDigest.isEqual(commitment, Arrays.copyOfRange(derived, KEY_BYTES, 2 * KEY_BYTES))) {
                return Optional.empty();
            }
            var aad = clear(id, person, way, cost, salt, commitment);
            var key = Tinks.notOpenedUnless(
                    () -> new AesGcmJce(Arrays.copyOf(derived, KEY_BYTES)).decrypt(wrapped, aad));
            return Optional.of(OpeningKey.read(key));
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static byte[] derive(UUID id, Way way, Cost cost, byte[] salt, byte[] secret) {
        var strong = switch (way) {
            case PASSPHRASE -> cost.derive(secret, salt, KEY_BYTES);
            case SHEET -> Digests.hkdf(secret, new Fields().text("ashi1/recovery").bytes(salt).done(), KEY_BYTES);
        };
        try {
            return Digests.hkdf(strong, new Fields().text("ashi1/slot").id(id).done(), 2 * KEY_BYTES);
        } finally {
            Arrays.fill(strong, (byte) 0);
        }
    }

    private static byte[] clear(UUID id, UUID person, Way way, Cost cost, byte[] salt, byte[] commitment) {
        return new Fields()
                .text("ashi1/slot")
                .id(id)
                .id(person)
                .number(way.number())
                .number(cost.kibibytes())
                .number(cost.passes())
                .number(cost.lanes())
                .bytes(salt)
                .bytes(commitment)
                .done();
    }
}
