package org.ashi.arch.violations.wording;

/// Breaks a rule on purpose: wording must not know store.
public final class Wrong {
    org.ashi.arch.violations.store.Wrong wrong;
}
