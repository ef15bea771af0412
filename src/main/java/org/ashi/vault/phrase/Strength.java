package org.ashi.vault.phrase;

/// What is to be said about a phrase that a person chose.
public sealed interface Strength {

    /// Good enough.
    record Strong() implements Strength {}

    /// Not good enough.
    record Weak(Reason reason) implements Strength {}

    /// Why a phrase is not good enough.
    enum Reason {
        /// Fewer than 4 words and fewer than 15 characters.
        SHORT,
        /// More than [Passphrases#MAX] characters.
        LONG,
        /// It has a sign that keyboards do not send alike: a control character, or one that Unicode has not given a meaning.
        STRANGE,
        /// Everybody knows it.
        COMMON,
        /// It is guessed in fewer than 10^12 tries.
        GUESSABLE
    }
}
