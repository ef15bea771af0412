package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// All answers that can be given to a form: each question may be left open, answered "not sure", "prefer not to say", or with
/// what it offers. Numbers are told apart only where the rules do so.
final class Space {

    private final Circuit circuit;
    private final RuleBase base;
    private final Questionnaire form;
    private final Map<Integer, NavigableSet<Integer>> cuts;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Integer> allowed = new ArrayList<>();

    Space(Circuit circuit, RuleBase base, Questionnaire form) {
        this(circuit, base, form, base);
    }

    /// @param other rules over the same questions, which may tell other numbers apart
    Space(Circuit circuit, RuleBase base, Questionnaire form, RuleBase other) {
        this.circuit = circuit;
        this.base = base;
        this.form = form;
        cuts = Conditions.cuts(base);
        Conditions.cuts(other).forEach((variable, numbers) ->
                cuts.computeIfAbsent(variable, v -> new TreeSet<>()).addAll(numbers));
        for (var variable : base.variables()) {
            slots.add(variable.asked() == Variable.Asked.HERE ? open(variable) : closed(variable));
        }
    }

    /// One for each variable, in order.
    List<Slot> slots() {
        return List.copyOf(slots);
    }

    /// Holds where the answers are such as can be given.
    int allowed() {
        return circuit.and(allowed);
    }

    /// Of each question asked, whether it is answered in any way.
    List<Integer> given() {
        return base.variables().stream()
                .filter(v -> v.asked() == Variable.Asked.HERE)
                .map(v -> slots.get(v.index()))
                .map(slot -> circuit.or(slot.known(), slot.unsure(), slot.declined()))
                .toList();
    }

    /// The slots with another answer to one question.
    ///
    /// @param answer empty leaves the question open
    List<Slot> with(Variable variable, Optional<Answer> answer) {
        var changed = new ArrayList<>(slots);
        var slot = slots.get(variable.index());
        changed.set(variable.index(), answer.map(a -> Slot.of(variable, slot, a)).orElseGet(slot::missing));
        return changed;
    }

    /// The slots with a list that is answered, without what stands alone in it, and with or without one code.
    List<Slot> picking(Variable variable, String code, boolean with) {
        var slot = slots.get(variable.index());
        var codes = new ArrayList<>(slot.codes());
        if (question(variable).kind() instanceof Kind.Choices(var options, var exclusive, var max)) {
            exclusive.forEach(alone -> codes.set(variable.codes().indexOf(alone), Circuit.FALSE));
        }
        codes.set(variable.codes().indexOf(code), Circuit.constant(with));
        var changed = new ArrayList<>(slots);
        changed.set(variable.index(), new Slot(Circuit.TRUE, Circuit.FALSE, Circuit.FALSE, codes, slot.from()));
        return changed;
    }

    /// The answer to one question is this.
    int is(Variable variable, Answer answer) {
        var slot = slots.get(variable.index());
        var fixed = Slot.of(variable, slot, answer);
        var parts = new ArrayList<Integer>();
        parts.add(same(slot.known(), fixed.known()));
        parts.add(same(slot.unsure(), fixed.unsure()));
        parts.add(same(slot.declined(), fixed.declined()));
        IntStream.range(0, slot.codes().size())
                .forEach(i -> parts.add(same(slot.codes().get(i), fixed.codes().get(i))));
        slot.from().forEach((cut, value) -> parts.add(same(value, fixed.from().getOrDefault(cut, Circuit.FALSE))));
        return circuit.and(parts);
    }

    private static int same(int value, int constant) {
        return constant == Circuit.TRUE ? value : -value;
    }

    /// Answers to one question that the rules can tell apart; of several codes together none and each alone.
    List<Answer> kinds(Variable variable) {
        var codes = variable.codes().stream();
        return switch (question(variable).kind()) {
            case Kind.YesNo k -> codes.<Answer>map(Answer.Choice::new).toList();
            case Kind.Choice k -> codes.<Answer>map(Answer.Choice::new).toList();
            case Kind.RegionOf k -> codes.<Answer>map(Answer.Choice::new).toList();
            case Kind.Choices k -> Stream.concat(Stream.<Answer>of(Answer.Choices.of()), codes.map(Answer.Choices::of)).toList();
            case Kind.Regions k -> Stream.concat(Stream.<Answer>of(Answer.Choices.of()), codes.map(Answer.Choices::of)).toList();
            case Kind.Scale k -> numbers(variable);
            case Kind.NumberRange k -> numbers(variable);
            case Kind.BirthDate k -> numbers(variable);
            case Kind.ShortText k -> List.of(new Answer.Text("-"));
        };
    }

    private List<Answer> numbers(Variable variable) {
        return slots.get(variable.index()).from().entrySet().stream()
                .filter(cut -> cut.getValue() != Circuit.FALSE)
                .<Answer>map(cut -> new Answer.Number(cut.getKey()))
                .toList();
    }

