package org.ashi.arch.violations.settings;

/// Breaks a rule on purpose: settings must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
