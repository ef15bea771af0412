package org.ashi.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import java.util.Arrays;

/// The public half of an HPKE key pair (RFC 9180: DHKEM X25519, HKDF-SHA256, AES-256-GCM): what it seals only the other half
/// opens. Safe for use by several threads.
public final class SealingKey {

    private final byte[] bytes;
    private final HybridEncrypt encrypt;

    SealingKey(KeysetHandle handle) {
        bytes = Tinks.open(handle);
        encrypt = Tinks.damagedUnless(() -> handle.getPrimitive(Tinks.configuration(), HybridEncrypt.class));
    }

    /// @throws VaultException if these are no such key
    public static SealingKey read(byte[] bytes) {
        return new SealingKey(Tinks.readOpen(bytes));
    }

    /// @param context what opening must name again, bit for bit
    public byte[] seal(byte[] plain, byte[] context) {
        return Tinks.sure(() -> encrypt.encrypt(plain, context));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealingKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealingKey";
    }
}
