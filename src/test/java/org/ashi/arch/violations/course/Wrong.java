package org.ashi.arch.violations.course;

/// Breaks a rule on purpose: course must not know wording.
public final class Wrong {
    org.ashi.arch.violations.wording.Wrong wrong;
}
