package org.ashi.arch.violations.export;

/// Breaks a rule on purpose: export must not know store.
public final class Wrong {
    org.ashi.arch.violations.store.Wrong wrong;
}
