package org.ashi.export;

import java.util.Arrays;
import java.util.Optional;

/// Why a record leaves the archive: a closed list, so that nobody types a name into the audit log. The codes stand in the log and
/// are never used again for something else.
public enum ExportReason {
    /// A letter to another clinician.
    REFERRAL("referral"),
    /// The patient asked for a copy.
    PATIENT_COPY("patient-copy"),
    /// An insurer, a court or an authority asked for it.
    INSURER_OR_LEGAL("insurer-legal"),
    /// For the practice's own file.
    OWN_FILE("own-file"),
    OTHER("other");

    private final String code;

    ExportReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Empty for a code of another version.
    public static Optional<ExportReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
