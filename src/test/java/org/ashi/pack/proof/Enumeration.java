package org.ashi.pack.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Variable;

/// Decides the claims of the checks by trying every set of answers with the rule engine, without a circuit and without a solver.
final class Enumeration {

    private final ProtocolPack pack;
    private final Map<Answers, Assessment> assessments = new HashMap<>();
    private final Map<Answers, Evaluation> evaluations = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();

    Enumeration(ProtocolPack pack, List<Answers> all) {
        this.pack = pack;
        var engine = new Evaluator(pack.rules());
        for (var answers : all) {
            var evaluation = engine.evaluate(answers);
            evaluations.put(answers, evaluation);
            assessments.put(answers, engine.assess(evaluation));
        }
        monotone("flag", "no", List.of("yes"));
        monotone("worry", "none", List.of("some", "much"));
        pack.rules().variables().stream().filter(v -> v.safety() != Variable.Safety.NONE).forEach(this::unknown);
        reach();
        totality();
    }

    /// The claims that do not hold.
    Set<String> broken() {
        return broken;
    }

    private void monotone(String flag, String calm, List<String> raised) {
        for (var code : raised) {
            breaks("monotone.first." + flag + "." + code, answers ->
                    Better.than(with(answers, flag, new Answer.Choice(code)), with(answers, flag, new Answer.Choice(calm))));
        }
    }

    private void unknown(Variable asked) {
        var known = asked.id().equals("flag")
                ? List.<Answer>of(Answer.no())
                : asked.countsAs().map(List::of).orElseGet(() -> asked.codes().stream().<Answer>map(Answer.Choice::new).toList());
        Map<String, Optional<Answer>> ways = Map.of(
                "missing", Optional.empty(), "unsure", Optional.of(new Answer.Unsure()), "declined", Optional.of(new Answer.Declined()));
        ways.forEach((way, answer) -> breaks("unknown.first." + asked.id() + "." + way, answers -> {
            var unknown = answer.map(a -> with(answers, asked.id(), a)).orElseGet(() -> at(answers.without(asked.id())));
            return betterThanAll(unknown, known.stream().map(a -> with(answers, asked.id(), a)).toList());
        }));
    }

    /// Better in one and the same way than each: a lower level than all, or an option more open than with all.
    private boolean betterThanAll(Assessment unknown, List<Assessment> known) {
        var level = known.stream().allMatch(k -> unknown.level().compareTo(k.level()) < 0);
        return level
                || unknown.options().stream().anyMatch(o -> known.stream().allMatch(k ->
                        Better.open(o.status()) > Better.open(k.option(o.optionId()).orElseThrow().status())));
    }

    private void reach() {
        var base = pack.rules();
        Stream.of(TriageLevel.values()).forEach(level -> reached("reach.level." + level, a -> a.level() == level));
        base.rules().forEach(rule ->
                reached("reach.rule." + rule.id(), a -> a.fired().anyMatch(f -> f.ruleId().equals(rule.id()))));
        base.causes().forEach(cause ->
                reached("reach.cause." + cause.id(), a -> a.causes().stream().anyMatch(c -> c.causeId().equals(cause.id()))));
        base.options().forEach(option -> Stream.of(OptionStatus.OFFER, OptionStatus.CAVEAT, OptionStatus.WITHHOLD)
                .forEach(status -> reached(
                        "reach.status." + option.id() + " " + status,
                        a -> a.option(option.id()).orElseThrow().status() == status)));
        base.variables().forEach(variable -> {
            if (evaluations.values().stream().allMatch(e -> e.hidden().contains(variable.id()))) {
                broken.add("reach.first.question." + variable.id());
            }
        });
    }

    private void reached(String claim, Predicate<Assessment> seen) {
        if (assessments.values().stream().noneMatch(seen)) {
            broken.add(claim);
        }
    }

    private void totality() {
        breaks("totality.first.next-step", answers -> {
            var a = at(answers);
            return !a.hold()
                    && a.level().compareTo(TriageLevel.REFER) < 0
                    && a.causes().isEmpty()
                    && a.options().stream().allMatch(o -> o.status() == OptionStatus.NOT_MATCHED);
        });
        var turned = new Evaluator(OrderCheck.with(pack.rules(), false, pack.rules().escalations().reversed()));
        breaks("order.first.escalations", answers -> turned.assess(answers).level() != at(answers).level());
    }

    private void breaks(String claim, Predicate<Answers> breaks) {
        if (assessments.keySet().stream().anyMatch(breaks)) {
            broken.add(claim);
        }
    }

    private Assessment with(Answers answers, String id, Answer answer) {
        return at(answers.with(id, answer));
    }

    private Assessment at(Answers answers) {
        return java.util.Objects.requireNonNull(assessments.get(answers));
    }
}
