package org.ashi.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmParameters;

/// AES-256-GCM for what only those who can open the archive write: the cached lines of the queue. There is one at a time: what an
/// earlier one sealed is made anew. Safe for use by several
/// threads. Random nonces of 96 bits: renewed long before 2^28 uses, see [#MOST_USES].
public final class ArchiveKey {

    /// Writings after which a new key is due.
    public static final long MOST_USES = 1L << 28;

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final KeysetHandle handle;
    private final Aead aead;

    private ArchiveKey(KeysetHandle handle) {
        this.handle = newest(handle);
        aead = Tinks.damagedUnless(() -> this.handle.getPrimitive(Tinks.configuration(), Aead.class));
    }

    public static ArchiveKey generate() {
        return new ArchiveKey(Tinks.generate(parameters()));
    }

    /// Bundles of before hold the keys from before a renewal too. Those who left know them: what they seal does not count.
    private static KeysetHandle newest(KeysetHandle handle) {
        return Tinks.damagedUnless(() -> {
            var primary = handle.getPrimary();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(primary.getKey())
                            .withFixedId(primary.getId())
                            .makePrimary())
                    .build();
        });
    }

    private static AesGcmParameters parameters() {
        return Tinks.sure(() -> AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(IV_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build());
    }

    /// @throws VaultException if these are no such key
    public static ArchiveKey read(byte[] secret) {
        return new ArchiveKey(Tinks.readSecret(secret));
    }

    public byte[] seal(byte[] plain, byte[] context) {
        return Tinks.sure(() -> aead.encrypt(plain, context));
    }

    /// @throws VaultException if it was sealed with another key or in another context, or was changed
    public byte[] open(byte[] sealed, byte[] context) {
        return Tinks.notOpenedUnless(() -> aead.decrypt(sealed, context));
    }

    public byte[] secret() {
        return Tinks.secret(handle);
    }

    @Override
    public String toString() {
        return "ArchiveKey";
    }
}
