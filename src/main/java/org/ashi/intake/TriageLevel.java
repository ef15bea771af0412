package org.ashi.intake;

/// How soon a doctor is needed, least urgent first, so that the greatest wins.
public enum TriageLevel {
    /// No flag.
    ROUTINE,
    /// Go ahead with named caveats.
    CAUTION,
    /// A medical opinion before or beside needling.
    REFER,
    /// A doctor today.
    URGENT,
    /// Life, limb, bladder or bowel at risk.
    EMERGENCY;

    /// From this level on all needling is withheld whatever else is known.
    public boolean holdsNeedling() {
        return compareTo(URGENT) >= 0;
    }

    public static TriageLevel worst(TriageLevel a, TriageLevel b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
