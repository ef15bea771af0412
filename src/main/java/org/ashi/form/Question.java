package org.ashi.form;

import java.util.Optional;

/// One question of a questionnaire.
///
/// @param id the linkId, under which the answer is kept
/// @param unsure "not sure" is offered
/// @param declined "prefer not to say" is offered
/// @param optional may be left empty
/// @param identity set where the answer belongs to the patient's identity and never reaches the rules
public record Question(
        String id,
        Kind kind,
        boolean unsure,
        boolean declined,
        boolean optional,
        AskedBy askedBy,
        Optional<Safety> safety,
        Optional<IdentityField> identity) {

    public enum AskedBy {
        PATIENT,
        STAFF
    }

    /// A safety question without an answer is listed as open.
    public enum Safety {
        RED_FLAG,
        NEEDLING
    }

    public enum IdentityField {
        NAME,
        PHONE,
        RECORD_NUMBER
    }
}
