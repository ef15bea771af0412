package org.ashi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment.Finding;

/// Puts one assessment together: levels take the maximum, points add up, WITHHOLD beats CAVEAT beats OFFER.
final class Assessor {

    private final RuleBase base;
    private final Evaluation evaluation;
    private final List<Rule> fired;
    private final List<Variable> open;
    /// A question about needling safety is open, or the form did not ask it.
    private final boolean unasked;
    /// A triage rule fired that allows needling, with care.
    private final boolean cautioned;

    Assessor(Evaluation evaluation) {
        this.evaluation = evaluation;
        base = evaluation.base();
        fired = base.rules().stream().filter(r -> evaluation.holds(r.when())).toList();
        open = Evaluator.open(evaluation);
        unasked = Stream.concat(open.stream(), base.leftOut().stream())
                .anyMatch(v -> v.safety() == Variable.Safety.NEEDLING);
        cautioned = fired.stream().anyMatch(Assessor::cautions);
    }

    Assessment assess() {
        var triage = triage();
        var hold = triage.level().holdsNeedling()
                || fired.stream().anyMatch(r -> r.triage().filter(Rule.Raise::hold).isPresent());
        var ranking = new Ranking(evaluation, fired, hold);
        return new Assessment(
                base.ref(),
                triage.level(),
                hold,
                triage.findings(),
                findings(Rule.Group.NEEDLING),
                ranking.causes(),
                ranking.factors(),
                options(hold),
                open.stream().map(Variable::id).toList());
    }

    private record Triage(TriageLevel level, List<Finding> findings) {}

    private Triage triage() {
        var findings = new ArrayList<>(findings(Rule.Group.RED_FLAG));
        var level = fired.stream()
                .flatMap(r -> r.triage().stream())
                .map(Rule.Raise::level)
                .reduce(TriageLevel.ROUTINE, TriageLevel::worst);
        for (var escalation : base.escalations()) {
            if (escalation.from() == level && triggered(escalation)) {
                level = escalation.to();
                if (escalation.listed()) {
                    findings.add(new Finding(
                            escalation.id(), Optional.of(level), level.holdsNeedling(), false));
                }
            }
        }
        findings.sort(Comparator.comparing((Finding f) -> f.level().orElse(TriageLevel.ROUTINE)).reversed());
        return new Triage(level, findings);
    }

    private List<Finding> findings(Rule.Group group) {
        return fired.stream()
                .filter(r -> r.group() == group)
                .map(r -> new Finding(
                        r.id(),
                        r.triage().map(Rule.Raise::level),
                        r.triage().map(Rule.Raise::hold).orElse(false),
                        !evaluation.asGiven().isYes(r.when())))
                .toList();
    }

    private boolean triggered(Escalation escalation) {
        return switch (escalation.trigger()) {
            case Escalation.Trigger.Families(int atLeast) ->
                fired.stream()
                                .filter(r -> r.triage()
                                        .filter(t -> t.level() == escalation.from() && t.hold())
                                        .isPresent())
                                .flatMap(r -> r.family().stream())
                                .distinct()
                                .count()
                        >= atLeast;
            case Escalation.Trigger.NeedlingEffect n ->
                fired.stream()
                        .anyMatch(r -> r.group() == Rule.Group.NEEDLING
                                && r.liftsLevel()
                                && !r.options().isEmpty());
        };
    }

    private List<Assessment.OptionResult> options(boolean hold) {
        Map<String, Assessment.OptionResult> done = new LinkedHashMap<>();
        for (var option : base.options()) {
            done.put(option.id(), option(option, hold, done));
        }
        return List.copyOf(done.values());
    }

    private Assessment.OptionResult option(
            Option option, boolean hold, Map<String, Assessment.OptionResult> earlier) {
        var parent = option.addOnTo().map(earlier::get);
        var fit = parent.map(Assessment.OptionResult::fit).orElseGet(() -> fit(option));
        var ownCaveat = option.caveatWhen().filter(evaluation::holds).isPresent();
        var worst = fired.stream()
                .flatMap(r -> Optional.ofNullable(r.options().get(option.id())).stream())
                .reduce(OptionStatus.NOT_MATCHED, OptionStatus::worst);
        var parentStatus = parent.map(Assessment.OptionResult::status);
        OptionStatus status;
        if (hold || worst == OptionStatus.WITHHOLD || parentStatus.filter(OptionStatus.WITHHOLD::equals).isPresent()) {
            status = OptionStatus.WITHHOLD;
        } else if (fit == Fit.NONE || parentStatus.filter(OptionStatus.NOT_MATCHED::equals).isPresent()) {
            status = OptionStatus.NOT_MATCHED;
        } else {
            var careful = worst == OptionStatus.CAVEAT
                    || ownCaveat
                    || unasked
                    || parentStatus.filter(OptionStatus.CAVEAT::equals).isPresent()
                    || cautioned;
            status = careful ? OptionStatus.CAVEAT : OptionStatus.OFFER;
        }
        return new Assessment.OptionResult(option.id(), status, fit, reasons(option, hold), ownCaveat, unasked);
    }

    private Fit fit(Option option) {
        return option.fits().stream()
                .filter(row -> evaluation.holds(row.when()))
                .map(Option.FitRow::fit)
                .findFirst()
                .orElse(Fit.NONE);
    }

    /// While needling is held, the rules that hold it; always, the rules that name this option or caution in general.
    private List<String> reasons(Option option, boolean hold) {
        return fired.stream()
                .filter(r -> r.options().containsKey(option.id())
                        || r.triage().filter(t -> hold ? t.hold() : cautions(r)).isPresent())
                .map(Rule::id)
                .toList();
    }

    /// A triage rule that allows needling, with care.
    private static boolean cautions(Rule rule) {
        return rule.triage()
                .filter(t -> t.level().compareTo(TriageLevel.CAUTION) >= 0)
                .isPresent();
    }
}
