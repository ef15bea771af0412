package org.ashi.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.intake.TriageLevel;

/// A condition with effects.
///
/// @param when fires when this is YES in the fail-safe reading
/// @param triage the level it raises to, and whether needling must wait
/// @param causes categories put on top of the list
/// @param options what it says about options, by option id
/// @param family rules of different families together may escalate
/// @param liftsLevel whether its option effects may lift the medical level
public record Rule(
        String id,
        Group group,
        Basis basis,
        Condition when,
        Optional<Raise> triage,
        List<String> causes,
        Map<String, OptionStatus> options,
        Optional<String> family,
        boolean liftsLevel,
        List<Citation> sources) {

    public enum Group {
        RED_FLAG,
        NEEDLING
    }

    /// What the rule rests on: one answer, several together, or an unclear answer.
    public enum Basis {
        SINGLE,
        COMBINATION,
        PROCESS
    }

    /// @param hold all needling is withheld until the doctor's opinion is there
    public record Raise(TriageLevel level, boolean hold) {
        public Raise {
            if (level.holdsNeedling() && !hold) {
                throw new IllegalArgumentException(level + " always holds needling");
            }
        }
    }

    public Rule {
        causes = List.copyOf(causes);
        options = Map.copyOf(options);
        sources = List.copyOf(sources);
        if (triage.isEmpty() && causes.isEmpty() && options.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " has no effect");
        }
        options.forEach((option, status) -> {
            if (status.compareTo(OptionStatus.CAVEAT) < 0) {
                throw new IllegalArgumentException("rule " + id + " may only caution about or withhold " + option);
            }
        });
    }
}
