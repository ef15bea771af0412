package org.ashi.form;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answer;

/// One question of a questionnaire.
///
/// @param id the linkId, under which the answer is kept
/// @param unsure "not sure" is offered
/// @param declined "prefer not to say" is offered
/// @param optional may be left empty
/// @param yesReassures as a yes/no red flag: yes speaks against danger, and no is the answer that raises it
/// @param unticked as a line of a checklist: the answer that "none of these" gives; empty elsewhere
/// @param identity set where the answer belongs to the patient's identity and never reaches the rules
public record Question(
        String id,
        Kind kind,
        boolean unsure,
        boolean declined,
        boolean optional,
        AskedBy askedBy,
        Optional<Safety> safety,
        boolean yesReassures,
        Optional<String> unticked,
        Optional<IdentityField> identity) {

    private static final String NONE = "none";

    public enum AskedBy {
        PATIENT,
        STAFF
    }

    /// A safety question without an answer is listed as open.
    public enum Safety {
        RED_FLAG,
        NEEDLING
    }

    /// The code that stands for this line of a checklist when it is left unticked and "none of these" is pressed: what the
    /// pack says, else "none" of a choice that has it, else "no".
    public String untickedCode() {
        var none = kind instanceof Kind.Choice(List<String> options) && options.contains(NONE);
        return unticked.orElse(none ? NONE : Answer.NO);
    }

    public enum IdentityField {
        NAME,
        PHONE,
        RECORD_NUMBER
    }
}
