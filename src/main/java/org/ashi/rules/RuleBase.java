package org.ashi.rules;

import java.util.List;
import java.util.Optional;

/// Everything the engine needs from one pack version, names resolved.
///
/// @param variables in the order in which their questions are asked
/// @param facts each using only earlier ones
/// @param causes in the order that breaks ties
/// @param fallback the label when nothing is convincing
public record RuleBase(
        PackRef ref,
        List<Variable> variables,
        List<Fact> facts,
        List<Rule> rules,
        List<Escalation> escalations,
        List<Cause> causes,
        Thresholds thresholds,
        Optional<Fallback> fallback,
        List<Option> options) {

    /// Points from which a cause is shown.
    ///
    /// @param toward "answers point toward"
    /// @param possible "possible"
    /// @param factor a factor or presentation is listed
    public record Thresholds(int toward, int possible, int factor) {
        public Thresholds {
            if (!(toward > possible && possible > 0 && factor > 0)) {
                throw new IllegalArgumentException("thresholds must be toward > possible > 0 and factor > 0");
            }
        }
    }

    /// @param cause index of the cause
    /// @param unless not added when this holds, nor when needling is held
    public record Fallback(int cause, Condition unless) {}

    /// Safety questions of the first visit that this form does not ask again, in the pack's order. Where there are any, the form says
    /// too little to rank causes, and nothing is offered without a caveat.
    public List<Variable> leftOut() {
        return variables.stream()
                .filter(v -> v.asked() == Variable.Asked.LEFT_OUT && v.safety() != Variable.Safety.NONE)
                .toList();
    }

    /// The same with other variables and rules: what another form of the pack makes of it.
    public RuleBase on(List<Variable> otherVariables, List<Rule> otherRules) {
        return new RuleBase(
                ref, otherVariables, facts, otherRules, escalations, causes, thresholds, fallback, options);
    }

    public RuleBase {
        variables = List.copyOf(variables);
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        escalations = List.copyOf(escalations);
        causes = List.copyOf(causes);
        options = List.copyOf(options);
    }
}
