package org.ashi.ui.keyboard;

/// A key of the keyboard on the screen.
public sealed interface Key {

    /// Types its text.
    ///
    /// @param text one character, a letter in lower case
    record Type(String text) implements Key {
        public Type {
            if (text.codePointCount(0, text.length()) != 1) {
                throw new IllegalArgumentException("a key types one character");
            }
        }

        boolean letter() {
            return Character.isLetter(text.codePointAt(0));
        }
    }

    /// Does something.
    enum Command implements Key {
        SHIFT,
        DELETE,
        LETTERS,
        MORE,
        NUMBERS,
        DONE
    }
}
