package org.ashi.arch.violations.vault;

/// Breaks a rule on purpose: vault must not know store.
public final class Wrong {
    org.ashi.arch.violations.store.Wrong wrong;
}
