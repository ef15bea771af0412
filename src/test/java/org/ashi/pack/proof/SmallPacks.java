package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.form.Section;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Guidance;
import org.ashi.pack.Obligations;
import org.ashi.pack.PackTexts;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Translation;
import org.ashi.rules.Cause;
import org.ashi.rules.Citation;
import org.ashi.rules.Condition;
import org.ashi.rules.Escalation;
import org.ashi.rules.Fact;
import org.ashi.rules.Fit;
import org.ashi.rules.Option;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.PackRef;
import org.ashi.rules.Rule;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// Packs of four questions, with rules at random: so small that every set of answers can be tried.
final class SmallPacks {

    private static final int MAX = 3;
    private static final List<Question> QUESTIONS = List.of(
            question("flag", new Kind.YesNo(), Optional.of(Question.Safety.RED_FLAG)),
            question("worry", new Kind.Choice(List.of("none", "some", "much")), Optional.of(Question.Safety.RED_FLAG)),
            question("needle", new Kind.YesNo(), Optional.of(Question.Safety.NEEDLING)),
            question("count", new Kind.NumberRange(0, MAX, "years"), Optional.empty()));

    private final Random random;

    SmallPacks(long seed) {
        random = new Random(seed);
    }

    private static Question question(String id, Kind kind, Optional<Question.Safety> safety) {
        return new Question(
                id, kind, true, true, false, Question.AskedBy.PATIENT, safety, false, Optional.empty(), Optional.empty());
    }

