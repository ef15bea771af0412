package org.ashi.vault;

import java.util.UUID;

/// The public keys to which intakes are sealed from some day on. A later epoch replaces it when somebody leaves; what was sealed
/// before stays readable for those who hold the older keys too.
///
/// @param number from 1, one more each time
/// @param record seals the bodies of intakes that were handed in
/// @param desk seals drafts and what the queue lists
/// @param signature by the practice's root key
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record Epoch(int number, SealingKey record, SealingKey desk, byte[] signature) {

    public Epoch {
        if (number < 1) {
            throw new IllegalArgumentException("epochs count from 1");
        }
    }

    public static Epoch signed(UUID practice, int number, SealingKey record, SealingKey desk, SigningKey root) {
        return new Epoch(number, record, desk, root.sign(statement(practice, number, record, desk)));
    }

    /// @throws VaultException if the practice did not sign it
    public void verify(Practice practice) {
        practice.root().require(signature, statement(practice.id(), number, record, desk));
    }

    private static byte[] statement(UUID practice, int number, SealingKey record, SealingKey desk) {
        return new Fields()
                .text("ashi1/epoch")
                .id(practice)
                .number(number)
                .bytes(record.bytes())
                .bytes(desk.bytes())
                .done();
    }
}
