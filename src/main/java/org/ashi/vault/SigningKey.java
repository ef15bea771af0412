package org.ashi.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.Ed25519Parameters;

/// The secret half of an Ed25519 key pair (RFC 8032), with the public one. Safe for use by several threads.
public final class SigningKey {

    private final KeysetHandle handle;
    private final PublicKeySign sign;
    private final VerifyingKey verifying;

    private SigningKey(KeysetHandle handle) {
        this.handle = handle;
        sign = Tinks.damagedUnless(() -> handle.getPrimitive(Tinks.configuration(), PublicKeySign.class));
        verifying = Tinks.damagedUnless(() -> new VerifyingKey(handle.getPublicKeysetHandle()));
    }

    public static SigningKey generate() {
        return new SigningKey(Tinks.generate(Ed25519Parameters.create(Ed25519Parameters.Variant.TINK)));
    }

    /// @throws VaultException if these are no such key
    public static SigningKey read(byte[] secret) {
        return new SigningKey(Tinks.readSecret(secret));
    }

    public byte[] sign(byte[] data) {
        return Tinks.sure(() -> sign.sign(data));
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    /// To be wrapped or sealed, or kept in a file for its owner alone.
    public byte[] secret() {
        return Tinks.secret(handle);
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
