package org.ashi.arch.violations.course;

/// Breaks a rule on purpose: course must not know desk.
public final class Wrong {
    org.ashi.arch.violations.desk.Wrong wrong;
}
