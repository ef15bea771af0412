package org.ashi.vault;

import java.nio.ByteBuffer;

/// Hides how long something is: its length (4 bytes), the bytes, and zeros up to a multiple of a block.
public final class Padding {

    private Padding() {}

    /// @param block in bytes, at least 1
    /// @param least the length of the result is never below, in bytes
    public static byte[] pad(byte[] plain, int block, int least) {
        long wanted = Math.max(least, (long) plain.length + Integer.BYTES);
        long length = (wanted + block - 1) / block * block;
        return ByteBuffer.allocate(Math.toIntExact(length))
                .putInt(plain.length)
                .put(plain)
                .array();
    }

    /// @throws VaultException if it is not what [#pad(byte[], int, int)] gives
    public static byte[] strip(byte[] padded) {
        var in = ByteBuffer.wrap(padded);
        if (padded.length < Integer.BYTES) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        var plain = new byte[length];
        in.get(plain);
        while (in.hasRemaining()) {
            if (in.get() != 0) {
                throw new VaultException(VaultException.Reason.DAMAGED);
            }
        }
        return plain;
    }
}
