package org.ashi.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one pack version makes of one set of answers. Holds ids only; the texts are the pack's.
///
/// @param hold all needling is withheld
/// @param findings fired red-flag rules and listed escalations, worst first, then in the pack's order
/// @param needling fired needling rules, in the pack's order
/// @param causes ranked
/// @param factors in the pack's order
/// @param options in the pack's order
/// @param open safety questions that were put and have no usable answer, in the order asked
public record Assessment(
        PackRef pack,
        TriageLevel level,
        boolean hold,
        List<Finding> findings,
        List<Finding> needling,
        List<RankedCause> causes,
        List<RankedCause> factors,
        List<OptionResult> options,
        List<String> open) {

    /// A rule that fired.
    ///
    /// @param level what it raises to; empty for needling rules
    /// @param failSafe fired only because a missing, unsure or declined answer is not taken as reassuring
    public record Finding(String ruleId, Optional<TriageLevel> level, boolean hold, boolean failSafe) {}

    public enum Strength {
        TOWARD,
        POSSIBLE
    }

    /// @param points 0 for a cause named by a rule and not scored
    /// @param namedBy rules that put it on top, in order; empty where points did
    public record RankedCause(String causeId, Strength strength, int points, List<String> namedBy) {
        public RankedCause {
            namedBy = List.copyOf(namedBy);
        }
    }

    /// @param reasons ids of the rules that caution about or withhold it, in the pack's order
    /// @param ownCaveat the option's own caveat condition holds
    public record OptionResult(
            String optionId, OptionStatus status, Fit fit, List<String> reasons, boolean ownCaveat) {
        public OptionResult {
            reasons = List.copyOf(reasons);
        }
    }

    public Assessment {
        findings = List.copyOf(findings);
        needling = List.copyOf(needling);
        causes = List.copyOf(causes);
        factors = List.copyOf(factors);
        options = List.copyOf(options);
        open = List.copyOf(open);
        if (hold && options.stream().anyMatch(o -> o.status() != OptionStatus.WITHHOLD)) {
            throw new IllegalArgumentException("while needling is held every option is withheld");
        }
        if (level.holdsNeedling() && !hold) {
            throw new IllegalArgumentException(level + " always holds needling");
        }
    }

    public Optional<OptionResult> option(String id) {
        return options.stream().filter(o -> o.optionId().equals(id)).findFirst();
    }

    /// All fired rules.
    public Stream<Finding> fired() {
        return Stream.concat(findings.stream(), needling.stream());
    }

    /// Ids of the findings at one level.
    public Set<String> findingsAt(TriageLevel wanted) {
        return findings.stream()
                .filter(f -> f.level().filter(wanted::equals).isPresent())
                .map(Finding::ruleId)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
