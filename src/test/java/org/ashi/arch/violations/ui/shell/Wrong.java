package org.ashi.arch.violations.ui.shell;

/// Breaks a rule on purpose: ui.shell must not know app.
public final class Wrong {
    org.ashi.arch.violations.app.Wrong wrong;
}
