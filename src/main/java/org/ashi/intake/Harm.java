package org.ashi.intake;

/// Kinds of adverse events of needling, after those counted by BAUM21, BRADY14 and BOYCE20. The names are stored.
public enum Harm {
    BLEEDING,
    BRUISING,
    PAIN_DURING,
    PAIN_AFTER,
    FAINTING,
    FLARE,
    INFECTION,
    NERVE,
    LUNG,
    NEEDLE_LEFT,
    OTHER
}
