package org.ashi.arch.violations.tally;

/// Breaks a rule on purpose: tally must not know desk.
public final class Wrong {
    org.ashi.arch.violations.desk.Wrong wrong;
}
