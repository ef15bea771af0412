package org.ashi.arch.violations.rules;

/// Breaks a rule on purpose: rules must not know pack.
public final class Wrong {
    org.ashi.arch.violations.pack.Wrong wrong;
}
