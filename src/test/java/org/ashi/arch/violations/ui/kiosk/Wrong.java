package org.ashi.arch.violations.ui.kiosk;

/// Breaks a rule on purpose: ui.kiosk must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
