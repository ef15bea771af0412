package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Condition;
import org.ashi.rules.Escalation;
import org.ashi.rules.Fit;
import org.ashi.rules.Option;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Rule;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// What the rule engine makes of answers, as truth values: which questions are put, which rules fire, the level, the hold and
/// the status of each option.
final class Outcome {

    private final Circuit circuit;
    private final RuleBase base;
    private final List<Slot> slots;
    private final Meaning meaning;
    private final List<Integer> hidden = new ArrayList<>();
    private final List<Integer> fired;
    /// By level.
    private final int[] atLeast;
    private final int hold;
    private final int unasked;
    private final int cautioned;
    /// By option, then by status.
    private final Map<String, List<Integer>> options = new HashMap<>();

    /// @param raw the answers given, also to questions that are not put
    Outcome(Circuit circuit, RuleBase base, List<Slot> raw) {
        this.circuit = circuit;
        this.base = base;
        slots = purge(raw);
        meaning = new Meaning(circuit, base, slots, true);
        fired = base.rules().stream().map(rule -> meaning.holds(rule.when())).toList();
        atLeast = levels();
        hold = circuit.or(atLeast(TriageLevel.URGENT), any(rule -> rule.triage().filter(Rule.Raise::hold).isPresent()));
        cautioned = any(rule ->
                rule.triage().filter(t -> t.level().compareTo(TriageLevel.CAUTION) >= 0).isPresent());
        unasked = circuit.or(
                base.leftOut().stream().anyMatch(v -> v.safety() == Variable.Safety.NEEDLING) ? Circuit.TRUE : Circuit.FALSE,
                circuit.or(base.variables().stream()
                        .filter(v -> v.safety() == Variable.Safety.NEEDLING)
                        .map(this::open)
                        .toList()));
        base.options().forEach(option -> options.put(option.id(), statuses(option)));
    }

    /// Questions in the order asked; each sees what is left of those before it.
    private List<Slot> purge(List<Slot> raw) {
        var now = new ArrayList<>(raw);
        // What it says of one question rests on those before it, which are settled: so it stays true while later ones are purged.
        var asGiven = new Meaning(circuit, base, now, false);
        for (var variable : base.variables()) {
            var gone = Circuit.FALSE;
            if (variable.asked() == Variable.Asked.HERE && variable.visibleWhen().isPresent()) {
                gone = asGiven.of(variable.visibleWhen().get()).no();
                now.set(variable.index(), now.get(variable.index()).unless(circuit, gone));
            }
            hidden.add(gone);
        }
        return List.copyOf(now);
    }

    private int[] levels() {
        var levels = Stream.of(TriageLevel.values())
                .mapToInt(level -> level == TriageLevel.ROUTINE
                        ? Circuit.TRUE
                        : any(rule -> rule.triage().filter(t -> t.level().compareTo(level) >= 0).isPresent()))
                .toArray();
        for (var escalation : base.escalations()) {
            var lifted = circuit.and(exactly(levels, escalation.from()), triggered(escalation));
            for (int i = 0; i <= escalation.to().ordinal(); i++) {
                levels[i] = circuit.or(levels[i], lifted);
            }
        }
        return levels;
    }

    private int exactly(int[] levels, TriageLevel level) {
        var worse = level.ordinal() + 1;
        return circuit.and(levels[level.ordinal()], worse < levels.length ? -levels[worse] : Circuit.TRUE);
    }

    private int triggered(Escalation escalation) {
        return switch (escalation.trigger()) {
            case Escalation.Trigger.Families(int least) -> {
                var families = new TreeMap<String, List<Integer>>();
                for (int i = 0; i < base.rules().size(); i++) {
                    var rule = base.rules().get(i);
                    if (rule.family().isPresent()
                            && rule.triage().filter(t -> t.level() == escalation.from() && t.hold()).isPresent()) {
                        families.computeIfAbsent(rule.family().get(), f -> new ArrayList<>()).add(fired.get(i));
                    }
                }
                yield circuit.atLeast(families.values().stream().map(circuit::or).toList(), least);
            }
            case Escalation.Trigger.NeedlingEffect n ->
                any(rule -> rule.group() == Rule.Group.NEEDLING && rule.liftsLevel() && !rule.options().isEmpty());
        };
    }

