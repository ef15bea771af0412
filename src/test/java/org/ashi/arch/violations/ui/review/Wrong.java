package org.ashi.arch.violations.ui.review;

/// Breaks a rule on purpose: ui.review must not know cli.
public final class Wrong {
    org.ashi.arch.violations.cli.Wrong wrong;
}
