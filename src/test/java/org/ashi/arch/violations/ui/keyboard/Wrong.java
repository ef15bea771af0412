package org.ashi.arch.violations.ui.keyboard;

/// Breaks a rule on purpose: ui.keyboard must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
