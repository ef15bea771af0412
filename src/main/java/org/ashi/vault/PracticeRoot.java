package org.ashi.vault;

import java.util.UUID;

/// What a practice is told apart by, made before it is set up, so that its recovery sheet can already bear its fingerprint.
///
/// @param id random
/// @param key signs everything that everybody may know of the practice
public record PracticeRoot(UUID id, SigningKey key) {

    public static PracticeRoot generate() {
        return new PracticeRoot(UUID.randomUUID(), SigningKey.generate());
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(fingerprint(id, key.verifying()));
    }

    static byte[] fingerprint(UUID id, VerifyingKey root) {
        return Digests.sha256(new Fields().text("ashi1/fingerprint").id(id).bytes(root.bytes()).done());
    }

    @Override
    public String toString() {
        return "PracticeRoot";
    }
}
