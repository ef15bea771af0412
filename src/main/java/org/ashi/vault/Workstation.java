package org.ashi.vault;

import java.util.UUID;

/// A computer that may write intakes for a practice.
///
/// @param signature by the practice's root key
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record Workstation(UUID id, VerifyingKey key, byte[] signature) {

    public static Workstation signed(UUID practice, UUID id, VerifyingKey key, SigningKey root) {
        return new Workstation(id, key, root.sign(statement(practice, id, key)));
    }

    /// @throws VaultException if the practice did not sign it
    public void verify(Practice practice) {
        practice.root().require(signature, statement(practice.id(), id, key));
    }

    private static byte[] statement(UUID practice, UUID id, VerifyingKey key) {
        return new Fields().text("ashi1/workstation").id(practice).id(id).bytes(key.bytes()).done();
    }
}
