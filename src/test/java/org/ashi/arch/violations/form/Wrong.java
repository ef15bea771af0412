package org.ashi.arch.violations.form;

/// Breaks a rule on purpose: form must not know rules.
public final class Wrong {
    org.ashi.arch.violations.rules.Wrong wrong;
}
