package org.ashi.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;

/// The secret half of an HPKE key pair, with the public one. Safe for use by several threads.
public final class OpeningKey {

    private final KeysetHandle handle;
    private final HybridDecrypt decrypt;
    private final SealingKey sealing;

    private OpeningKey(KeysetHandle handle) {
        this.handle = handle;
        decrypt = Tinks.damagedUnless(() -> handle.getPrimitive(Tinks.configuration(), HybridDecrypt.class));
        sealing = Tinks.damagedUnless(() -> new SealingKey(handle.getPublicKeysetHandle()));
    }

    public static OpeningKey generate() {
        return new OpeningKey(Tinks.generate(Tinks.sure(() -> HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build())));
    }

    /// @throws VaultException if these are no such key
    public static OpeningKey read(byte[] secret) {
        return new OpeningKey(Tinks.readSecret(secret));
    }

    /// @throws VaultException if it was sealed with another key or in another context, or was changed
    public byte[] open(byte[] sealed, byte[] context) {
        return Tinks.notOpenedUnless(() -> decrypt.decrypt(sealed, context));
    }

    public SealingKey sealing() {
        return sealing;
    }

    /// To be wrapped or sealed, never written as it is.
    public byte[] secret() {
        return Tinks.secret(handle);
    }

    @Override
    public String toString() {
        return "OpeningKey";
    }
}
