package org.ashi.store.jdbc;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;
import org.ashi.vault.Chain;
import org.ashi.vault.Head;
import org.ashi.vault.SigningKey;

/// The manifest of a backup, which lies where anybody may have written it.
public final class ManifestFuzz {

    private ManifestFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final UUID ID = new UUID(3, 4);
        private static final SigningKey KEY = SigningKey.generate();
        private static final byte[] JSON = manifest().signed(KEY).json();

        private static Manifest manifest() {
            var chain = new Chain(7, new byte[Chain.KEY_BYTES], new byte[Chain.KEY_BYTES]);
            var head = Head.signed(ID, ID, chain, KEY);
            return new Manifest(
                    Samples.START, ID, "Harbour Street Clinic", "003", true, 40, 41, 4096, new byte[32], head, new byte[0]);
        }
    }

    /// @param input a variant of the JSON; `#` and a time as the manifest gives it
    public static void fuzzerTestOneInput(byte[] input) {
        var json = input.length > 0 && input[0] == '#' ? at(input) : Variant.of(input, Good.JSON);
        Budget.sealed(input, () -> Manifest.read(json), manifest -> use(input, manifest));
    }

    private static byte[] at(byte[] input) {
        var latin = java.nio.charset.StandardCharsets.ISO_8859_1;
        var time = new String(Variant.rest(input), latin).replaceAll("[\"\\\\\\p{Cntrl}]", "");
        return new String(Good.JSON, latin).replace(Samples.START.toString(), time).getBytes(latin);
    }

    private static void use(byte[] input, Manifest manifest) {
        manifest.head().brief();
        manifest.at().atZone(ZoneOffset.MAX);
        if (!Arrays.equals(Manifest.read(manifest.json()).json(), manifest.json())) {
            throw new AssertionError("written again it is another");
        }
        Budget.sealed(input, () -> {
            manifest.verify(Good.KEY.verifying());
            return manifest;
        }, genuine -> {});
    }
}
