package org.ashi.arch.violations.ui.vault;

/// Breaks a rule on purpose: ui.vault must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
