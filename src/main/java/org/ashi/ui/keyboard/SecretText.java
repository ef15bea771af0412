package org.ashi.ui.keyboard;

import java.util.Arrays;

/// What is typed into a secret field, without a node: characters in one array of fixed size, so that none is left behind when it
/// grows and all can be wiped. The caret and deleting go by whole characters (code points).
final class SecretText {

    private final char[] chars;
    private int length;
    private int caret;
    private boolean marked;

    /// @param max characters
    SecretText(int max) {
        chars = new char[max];
    }

    int length() {
        return length;
    }

    /// 0 to the length.
    int caret() {
        return caret;
    }

    /// Whether all is marked: the next character replaces it.
    boolean marked() {
        return marked;
    }

    /// Whole characters.
    int count() {
        return Character.codePointCount(chars, 0, length);
    }

    /// Whole characters before the caret.
    int caretCount() {
        return Character.codePointCount(chars, 0, caret);
    }

    /// One character as it is shown.
    ///
    /// @param index of the whole character, from 0
    String shown(int index) {
        return Character.toString(Character.codePointAt(chars, Character.offsetByCodePoints(chars, 0, length, 0, index), length));
    }

    /// Puts in at the caret, without control characters. What has no room is not taken at all, so that nobody believes to have
    /// typed it.
    boolean insert(CharSequence typed) {
        var more = (int) typed.chars().filter(c -> !Character.isISOControl(c)).count();
        if (more == 0 || (marked ? 0 : length) + more > chars.length) {
            return false;
        }
        if (marked) {
            clear();
        }
        System.arraycopy(chars, caret, chars, caret + more, length - caret);
        for (var i = 0; i < typed.length(); i++) {
            if (!Character.isISOControl(typed.charAt(i))) {
                chars[caret++] = typed.charAt(i);
            }
        }
        length += more;
        return true;
    }

    /// Deletes what is marked, or the character before the caret.
    void deleteBefore() {
        if (marked) {
            clear();
        } else if (caret > 0) {
            var from = Character.offsetByCodePoints(chars, 0, length, caret, -1);
            remove(from, caret);
            caret = from;
        }
    }

    /// Deletes what is marked, or the character after the caret.
    void deleteAfter() {
        if (marked) {
            clear();
        } else if (caret < length) {
            remove(caret, Character.offsetByCodePoints(chars, 0, length, caret, 1));
        }
    }

    private void remove(int from, int to) {
        System.arraycopy(chars, to, chars, from, length - to);
        Arrays.fill(chars, length - (to - from), length, '\0');
        length -= to - from;
    }

    /// @param index of a whole character, from 0 to the count
    void moveTo(int index) {
        marked = false;
        caret = Character.offsetByCodePoints(chars, 0, length, 0, Math.clamp(index, 0, count()));
    }

    void markAll() {
        marked = length > 0;
        caret = length;
    }

    /// Hands over what was typed, to be wiped by who takes it, and wipes it here.
    char[] take() {
        var taken = Arrays.copyOf(chars, length);
        clear();
        return taken;
    }

    /// A copy, to be wiped by who gets it.
    char[] copy() {
        return Arrays.copyOf(chars, length);
    }

    /// Wipes it.
    void clear() {
        Arrays.fill(chars, '\0');
        length = 0;
        caret = 0;
        marked = false;
    }

    /// Whether nothing of what was typed is left in memory.
    boolean wiped() {
        for (var c : chars) {
            if (c != '\0') {
                return false;
            }
        }
        return true;
    }
}
