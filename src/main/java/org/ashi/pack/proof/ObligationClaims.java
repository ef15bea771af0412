package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ashi.pack.Obligation;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// Where a pack breaks its own promise: as a truth value over all answers, and as the rule engine sees it for some answers.
final class ObligationClaims {

    private ObligationClaims() {}

    /// Holds exactly where the promise is broken.
    ///
    /// @param base of the form that the outcome is of
    /// @throws IllegalArgumentException if the promise asks for a number that the outcome's slots do not tell apart
    static int broken(Circuit circuit, RuleBase base, Outcome outcome, Obligation promise) {
        var faults = new ArrayList<Integer>();
        promise.level().ifPresent(level -> faults.add(-outcome.atLeast(level)));
        if (promise.hold()) {
            faults.add(-outcome.hold());
        }
        promise.withholds().forEach(option -> faults.add(-outcome.is(option, OptionStatus.WITHHOLD)));
        promise.atLeastCaveat().forEach(option -> faults.add(outcome.is(option, OptionStatus.OFFER)));
        asked(base, promise).forEach(variable -> {
            var listed = variable.safety() == Variable.Safety.NONE ? Circuit.FALSE : outcome.open(variable);
            faults.add(circuit.and(-outcome.hidden(variable), -listed));
        });
        return circuit.and(outcome.holds(promise.when()), circuit.or(faults));
    }

    /// Whether the promise is broken for the answers that were evaluated.
    ///
    /// @param assessment of this evaluation
    static boolean broken(Assessment assessment, Evaluation evaluation, Obligation promise) {
        Predicate<String> withheld = option -> is(assessment, option, OptionStatus.WITHHOLD);
        Predicate<String> offered = option -> is(assessment, option, OptionStatus.OFFER);
        return evaluation.holds(promise.when())
                && (promise.level().filter(level -> assessment.level().compareTo(level) < 0).isPresent()
                        || promise.hold() && !assessment.hold()
                        || !promise.withholds().stream().allMatch(withheld)
                        || promise.atLeastCaveat().stream().anyMatch(offered)
                        || asked(evaluation.base(), promise).stream()
                                .map(Variable::id)
                                .filter(id -> !evaluation.hidden().contains(id))
                                .anyMatch(id -> !assessment.open().contains(id)));
    }

    private static boolean is(Assessment assessment, String option, OptionStatus status) {
        return assessment.option(option).filter(o -> o.status() == status).isPresent();
    }

    /// What a form does not ask cannot be open on it.
    private static List<Variable> asked(RuleBase base, Obligation promise) {
        return base.variables().stream()
                .filter(v -> v.asked() == Variable.Asked.HERE && promise.open().contains(v.id()))
                .toList();
    }
}
