package org.ashi.vault;

import org.ashi.intake.Intake;
import org.ashi.intake.Status;

/// What a sealed row is, as far as anybody may see it. The numbers are part of the format.
public enum RowKind {
    /// Still being filled in.
    DRAFT(1),
    /// Still being filled in, and an emergency was shown.
    ALERTED(2),
    HANDED_IN(3),
    REVIEWED(4),
    /// Stays as it is; entries may be added.
    SIGNED_OFF(5);

    private final int number;

    RowKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// Whether the front desk may read it and go on with it.
    public boolean unfinished() {
        return this == DRAFT || this == ALERTED;
    }

    /// @throws VaultException for a number that no kind has
    public static RowKind of(int number) {
        for (var kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new VaultException(VaultException.Reason.DAMAGED);
    }

    public static RowKind of(Intake intake) {
        return switch (intake.status()) {
            case UNFINISHED -> intake.alert().isPresent() ? ALERTED : DRAFT;
            case NEW -> HANDED_IN;
            case IN_REVIEW -> REVIEWED;
            case SIGNED_OFF -> SIGNED_OFF;
        };
    }

    public Status status() {
        return switch (this) {
            case DRAFT, ALERTED -> Status.UNFINISHED;
            case HANDED_IN -> Status.NEW;
            case REVIEWED -> Status.IN_REVIEW;
            case SIGNED_OFF -> Status.SIGNED_OFF;
        };
    }
}
