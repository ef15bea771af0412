package org.ashi.arch.violations.export.csv;

/// Breaks a rule on purpose: export.csv must not know ui.kit.
public final class Wrong {
    org.ashi.arch.violations.ui.kit.Wrong wrong;
}
