package org.ashi.vault;

import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How much work one try of a passphrase is: Argon2id (RFC 9106, version 1.3).
///
/// @param kibibytes of memory, 8 to 262144
/// @param passes over it, 1 to 10
/// @param lanes 1 to 4; more than one only helps who guesses, see `vault.md`
public record Cost(int kibibytes, int passes, int lanes) {

    public static final int SALT_BYTES = 16;

    /// 64 MiB, 3 passes: for a short code that only slows down whoever plays with it. About a third of a second.
    public static final Cost CODE = new Cost(64 * 1024, 3, 1);

    /// 128 MiB, 3 passes: about a second on a small computer.
    public static final Cost PASSPHRASE = new Cost(128 * 1024, 3, 1);

    private static final int MOST_KIBIBYTES = 256 * 1024;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 4;

    public Cost {
        if (kibibytes < 8 * lanes
                || kibibytes > MOST_KIBIBYTES
                || passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_LANES) {
            throw new IllegalArgumentException("cost out of range");
        }
    }

    public static byte[] salt(SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /// @param secret stays as it is; whoever gives it clears it
    /// @param length in bytes
    public byte[] derive(byte[] secret, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var out = new byte[length];
        generator.generateBytes(secret, out);
        return out;
    }
}
