package org.ashi.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;

/// The one place that knows how Tink makes, reads and writes its keysets.
final class Tinks {

    /// What any of its calls may throw.
    interface Call<T> {
        T run() throws GeneralSecurityException;
    }

    private Tinks() {}

    static KeysetHandle generate(Parameters parameters) {
        configuration();
        return sure(() -> KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    /// Made when it is first asked for, and once: Tink keeps what it can do in a registry of its own, which is slow to fill.
    private static final class Registered {
        static final Configuration CONFIGURATION = sure(() -> {
            HybridConfig.register();
            AeadConfig.register();
            SignatureConfig.register();
            return RegistryConfiguration.get();
        });
    }

    static Configuration configuration() {
        return Registered.CONFIGURATION;
    }

    static byte[] secret(KeysetHandle handle) {
        return sure(() -> TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }

    static KeysetHandle readSecret(byte[] bytes) {
        configuration();
        return damagedUnless(() -> TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
    }

    static byte[] open(KeysetHandle handle) {
        return sure(() -> TinkProtoKeysetFormat.serializeKeysetWithoutSecret(handle));
    }

    static KeysetHandle readOpen(byte[] bytes) {
        configuration();
        return damagedUnless(() -> TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes));
    }

    /// For what can only fail if the program is wrong.
    static <T> T sure(Call<T> call) {
        try {
            return call.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For what fails where the bytes are not a key of the kind expected.
    static <T> T damagedUnless(Call<T> call) {
        try {
            return call.run();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    /// For what fails where a key does not fit.
    static <T> T notOpenedUnless(Call<T> call) {
        try {
            return call.run();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new VaultException(VaultException.Reason.NOT_OPENED);
        }
    }
}
