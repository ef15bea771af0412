package org.ashi.arch.violations.pack;

/// Breaks a rule on purpose: pack must not know store.
public final class Wrong {
    org.ashi.arch.violations.store.Wrong wrong;
}
