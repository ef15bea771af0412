package org.ashi.ui.review;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ashi.intake.Deed;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;

/// Tells what staff put in after the patient signed from all else that may have been changed since: with the answers given face to
/// face taken back, the signature holds again or it does not.
final class SignedApart {

    private SignedApart() {}

    /// The questions answered face to face, in order, where nothing but these answers was changed after the patient signed; else
    /// none.
    static Set<String> of(Intake intake) {
        if (Signature.state(intake) != Signature.State.BROKEN) {
            return Set.of();
        }
        var answers = intake.answers();
        var asked = new LinkedHashSet<String>();
        for (var deed : intake.review().deeds(Deed.Asked.class).toList().reversed()) {
            answers = deed.before().isPresent()
                    ? answers.with(deed.questionId(), deed.before().get())
                    : answers.without(deed.questionId());
            asked.add(deed.questionId());
        }
        return Signature.state(intake.withAnswers(answers)) == Signature.State.MATCHES ? asked : Set.of();
    }
}
