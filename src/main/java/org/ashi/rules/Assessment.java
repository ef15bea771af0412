package org.ashi.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.Alert;
import org.ashi.intake.TriageLevel;

/// What one pack version makes of one set of answers. Holds ids only; the texts are the pack's.
///
/// @param hold all needling is withheld
/// @param findings fired red-flag rules and listed escalations, worst first, then in the pack's order
/// @param needling fired needling rules, in the pack's order
/// @param causes ranked; only those that rules name where the form left safety questions out
/// @param factors in the pack's order; none where the form left safety questions out
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
    /// @param unasked a question about needling safety has no usable answer or was left out of the form, so it is at least cautioned about
    public record OptionResult(
            String optionId, OptionStatus status, Fit fit, List<String> reasons, boolean ownCaveat, boolean unasked) {
        public OptionResult {
            reasons = List.copyOf(reasons);
        }

        private OptionResult withheld() {
            return new OptionResult(optionId, OptionStatus.WITHHOLD, fit, reasons, ownCaveat, unasked);
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

    /// This assessment while an emergency that was shown stands: whatever the answers say by now, the level stays EMERGENCY and
    /// all needling is withheld until a practitioner decides. Staff and patients may raise a level, never lower one.
    public Assessment standing(Optional<Alert> alert) {
        if (alert.isEmpty() || level == TriageLevel.EMERGENCY) {
            return this;
        }
        var named = causes.stream()
                .filter(c -> c.points() != 0 || !c.namedBy().isEmpty())
                .toList();
        var withheld = options.stream().map(OptionResult::withheld).toList();
        return new Assessment(
                pack, TriageLevel.EMERGENCY, true, findings, needling, named, factors, withheld, open);
    }

    /// No needling: by the rules, or because of the level that counts by now, which staff may have set or raised.
    public boolean held(TriageLevel counts) {
        return hold || counts.holdsNeedling();
    }

    /// How an option stands by now. The only status to show, print or hand on: [OptionResult#status()] is that of the rules alone.
    ///
    /// @param counts the level that counts by now
    public OptionStatus status(OptionResult option, TriageLevel counts) {
        return held(counts) ? OptionStatus.WITHHOLD : option.status();
    }

    public Optional<OptionResult> option(String id) {
        return options.stream().filter(o -> o.optionId().equals(id)).findFirst();
    }

    /// All fired rules.
    public Stream<Finding> fired() {
        return Stream.concat(findings.stream(), needling.stream());
    }
}
