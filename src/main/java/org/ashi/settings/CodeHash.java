package org.ashi.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What is kept of a staff code: Argon2id (RFC 9106, version 1.3) with a salt of its own. A code of few digits can be guessed by
/// whoever holds the file, so this only makes that slow; what protects the code is that patients cannot reach the file.
///
/// @param salt 16 bytes
/// @param hash 32 bytes
record CodeHash(Cost cost, byte[] salt, byte[] hash) {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;

    /// How much work one try is.
    ///
    /// @param kibibytes of memory, 8 to 262144
    /// @param passes over it, 1 to 10
    /// @param lanes 1 to 4
    record Cost(int kibibytes, int passes, int lanes) {

        /// 64 MiB, 3 passes, 1 lane: about half a second on a small computer.
        static final Cost USUAL = new Cost(64 * 1024, 3, 1);

        Cost {
            if (kibibytes < 8 * lanes || kibibytes > 256 * 1024 || passes < 1 || passes > 10 || lanes < 1 || lanes > 4) {
                throw new IllegalArgumentException("cost out of range");
            }
        }
    }

    CodeHash {
        if (salt.length != SALT_BYTES || hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("salt or hash of a wrong length");
        }
    }

    static CodeHash of(String code, Cost cost, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new CodeHash(cost, salt, derive(code, cost, salt));
    }

    boolean matches(String code) {
        return MessageDigest.isEqual(hash, derive(code, cost, salt));
    }

    private static byte[] derive(String code, Cost cost, byte[] salt) {
        var secret = code.getBytes(StandardCharsets.UTF_8);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.kibibytes())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            var out = new byte[HASH_BYTES];
            generator.generateBytes(secret, out);
            return out;
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
