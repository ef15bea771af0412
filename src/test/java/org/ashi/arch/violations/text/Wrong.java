package org.ashi.arch.violations.text;

/// Breaks a rule on purpose: text must not know intake.
public final class Wrong {
    org.ashi.arch.violations.intake.Wrong wrong;
}
