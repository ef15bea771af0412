package org.ashi.ui.shell;

import org.ashi.desk.IntakeSession;
import org.ashi.intake.Status;
import org.ashi.store.SaveResult;

/// A form that its patient left, and what is to become of it.
///
/// @param keep a draft of it is left for staff rather than deleted
record LeftForm(IntakeSession session, boolean keep) {

    /// Brings it to where it belongs. Blocks. What lacks nothing is handed in, unsigned: nobody was there to say that it is
    /// meant so. What needs a doctor today goes to the practitioner, kept or not, because drafts are not in the queue.
    SaveResult end() {
        if (session.intake().status() != Status.UNFINISHED) {
            return session.save();
        }
        if (complete()) {
            session.unsign();
            return session.finish();
        }
        return keeps() ? session.save() : session.giveUp();
    }

    /// Nothing of it is to stay in the archive.
    boolean deletes() {
        return session.intake().status() == Status.UNFINISHED && !complete() && !keeps() && !holds();
    }

    private boolean complete() {
        return session.missing().isEmpty();
    }

    private boolean keeps() {
        return !holds() && (keep || !session.intake().helps().isEmpty());
    }

    private boolean holds() {
        return session.assessment().level().holdsNeedling();
    }

    @Override
    public String toString() {
        return "LeftForm";
    }
}
