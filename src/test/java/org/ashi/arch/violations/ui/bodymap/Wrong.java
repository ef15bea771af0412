package org.ashi.arch.violations.ui.bodymap;

/// Breaks a rule on purpose: ui.bodymap must not know rules.
public final class Wrong {
    org.ashi.arch.violations.rules.Wrong wrong;
}
