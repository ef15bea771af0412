package org.ashi.arch.violations.store;

/// Breaks a rule on purpose: store must not know pack.
public final class Wrong {
    org.ashi.arch.violations.pack.Wrong wrong;
}
