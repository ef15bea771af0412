package org.ashi.arch.violations.store.jdbc;

/// Breaks a rule on purpose: store.jdbc must not know form.
public final class Wrong {
    org.ashi.arch.violations.form.Wrong wrong;
}
