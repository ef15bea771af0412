package org.ashi.pack.proof;

/// Time was up before the solver knew.
final class Undecided extends Exception {

    private static final long serialVersionUID = 1L;

    Undecided(String why) {
        super(why);
    }
}