    private List<Integer> statuses(Option option) {
        var parent = option.addOnTo().map(options::get);
        var withheld = circuit.or(
                hold,
                effect(option, OptionStatus.WITHHOLD),
                parent.map(p -> p.get(OptionStatus.WITHHOLD.ordinal())).orElse(Circuit.FALSE));
        var unfit = circuit.or(
                noFit(option), parent.map(p -> p.get(OptionStatus.NOT_MATCHED.ordinal())).orElse(Circuit.FALSE));
        var careful = circuit.or(
                effect(option, OptionStatus.CAVEAT),
                option.caveatWhen().map(meaning::holds).orElse(Circuit.FALSE),
                unasked,
                parent.map(p -> p.get(OptionStatus.CAVEAT.ordinal())).orElse(Circuit.FALSE),
                cautioned);
        return Stream.of(OptionStatus.values())
                .map(status -> switch (status) {
                    case WITHHOLD -> withheld;
                    case NOT_MATCHED -> circuit.and(-withheld, unfit);
                    case CAVEAT -> circuit.and(-withheld, -unfit, careful);
                    case OFFER -> circuit.and(-withheld, -unfit, -careful);
                })
                .toList();
    }

    /// The first row that holds decides. An add-on fits as what it is added to does.
    private int noFit(Option option) {
        if (option.addOnTo().isPresent()) {
            return base.options().stream()
                    .filter(o -> o.id().equals(option.addOnTo().get()))
                    .findFirst()
                    .map(this::noFit)
                    .orElse(Circuit.TRUE);
        }
        var none = Circuit.TRUE;
        for (var row : option.fits().reversed()) {
            var holds = meaning.holds(row.when());
            none = circuit.or(
                    circuit.and(holds, Circuit.constant(row.fit() == Fit.NONE)), circuit.and(-holds, none));
        }
        return none;
    }

    private int effect(Option option, OptionStatus status) {
        return any(rule -> rule.options().get(option.id()) == status);
    }

    private int any(Predicate<Rule> which) {
        return circuit.or(IntStream.range(0, base.rules().size())
                .filter(i -> which.test(base.rules().get(i)))
                .mapToObj(fired::get)
                .toList());
    }

    /// The answers without those of questions that are not put.
    List<Slot> slots() {
        return slots;
    }

    /// The question is not put.
    int hidden(Variable variable) {
        return hidden.get(variable.index());
    }

    /// The question was put and says nothing.
    int open(Variable variable) {
        return variable.asked() == Variable.Asked.HERE
                ? circuit.and(-hidden(variable), -slots.get(variable.index()).known())
                : Circuit.FALSE;
    }

    /// The truth on which rules act.
    int holds(Condition condition) {
        return meaning.holds(condition);
    }

    int fired(int rule) {
        return fired.get(rule);
    }

    /// Never where there is no such rule.
    int fired(String rule) {
        return IntStream.range(0, fired.size())
                .filter(i -> base.rules().get(i).id().equals(rule))
                .map(fired::get)
                .findFirst()
                .orElse(Circuit.FALSE);
    }

    /// The level is this or a worse one.
    int atLeast(TriageLevel level) {
        return atLeast[level.ordinal()];
    }

    int exactly(TriageLevel level) {
        return exactly(atLeast, level);
    }

    int hold() {
        return hold;
    }

    int is(String option, OptionStatus status) {
        return Objects.requireNonNull(options.get(option), option).get(status.ordinal());
    }

    /// Cautioned about or offered.
    int opened(String option) {
        return circuit.or(is(option, OptionStatus.CAVEAT), is(option, OptionStatus.OFFER));
    }

