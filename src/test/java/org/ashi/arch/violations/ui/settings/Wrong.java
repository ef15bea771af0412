package org.ashi.arch.violations.ui.settings;

/// Breaks a rule on purpose: ui.settings must not know app.
public final class Wrong {
    org.ashi.arch.violations.app.Wrong wrong;
}
