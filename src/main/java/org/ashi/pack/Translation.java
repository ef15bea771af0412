package org.ashi.pack;

/// How far the texts of a language can be trusted.
///
/// @param by who reviewed them, empty unless [State#REVIEWED]
public record Translation(State state, String by) {

    public enum State {
        /// The language in which the texts are written first.
        ORIGINAL,
        /// Translated, not yet read by a person who speaks the language and knows the subject.
        DRAFT,
        REVIEWED
    }

    /// What is said nowhere is not vouched for.
    public static final Translation UNKNOWN = new Translation(State.DRAFT, "");
}
