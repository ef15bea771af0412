package org.ashi.store.jdbc;

import org.ashi.intake.Signature;

/// Signature states as numbers in a column; the numbers are part of the tables and stay as they are.
final class SignatureStates {

    private SignatureStates() {}

    static int number(Signature.State state) {
        return switch (state) {
            case NONE -> 0;
            case MATCHES -> 1;
            case BROKEN -> 2;
        };
    }

    /// What is no known number is not taken for a good signature.
    static Signature.State of(int number) {
        return switch (number) {
            case 0 -> Signature.State.NONE;
            case 1 -> Signature.State.MATCHES;
            default -> Signature.State.BROKEN;
        };
    }
}
