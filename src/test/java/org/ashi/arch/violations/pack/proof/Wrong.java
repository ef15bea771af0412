package org.ashi.arch.violations.pack.proof;

/// Breaks a rule on purpose: pack.proof must not know store.
public final class Wrong {
    org.ashi.arch.violations.store.Wrong wrong;
}