    int pointsAtLeast(int cause, int bound) {
        return meaning.pointsAtLeast(cause, bound);
    }

    /// The cause is in the ranked list.
    int listed(int cause) {
        var scoring = Circuit.constant(base.leftOut().isEmpty());
        var it = base.causes().get(cause);
        if (it.isFactor()) {
            return circuit.and(scoring, pointsAtLeast(cause, base.thresholds().factor()));
        }
        var named = any(rule -> rule.causes().contains(it.id()));
        var fallback = base.fallback()
                .filter(f -> f.cause() == cause)
                .map(f -> circuit.and(-hold, -meaning.holds(f.unless())))
                .orElse(Circuit.FALSE);
        return circuit.or(
                named, circuit.and(scoring, circuit.or(fallback, pointsAtLeast(cause, base.thresholds().possible()))));
    }

    /// Whether the result is better than all of these: a lower level than any, or an option more open than with any.
    int betterThan(List<Outcome> others) {
        var better = new ArrayList<Integer>();
        for (var level : TriageLevel.values()) {
            better.add(circuit.and(-atLeast(level), all(others, other -> other.atLeast(level))));
        }
        base.options().stream().map(Option::id).forEach(option -> {
            better.add(circuit.and(opened(option), all(others, other -> -other.opened(option))));
            better.add(circuit.and(
                    is(option, OptionStatus.OFFER), all(others, other -> -other.is(option, OptionStatus.OFFER))));
        });
        return circuit.or(better);
    }

    /// Whether the level is lower than another's, or a hold is gone.
    int calmerThan(Outcome other) {
        var calmer = new ArrayList<Integer>();
        calmer.add(circuit.and(-hold, other.hold));
        for (var level : TriageLevel.values()) {
            calmer.add(circuit.and(-atLeast(level), other.atLeast(level)));
        }
        return circuit.or(calmer);
    }

    private int all(List<Outcome> others, ToIntFunction<Outcome> value) {
        return circuit.and(others.stream().mapToInt(value).toArray());
    }

    /// Whether the two results differ in level, hold, a rule, an option or a cause.
    int differsFrom(Outcome other) {
        var differences = new ArrayList<Integer>();
        for (var level : TriageLevel.values()) {
            differences.add(differ(atLeast(level), other.atLeast(level)));
        }
        differences.add(differ(hold, other.hold));
        for (int i = 0; i < fired.size(); i++) {
            differences.add(differ(fired.get(i), other.fired(base.rules().get(i).id())));
        }
        for (var option : base.options()) {
            Stream.of(OptionStatus.values())
                    .forEach(s -> differences.add(differ(is(option.id(), s), other.is(option.id(), s))));
        }
        for (int i = 0; i < base.causes().size(); i++) {
            differences.add(differ(listed(i), other.listed(i)));
        }
        return circuit.or(differences);
    }

    /// Whether the two results differ in anything but the order of causes and how well options fit: also in which questions are
    /// put and open, and in how strongly a cause is pointed to.
    ///
    /// @param other over the same questions and causes
    int differsAtAll(Outcome other) {
        var differences = new ArrayList<Integer>();
        differences.add(differsFrom(other));
        other.base.rules().forEach(rule -> differences.add(differ(fired(rule.id()), other.fired(rule.id()))));
        for (var variable : base.variables()) {
            differences.add(differ(hidden(variable), other.hidden(variable)));
            if (variable.safety() != Variable.Safety.NONE) {
                differences.add(differ(open(variable), other.open(variable)));
            }
        }
        for (int i = 0; i < base.causes().size(); i++) {
            differences.add(differ(
                    pointsAtLeast(i, base.thresholds().toward()), other.pointsAtLeast(i, other.base.thresholds().toward())));
        }
        return circuit.or(differences);
    }

    private int differ(int one, int other) {
        return circuit.or(circuit.and(one, -other), circuit.and(-one, other));
    }
}
