package org.ashi.vault;

import java.util.UUID;

/// Somebody who can unlock. The recovery sheet is a person too, without a name of its own: see [#RECOVERY].
///
/// @param name 1 to [#MOST_NAME] characters
/// @param key secret keys are sealed to it
/// @param signature by the practice's root key
@SuppressWarnings("ArrayRecordComponent") // Never changed.
public record Person(UUID id, String name, Role role, SealingKey key, byte[] signature) {

    /// The recovery sheet.
    public static final UUID RECOVERY = new UUID(0, 0);
    public static final int MOST_NAME = 100;

    public Person {
        name = Names.clean(name, MOST_NAME);
    }

    public static Person signed(UUID practice, UUID id, String name, Role role, SealingKey key, SigningKey root) {
        return new Person(id, name, role, key, root.sign(statement(practice, id, name.strip(), role, key)));
    }

    /// @throws VaultException if the practice did not sign it
    public void verify(Practice practice) {
        practice.root().require(signature, statement(practice.id(), id, name, role, key));
    }

    /// SHA-256 of what the practice signed.
    byte[] digest(UUID practice) {
        return Digests.sha256(statement(practice, id, name, role, key));
    }

    public boolean recovery() {
        return id.equals(RECOVERY);
    }

    /// The same person with the same key; the signature says nothing more.
    @Override
    public boolean equals(Object other) {
        return other instanceof Person that
                && id.equals(that.id)
                && name.equals(that.name)
                && role == that.role
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static byte[] statement(UUID practice, UUID id, String name, Role role, SealingKey key) {
        return new Fields()
                .text("ashi1/person")
                .id(practice)
                .id(id)
                .text(name)
                .number(role.number())
                .bytes(key.bytes())
                .done();
    }
}