    ProtocolPack next() {
        var variables = new ArrayList<Variable>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            variables.add(variable(i));
        }
        var facts = List.<Fact>of(
                new Fact.YesNo("fact", group(leaves(2))),
                new Fact.Count("tally", leaves(3), chance(2) ? Optional.empty() : Optional.of(leaf())));
        var causes = List.of(cause("one"), cause("two"));
        var base = new RuleBase(
                new PackRef("small", "1", "0".repeat(64)), variables, facts, rules(), escalations(), causes,
                new RuleBase.Thresholds(4, 2, 2),
                chance(2) ? Optional.empty() : Optional.of(new RuleBase.Fallback(1, whole())), options());
        var pages = QUESTIONS.stream().map(q -> new Page(q.id(), Page.Shape.QUESTION, List.of(q.id()))).toList();
        var byId = new HashMap<String, Question>();
        QUESTIONS.forEach(q -> byId.put(q.id(), q));
        return new ProtocolPack(
                false, List.of("en"), "1", Optional.empty(), new Questionnaire(List.of(new Section("all", pages)), byId), base,
                new Guidance(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Obligations.NONE), Map.of(),
                Map.of("en", new PackTexts("en", Translation.UNKNOWN, Map.of())));
    }

    /// Every set of answers that can be given.
    static List<Answers> all() {
        var all = List.of(Answers.NONE);
        for (var question : QUESTIONS) {
            all = all.stream()
                    .flatMap(answers -> Stream.concat(
                            Stream.of(answers), values(question).map(value -> answers.with(question.id(), value))))
                    .toList();
        }
        return all;
    }

    private static Stream<Answer> values(Question question) {
        var unknown = Stream.<Answer>of(new Answer.Unsure(), new Answer.Declined());
        var known = switch (question.kind()) {
            case Kind.YesNo k -> Stream.<Answer>of(Answer.yes(), Answer.no());
            case Kind.Choice(var options) -> options.stream().<Answer>map(Answer.Choice::new);
            default -> IntStream.rangeClosed(0, MAX).<Answer>mapToObj(Answer.Number::new);
        };
        return Stream.concat(unknown, known);
    }

    private Variable variable(int index) {
        var question = QUESTIONS.get(index);
        var codes = switch (question.kind()) {
            case Kind.YesNo k -> List.of(Answer.YES, Answer.NO);
            case Kind.Choice(var options) -> options;
            default -> List.<String>of();
        };
        Optional<Answer> countsAs = codes.isEmpty() || chance(3)
                ? Optional.empty()
                : Optional.of(new Answer.Choice(chance(5) ? codes.getFirst() : codes.contains("no") ? "no" : "none"));
        Optional<Condition> when = index > 1 && chance(3) ? Optional.of(leaf(index)) : Optional.empty();
        return new Variable(
                index, question.id(), codes, question.safety().map(s -> Variable.Safety.valueOf(s.name())).orElse(Variable.Safety.NONE),
                countsAs, when, Variable.Asked.HERE);
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < 3; i++) {
            var level = TriageLevel.values()[1 + random.nextInt(4)];
            rules.add(new Rule(
                    "R" + i, Rule.Group.RED_FLAG, Rule.Basis.SINGLE, whole(),
                    Optional.of(new Rule.Raise(level, level.holdsNeedling() || chance(2))), i == 0 ? List.of("two") : List.of(),
                    Map.of(), Optional.of("family" + i), false, List.of()));
        }
        rules.add(new Rule(
                "N", Rule.Group.NEEDLING, Rule.Basis.SINGLE, whole(), Optional.empty(), List.of(),
                Map.of(chance(2) ? "main" : "extra", chance(2) ? OptionStatus.WITHHOLD : OptionStatus.CAVEAT), Optional.empty(),
                chance(2), List.of()));
        return rules;
    }

    private List<Escalation> escalations() {
        return List.of(
                new Escalation(
                        "E1", TriageLevel.REFER, TriageLevel.URGENT, new Escalation.Trigger.Families(2), true, List.<Citation>of()),
                lift("E2", TriageLevel.CAUTION, TriageLevel.REFER), lift("E3", TriageLevel.ROUTINE, TriageLevel.CAUTION));
    }

    private static Escalation lift(String id, TriageLevel from, TriageLevel to) {
        return new Escalation(id, from, to, new Escalation.Trigger.NeedlingEffect(), true, List.of());
    }

    private Cause cause(String id) {
        var rows = Stream.generate(() -> new Cause.Row(
                        leaf(), chance(3) ? -1 - random.nextInt(2) : 1 + random.nextInt(3), Cause.Strength.WEAK, List.of()))
                .limit(3)
                .toList();
        return new Cause(id, Cause.Type.CONDITION, chance(2) ? Optional.empty() : Optional.of(leaf()), rows, List.of(), List.of());
    }

    private List<Option> options() {
        var fits = List.of(
                new Option.FitRow(chance(2) ? Fit.NONE : Fit.PRIMARY, whole()),
                new Option.FitRow(Fit.SECONDARY, new Condition.Scored(0, 2, Integer.MAX_VALUE)));
        return List.of(
                new Option("main", Optional.empty(), fits, chance(2) ? Optional.empty() : Optional.of(leaf()), List.of()),
                new Option("extra", Optional.of("main"), List.of(), Optional.empty(), List.of()));
    }

    private Condition whole() {
        return switch (random.nextInt(6)) {
            case 0 -> leaf();
            case 1 -> new Condition.Holds(0);
            case 2 -> new Condition.Counted(1, 1 + random.nextInt(2), chance(2) ? 2 : Integer.MAX_VALUE);
            case 3 -> new Condition.CountOf(leaves(3), 1, 1 + random.nextInt(2));
            default -> group(leaves(2));
        };
    }

    private Condition group(List<Condition> of) {
        return chance(2) ? new Condition.All(of) : new Condition.Any(of);
    }

    private List<Condition> leaves(int count) {
        return Stream.generate(this::leaf).limit(count).toList();
    }

    private Condition leaf() {
        return leaf(QUESTIONS.size());
    }

    /// @param before only questions that stand before this one
    private Condition leaf(int before) {
        var question = random.nextInt(before);
        var leaf = switch (random.nextInt(8)) {
            case 0 -> new Condition.Answered(question);
            case 1 -> new Condition.SaidUnsure(question);
            case 2 -> new Condition.SaidDeclined(question);
            default -> said(question);
        };
        return chance(4) ? new Condition.Not(leaf) : leaf;
    }

    private Condition said(int question) {
        return switch (QUESTIONS.get(question).kind()) {
            case Kind.YesNo k -> new Condition.Has(question, 1L << random.nextInt(2));
            case Kind.Choice k -> new Condition.Has(question, 1 + random.nextInt(6));
            default -> new Condition.Between(question, random.nextInt(3), chance(2) ? Integer.MAX_VALUE : 2);
        };
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }
}
