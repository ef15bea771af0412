package org.ashi.arch.violations.export.fhir;

/// Breaks a rule on purpose: export.fhir must not know store.jdbc.
public final class Wrong {
    org.ashi.arch.violations.store.jdbc.Wrong wrong;
}
