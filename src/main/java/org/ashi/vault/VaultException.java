package org.ashi.vault;

/// Something sealed, signed or wrapped is not what it says it is. Holds a reason and never a value.
public final class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// Cannot be read at all: cut off, or not of this format.
        DAMAGED,
        /// Opens with no key that is here: changed, moved from elsewhere, or sealed for somebody else.
        NOT_OPENED,
        /// The signature is not that of the workstation or practice that it names.
        NOT_GENUINE,
        /// Written by a newer version of the program.
        NEWER
    }

    private final Reason reason;

    public VaultException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
