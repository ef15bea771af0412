package org.ashi.ui.review;

/// A second text beside the note, kept in sight after two people wrote at the same time.
public sealed interface Aside {

    record Nothing() implements Aside {}

    /// The editor holds the practitioner's own text; this is what somebody else saved.
    record Theirs(String text) implements Aside {
        @Override
        public String toString() {
            return "Theirs[…]";
        }
    }

    /// The record is locked and the editor shows what was signed; this is the practitioner's own text, not saved.
    record Mine(String text) implements Aside {
        @Override
        public String toString() {
            return "Mine[…]";
        }
    }
}
