package org.ashi.ui.review;

import org.ashi.intake.Intake;
import org.ashi.intake.Status;

/// Whether a record may be changed, and if not, why.
public enum Access {
    EDITABLE,
    /// Signed off: locked for good.
    SIGNED_OFF,
    /// The patient is still filling it in; a change here would throw away what they type.
    STILL_FILLING,
    /// The archive can only be read.
    READ_ONLY_ARCHIVE;

    static Access of(Intake intake, boolean writable) {
        if (intake.status() == Status.SIGNED_OFF) {
            return SIGNED_OFF;
        }
        if (!writable) {
            return READ_ONLY_ARCHIVE;
        }
        return intake.status() == Status.UNFINISHED ? STILL_FILLING : EDITABLE;
    }
}
