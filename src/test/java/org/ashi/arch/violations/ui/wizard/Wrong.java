package org.ashi.arch.violations.ui.wizard;

/// Breaks a rule on purpose: ui.wizard must not know ui.review.
public final class Wrong {
    org.ashi.arch.violations.ui.review.Wrong wrong;
}
