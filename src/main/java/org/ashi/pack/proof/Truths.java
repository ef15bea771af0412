package org.ashi.pack.proof;

/// A three-valued truth: certainly so, certainly not, or neither. Both never hold together.
record Truths(int yes, int no) {

    static final Truths YES = new Truths(Circuit.TRUE, Circuit.FALSE);
    static final Truths NO = new Truths(Circuit.FALSE, Circuit.TRUE);

    /// Known either way.
    static Truths of(int value) {
        return new Truths(value, -value);
    }

    Truths not() {
        return new Truths(no, yes);
    }
}
