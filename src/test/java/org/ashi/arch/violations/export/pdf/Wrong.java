package org.ashi.arch.violations.export.pdf;

/// Breaks a rule on purpose: export.pdf must not know export.csv.
public final class Wrong {
    org.ashi.arch.violations.export.csv.Wrong wrong;
}
