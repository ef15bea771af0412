package org.ashi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;

/// What must hold for every patient. As many full answer sets each as `jqwik.tries.default` says; `-Pthorough` takes ten thousand.
class SafetyProperties {

    private final ProtocolPack pack = BuiltInPack.lowBackPain();
    private final Evaluator evaluator = new Evaluator(pack.rules());
    private final RandomAnswers patients = new RandomAnswers(pack.questionnaire(), pack.rules());

    @Provide
    Arbitrary<Answers> patients() {
        return Arbitraries.randomValue(patients::full);
    }

    @Property
    void everyPatientGetsOneLevelANextStepAndAStatusPerOption(@ForAll("patients") Answers answers) {
        var assessment = evaluator.assess(answers);
        assertThat(assessment.options()).hasSameSizeAs(pack.rules().options());
        assertThat(pack.texts("en").find("level." + assessment.level() + ".patient")).isPresent();
        assertThat(evaluator.assess(answers)).isEqualTo(assessment);
    }

    @Property
    void neitherTheOrderOfRulesNorOfFindingsMatters(@ForAll("patients") Answers answers, @ForAll Random random) {
        var base = pack.rules();
        var rules = new ArrayList<>(base.rules());
        Collections.shuffle(rules, random);
        var shuffled = new Evaluator(new RuleBase(
                base.ref(),
                base.variables(),
                base.facts(),
                rules,
                base.escalations(),
                base.causes(),
                base.thresholds(),
                base.fallback(),
                base.options()));
        assertThat(orderless(shuffled.assess(answers))).isEqualTo(orderless(evaluator.assess(answers)));
    }

    private static List<Object> orderless(Assessment a) {
        return List.of(
                a.level(),
                a.hold(),
                a.fired().collect(Collectors.toSet()),
                a.causes().stream().map(Assessment.RankedCause::causeId).collect(Collectors.toSet()),
                a.factors(),
                a.options().stream().map(o -> List.of(o.optionId(), o.status(), o.fit())).toList(),
                a.open());
    }

    @Property
    void nothingIsOfferedOnAnEmergencyAnUrgencyOrAHold(@ForAll("patients") Answers answers) {
        var assessment = evaluator.assess(answers);
        if (assessment.hold() || assessment.level().compareTo(TriageLevel.URGENT) >= 0) {
            assertThat(assessment.options())
                    .extracting(Assessment.OptionResult::status)
                    .containsOnly(OptionStatus.WITHHOLD);
        }
    }

    @Property
    void aRedFlagNeverLowersTheLevelNorOpensAnOption(@ForAll("patients") Answers answers) {
        var asGiven = evaluator.assess(answers);
        for (var flag : redFlags().toList()) {
            var no = with(answers, asGiven, flag.id(), calm(flag));
            for (var raised : raised(flag)) {
                var yes = with(answers, asGiven, flag.id(), raised);
                assertNoBetter(yes, no, flag.id());
            }
        }
    }

    @Property
    void notKnowingIsNeverBetterThanNoAndIsListedAsOpen(
            @ForAll("patients") Answers answers, @ForAll Random random) {
        var asGiven = evaluator.assess(answers);
        for (var variable : pack.rules().variables()) {
            // What only another form asks has a property of its own there.
            if (variable.safety() == Variable.Safety.NONE || variable.asked() != Variable.Asked.HERE) {
                continue;
            }
            var id = variable.id();
            // One way of not knowing a question, by chance: over all patients each is tried thousands of times.
            var unknown = switch (random.nextInt(3)) {
                case 0 -> answers.without(id);
                case 1 -> answers.with(id, new Answer.Unsure());
                default -> answers.with(id, new Answer.Declined());
            };
            var evaluation = evaluator.evaluate(unknown);
            var assessment = evaluator.assess(evaluation);
            if (variable.countsAs().isPresent()) {
                var no = with(answers, asGiven, id, variable.countsAs().get());
                assertNoBetter(assessment, no, id);
            }
            assertThat(assessment.open().contains(id))
                    .as(id)
                    .isEqualTo(!evaluation.hidden().contains(id));
        }
    }

    @Property
    void noAnswerIsNeverBetterThanTheBestRealAnswer(@ForAll("patients") Answers answers) {
        for (var id : List.of("duration", "ces_timing", "trend", "injury", "rf_cancer", "ns_pregnant")) {
            var question = pack.questionnaire().question(id).orElseThrow();
            var codes = ((Kind.Choice) question.kind()).options();
            var real = codes.stream()
                    .map(code -> evaluator.assess(answers.with(id, new Answer.Choice(code))))
                    .toList();
            var none = evaluator.assess(answers.without(id));
            var best = real.stream().map(Assessment::level).min(TriageLevel::compareTo).orElseThrow();
            assertThat(none.level()).as(id).isGreaterThanOrEqualTo(best);
            for (var option : none.options()) {
                var open = real.stream()
                        .mapToInt(a -> openness(a.option(option.optionId()).orElseThrow().status()))
                        .max()
                        .orElseThrow();
                assertThat(openness(option.status())).as(id + " " + option.optionId()).isLessThanOrEqualTo(open);
            }
        }
    }

    /// The assessment with one answer changed; where it is that answer already, the one at hand.
    private Assessment with(Answers answers, Assessment asGiven, String id, Answer answer) {
        return answers.get(id).filter(answer::equals).isPresent()
                ? asGiven
                : evaluator.assess(answers.with(id, answer));
    }

    /// Yes/no red flags and the two with several codes.
    private Stream<Question> redFlags() {
        return pack.questionnaire()
                .questions()
                .filter(q -> q.safety().filter(Question.Safety.RED_FLAG::equals).isPresent())
                .filter(q -> q.id().startsWith("rf_"));
    }

    private static Answer calm(Question flag) {
        return flag.kind() instanceof Kind.YesNo ? Answer.no() : new Answer.Choice("none");
    }

    private static List<Answer> raised(Question flag) {
        return flag.kind() instanceof Kind.Choice choice
                ? choice.options().stream()
                        .filter(code -> !code.equals("none"))
                        .<Answer>map(Answer.Choice::new)
                        .toList()
                : List.of(Answer.yes());
    }

    static void assertNoBetter(Assessment changed, Assessment before, String because) {
        if (changed.equals(before)) {
            return;
        }
        assertThat(changed.level()).as(because).isGreaterThanOrEqualTo(before.level());
        for (var option : before.options()) {
            var now = changed.option(option.optionId()).orElseThrow().status();
            assertThat(openness(now))
                    .as(because + " " + option.optionId() + " " + option.status() + " -> " + now)
                    .isLessThanOrEqualTo(openness(option.status()));
        }
    }

    /// How far an option is opened: not suggesting it is as closed as withholding it.
    private static int openness(OptionStatus status) {
        return switch (status) {
            case OFFER -> 2;
            case CAVEAT -> 1;
            case NOT_MATCHED, WITHHOLD -> 0;
        };
    }

    /// The levels all occur among the patients; otherwise the properties above would be empty.
    @Property(tries = 1)
    void thePatientsReachEveryLevelAndStatus() {
        var random = new Random(7);
        var seen = Stream.generate(() -> evaluator.assess(patients.full(random)))
                .limit(20_000)
                .toList();
        assertThat(seen.stream().map(Assessment::level).collect(Collectors.toSet()))
                .isEqualTo(Set.of(TriageLevel.values()));
        assertThat(seen.stream()
                        .flatMap(a -> a.options().stream())
                        .map(Assessment.OptionResult::status)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(OptionStatus.values()));
    }
}
