package org.ashi.arch.violations.elsewhere;

/// Breaks a rule on purpose: a package that the table does not have.
public final class Wrong {}
