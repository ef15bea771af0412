package org.ashi.vault;

/// What a person may do. The numbers are part of the format.
public enum Role {
    /// Opens records, signs off, and looks after people, keys and backups.
    PRACTITIONER(1),
    /// Sees the queue and goes on with unfinished forms; holds no key that opens what was handed in.
    FRONT_DESK(2);

    private final int number;

    Role(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// @throws VaultException for a number that no role has
    public static Role of(int number) {
        for (var role : values()) {
            if (role.number == number) {
                return role;
            }
        }
        throw new VaultException(VaultException.Reason.DAMAGED);
    }
}
