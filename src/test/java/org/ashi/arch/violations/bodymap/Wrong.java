package org.ashi.arch.violations.bodymap;

/// Breaks a rule on purpose: bodymap must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
