package org.ashi.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/// The public half of an Ed25519 key pair. Safe for use by several threads.
public final class VerifyingKey {

    private final byte[] bytes;
    private final PublicKeyVerify verify;

    VerifyingKey(KeysetHandle handle) {
        bytes = Tinks.open(handle);
        verify = Tinks.damagedUnless(() -> handle.getPrimitive(Tinks.configuration(), PublicKeyVerify.class));
    }

    /// @throws VaultException if these are no such key
    public static VerifyingKey read(byte[] bytes) {
        return new VerifyingKey(Tinks.readOpen(bytes));
    }

    public boolean verifies(byte[] signature, byte[] data) {
        try {
            verify.verify(signature, data);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// @throws VaultException if the signature is not by this key over this data
    public void require(byte[] signature, byte[] data) {
        if (!verifies(signature, data)) {
            throw new VaultException(VaultException.Reason.NOT_GENUINE);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "VerifyingKey";
    }
}
