package org.ashi.arch.violations.ui.kit;

/// Breaks a rule on purpose: ui.kit must not know store.
public final class Wrong {
    org.ashi.arch.violations.store.Wrong wrong;
}
