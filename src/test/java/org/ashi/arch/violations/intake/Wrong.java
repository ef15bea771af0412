package org.ashi.arch.violations.intake;

/// Breaks a rule on purpose: intake must not know form.
public final class Wrong {
    org.ashi.arch.violations.form.Wrong wrong;
}
