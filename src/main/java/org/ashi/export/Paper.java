package org.ashi.export;

import java.util.Arrays;
import java.util.Optional;

/// The papers that are made of a record: a closed list. The codes stand in the log and on the command line and are never used again
/// for something else.
public enum Paper {
    /// All of it, for the practitioner.
    REPORT("report"),
    /// For the patient to take home.
    HANDOUT("handout"),
    /// To another clinician.
    LETTER("letter"),
    /// Two visits beside each other, for the practitioner.
    COMPARISON("comparison");

    private final String code;

    Paper(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Empty for a code of another version.
    public static Optional<Paper> of(String code) {
        return Arrays.stream(values()).filter(paper -> paper.code.equals(code)).findFirst();
    }
}
