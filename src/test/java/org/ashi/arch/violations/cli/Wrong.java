package org.ashi.arch.violations.cli;

/// Breaks a rule on purpose: cli must not know ui.kit.
public final class Wrong {
    org.ashi.arch.violations.ui.kit.Wrong wrong;
}