    /// The answers that a solver found.
    Answers answers(IntPredicate holds) {
        var answers = new HashMap<String, Answer>();
        for (var variable : base.variables()) {
            var slot = slots.get(variable.index());
            if (holds.test(slot.unsure())) {
                answers.put(variable.id(), new Answer.Unsure());
            } else if (holds.test(slot.declined())) {
                answers.put(variable.id(), new Answer.Declined());
            } else if (holds.test(slot.known())) {
                answers.put(variable.id(), known(variable, slot, holds));
            }
        }
        return new Answers(answers);
    }

    private Answer known(Variable variable, Slot slot, IntPredicate holds) {
        var picked = IntStream.range(0, slot.codes().size())
                .filter(i -> holds.test(slot.codes().get(i)))
                .mapToObj(i -> variable.codes().get(i))
                .toList();
        return switch (question(variable).kind()) {
            case Kind.YesNo k -> new Answer.Choice(picked.getFirst());
            case Kind.Choice k -> new Answer.Choice(picked.getFirst());
            case Kind.RegionOf k -> new Answer.Choice(picked.getFirst());
            case Kind.Choices k -> new Answer.Choices(Set.copyOf(picked));
            case Kind.Regions k -> new Answer.Choices(Set.copyOf(picked));
            case Kind.Scale k -> number(slot, holds);
            case Kind.NumberRange k -> number(slot, holds);
            case Kind.BirthDate k -> number(slot, holds);
            case Kind.ShortText k -> new Answer.Text("-");
        };
    }

    private static Answer number(Slot slot, IntPredicate holds) {
        return new Answer.Number(slot.from().entrySet().stream()
                .filter(cut -> holds.test(cut.getValue()))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow());
    }

    Question question(Variable variable) {
        return form.question(variable.id())
                .orElseThrow(() -> new IllegalArgumentException("the form does not ask " + variable.id()));
    }

    /// A question that may be answered in any way.
    private Slot open(Variable variable) {
        var known = circuit.input();
        var unsure = circuit.input();
        var declined = circuit.input();
        allowed.add(circuit.atMostOne(List.of(known, unsure, declined)));
        var kind = question(variable).kind();
        var codes = IntStream.range(0, variable.codes().size()).mapToObj(i -> circuit.input()).toList();
        codes.forEach(code -> allowed.add(circuit.or(-code, known)));
        switch (kind) {
            case Kind.YesNo k -> one(known, codes);
            case Kind.Choice k -> one(known, codes);
            case Kind.RegionOf k -> one(known, codes);
            case Kind.Choices k -> many(variable, k, codes);
            case Kind.Regions k -> {}
            case Kind.Scale k -> {}
            case Kind.NumberRange k -> {}
            case Kind.BirthDate k -> {}
            case Kind.ShortText k -> {}
        }
        return new Slot(known, unsure, declined, codes, numbers(variable, kind, known));
    }

    private void one(int known, List<Integer> codes) {
        allowed.add(circuit.or(-known, circuit.or(codes)));
        allowed.add(circuit.atMostOne(codes));
    }

    private void many(Variable variable, Kind.Choices kind, List<Integer> codes) {
        for (var alone : kind.exclusive()) {
            var at = variable.codes().indexOf(alone);
            IntStream.range(0, codes.size())
                    .filter(i -> i != at)
                    .forEach(i -> allowed.add(circuit.or(-codes.get(at), -codes.get(i))));
        }
        kind.max().ifPresent(max -> allowed.add(-circuit.atLeast(codes, max + 1)));
    }

    /// For each number from which the rules think differently, whether the answer is at least that.
    private TreeMap<Integer, Integer> numbers(Variable variable, Kind kind, int known) {
        var from = new TreeMap<Integer, Integer>();
        switch (kind) {
            case Kind.Scale k -> numbers(variable, Kind.Scale.MIN, Kind.Scale.MAX, known, from);
            case Kind.NumberRange(int min, int max, String unit) -> numbers(variable, min, max, known, from);
            case Kind.BirthDate k -> numbers(variable, 0, Kind.BirthDate.MAX_AGE, known, from);
            case Kind.YesNo k -> {}
            case Kind.Choice k -> {}
            case Kind.RegionOf k -> {}
            case Kind.Choices k -> {}
            case Kind.Regions k -> {}
            case Kind.ShortText k -> {}
        }
        return from;
    }

    private void numbers(Variable variable, int min, int max, int known, TreeMap<Integer, Integer> from) {
        from.put(min, known);
        var below = known;
        for (var cut : cuts.getOrDefault(variable.index(), new TreeSet<>())) {
            if (cut > min) {
                var value = cut > max ? Circuit.FALSE : circuit.input();
                allowed.add(circuit.or(-value, below));
                from.put(cut, value);
                below = value;
            }
        }
    }

    private static Slot closed(Variable variable) {
        return new Slot(
                Circuit.FALSE, Circuit.FALSE, Circuit.FALSE, Collections.nCopies(variable.codes().size(), Circuit.FALSE),
                Collections.emptyNavigableMap());
    }
}
