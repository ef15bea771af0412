package org.ashi.arch.violations.app;

/// Breaks a rule on purpose when used: nobody may import the composition root.
public final class Wrong {}
