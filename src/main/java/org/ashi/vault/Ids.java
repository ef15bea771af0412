package org.ashi.vault;

import java.nio.ByteBuffer;
import java.util.UUID;

/// Ids as 16 bytes.
public final class Ids {

    private static final int BYTES = 16;

    private Ids() {}

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /// @throws VaultException if these are not 16 bytes
    public static UUID id(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        var in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }
}
