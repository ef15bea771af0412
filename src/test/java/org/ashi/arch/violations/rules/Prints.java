package org.ashi.arch.violations.rules;

/// Breaks a rule on purpose: writes to the console outside the command line.
public final class Prints {
    void print() {
        System.err.println("a patient's answer");
    }
}
