package org.ashi.desk;

import java.util.List;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;

/// Which emergencies are shown while a form is being filled in.
final class Emergencies {

    private Emergencies() {}

    /// Those that the answers so far make certain. One that rests on a question still to come is not shown yet; at the end of
    /// the form it counts all the same.
    static List<String> certain(Assessment assessment, Evaluation evaluation) {
        return assessment.findings().stream()
                .filter(f -> f.level().filter(TriageLevel.EMERGENCY::equals).isPresent())
                .filter(f -> !f.failSafe() || settled(f.ruleId(), evaluation))
                .map(Assessment.Finding::ruleId)
                .toList();
    }

    /// A form that leaves a question out must not wait for its answer.
    private static boolean settled(String rule, Evaluation evaluation) {
        return evaluation.base().rules().stream()
                .filter(r -> r.id().equals(rule))
                .anyMatch(r -> evaluation.certain(r.when()));
    }
}
