package org.ashi.arch.violations.desk;

/// Breaks a rule on purpose: desk must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
