package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Briefing;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Explainer;
import org.ashi.rules.Explanation;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.PackRef;
import org.ashi.store.Raise;
import org.ashi.store.StoredIntake;

/// All that the record page shows of one intake, worked out once.
///
/// The stored assessment and trace decide what is shown. The evaluation with the pack in use adds what is not stored: the
/// rows of the causes and the guidance.
///
/// @param evaluation of the stored answers, with the pack in use
/// @param packInUse may be another version than the one the assessment was made with
public record RecordSheet(
        StoredIntake stored,
        Evaluation evaluation,
        Briefing briefing,
        PackRef packInUse,
        boolean packSignedOff) {

    static RecordSheet of(ReviewDesk desk, StoredIntake stored) {
        var evaluation = desk.evaluator(stored.intake().form()).evaluate(stored.intake().answers());
        return new RecordSheet(
                stored,
                evaluation,
                Briefing.of(desk.pack(), stored.assessment(), evaluation),
                desk.pack().ref(),
                desk.pack().signedOff());
    }

    /// With another raise; all else is as it was read.
    RecordSheet with(Optional<Raise> raised) {
        return new RecordSheet(stored.raised(raised), evaluation, briefing, packInUse, packSignedOff);
    }

    /// Who raised it, while no practitioner has decided on that.
    Optional<Raise> raised() {
        return stored.raised();
    }

    /// The level that counts now.
    TriageLevel level() {
        return stored.level();
    }

    /// No needling, by the rules or by whoever thinks it urgent.
    boolean held() {
        return assessment().held(level());
    }

    /// How an option stands now: nothing is to be offered while needling is on hold.
    OptionStatus status(Assessment.OptionResult option) {
        return assessment().status(option, level());
    }

    Intake intake() {
        return stored.intake();
    }

    Assessment assessment() {
        return stored.assessment();
    }

    /// How many safety questions of the first visit the form did not ask again.
    int leftOut() {
        return evaluation.base().leftOut().size();
    }

    boolean samePack() {
        return assessment().pack().equals(packInUse);
    }

    /// How the rule came out when the assessment was made; with the pack in use where the record does not say.
    Optional<Explanation> explanation(String ruleId) {
        return stored.trace().stream()
                .filter(e -> e.id().equals(ruleId))
                .findFirst()
                .or(() -> new Explainer(evaluation).rule(ruleId));
    }

    /// Rules that were looked at and did not fire, in the pack's order.
    List<Explanation> notFired() {
        var trace = stored.trace().isEmpty() ? new Explainer(evaluation).rules() : stored.trace();
        return trace.stream().filter(e -> !e.fired()).toList();
    }
}
