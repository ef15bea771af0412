package org.ashi.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.ashi.vault.Cost;

/// What is kept of a staff code: Argon2id (RFC 9106, version 1.3) with a salt of its own. A code of few digits can be guessed by
/// whoever holds the file, so this only makes that slow; what protects the code is that patients cannot reach the file.
///
/// @param salt 16 bytes
/// @param hash 32 bytes
record CodeHash(Cost cost, byte[] salt, byte[] hash) {

    static final int HASH_BYTES = 32;

    CodeHash {
        if (salt.length != Cost.SALT_BYTES || hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("salt or hash of a wrong length");
        }
    }

    static CodeHash of(String code, Cost cost, SecureRandom random) {
        var salt = Cost.salt(random);
        return new CodeHash(cost, salt, derive(code, cost, salt));
    }

    boolean matches(String code) {
        return MessageDigest.isEqual(hash, derive(code, cost, salt));
    }

    private static byte[] derive(String code, Cost cost, byte[] salt) {
        var secret = code.getBytes(StandardCharsets.UTF_8);
        try {
            return cost.derive(secret, salt, HASH_BYTES);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    // The one a record makes would compare and print arrays by their place in memory.
    @Override
    public boolean equals(Object other) {
        return other instanceof CodeHash that
                && cost.equals(that.cost)
                && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "CodeHash";
    }
}
