package org.ashi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;

/// What must hold for every patient who comes back and fills in the short form. Three thousand full answer sets each.
class ReturnVisitProperties {

    private static final int TRIES = 1_000;

    private final ProtocolPack pack = BuiltInPack.lowBackPain();
    private final Questionnaire form = pack.questionnaire(Intake.RETURN_VISIT);
    private final RuleBase base = pack.rules(Intake.RETURN_VISIT);
    private final Evaluator evaluator = new Evaluator(base);
    private final Evaluator firstVisit = new Evaluator(pack.rules());
    private final RandomAnswers patients = new RandomAnswers(form, base);

    @Provide
    Arbitrary<Answers> patients() {
        return Arbitraries.randomValue(patients::full);
    }

    @Property(tries = TRIES)
    void theOrderOfRulesDoesNotMatter(@ForAll("patients") Answers answers, @ForAll Random random) {
        var rules = new ArrayList<>(base.rules());
        Collections.shuffle(rules, random);
        var shuffled = new Evaluator(base.on(base.variables(), rules)).assess(answers);
        var asWritten = evaluator.assess(answers);
        assertThat(shuffled.level()).isEqualTo(asWritten.level());
        assertThat(shuffled.hold()).isEqualTo(asWritten.hold());
        assertThat(shuffled.fired().collect(Collectors.toSet())).isEqualTo(asWritten.fired().collect(Collectors.toSet()));
        assertThat(statuses(shuffled)).isEqualTo(statuses(asWritten));
        assertThat(shuffled.open()).isEqualTo(asWritten.open());
    }

    /// With the rules of the form, and by the engine alone where a pack forgets them.
    @Property(tries = TRIES)
    void nothingIsEverOfferedWithoutACaveat(@ForAll("patients") Answers answers) {
        var without = base.rules().stream().filter(r -> !r.id().startsWith("RT-")).toList();
        for (var assessment : List.of(
                evaluator.assess(answers), new Evaluator(base.on(base.variables(), without)).assess(answers))) {
            assertThat(statuses(assessment)).doesNotContain(OptionStatus.OFFER);
            if (assessment.hold() || assessment.level().holdsNeedling()) {
                assertThat(statuses(assessment)).containsOnly(OptionStatus.WITHHOLD);
            }
        }
    }

    /// What the form leaves out may be any answer; it must not make the same answers look better than they do on a first visit.
    @Property(tries = TRIES)
    void isNeverMilderThanTheSameAnswersOnTheFirstVisitsForm(@ForAll("patients") Answers answers) {
        var evaluation = evaluator.evaluate(answers);
        var asFirst = firstVisit.assess(evaluation.answers());
        SafetyProperties.assertNoBetter(evaluator.assess(evaluation), asFirst, "first visit");
    }

    @Property(tries = TRIES)
    void aFlagNeverLowersTheLevelNorOpensAnOption(@ForAll("patients") Answers answers) {
        flags().forEach(flag -> {
            var calm = evaluator.assess(answers.with(flag.id(), countsAs(flag)));
            worse(flag, answers).forEach(raised ->
                    SafetyProperties.assertNoBetter(evaluator.assess(answers.with(flag.id(), raised)), calm, flag.id()));
        });
    }

    /// One reaction more after the last session is never better.
    @Property(tries = TRIES)
    void oneReactionMoreIsNeverBetter(@ForAll("patients") Answers answers) {
        var question = form.question("fu_after").orElseThrow();
        var picked = answers.get("fu_after").filter(Answer.Choices.class::isInstance).map(Answer.Choices.class::cast);
        var now = picked.map(Answer.Choices::codes).orElse(Set.of());
        for (var code : ((Kind.Choices) question.kind()).options()) {
            var more = new HashSet<>(now);
            more.add(code);
            SafetyProperties.assertNoBetter(
                    evaluator.assess(answers.with("fu_after", new Answer.Choices(more))),
                    evaluator.assess(answers.with("fu_after", new Answer.Choices(now))),
                    code);
        }
    }

    @Property(tries = TRIES)
    void notKnowingIsNeverBetterThanNoAndIsListedAsOpen(@ForAll("patients") Answers answers, @ForAll Random random) {
        for (var variable : base.variables()) {
            if (variable.safety() == Variable.Safety.NONE || variable.asked() != Variable.Asked.HERE) {
                continue;
            }
            var id = variable.id();
            var unknown = switch (random.nextInt(3)) {
                case 0 -> answers.without(id);
                case 1 -> answers.with(id, new Answer.Unsure());
                default -> answers.with(id, new Answer.Declined());
            };
            var evaluation = evaluator.evaluate(unknown);
            var assessment = evaluator.assess(evaluation);
            variable.countsAs().ifPresent(no ->
                    SafetyProperties.assertNoBetter(assessment, evaluator.assess(answers.with(id, no)), id));
            assertThat(assessment.open().contains(id)).as(id).isEqualTo(!evaluation.hidden().contains(id));
        }
    }

    @Property(tries = TRIES)
    void whatTheFormLeavesOutIsNotListedOneByOneNorRanked(@ForAll("patients") Answers answers) {
        var assessment = evaluator.assess(answers.without("areas").without("rf_saddle"));
        assertThat(assessment.open()).allMatch(id -> form.question(id).isPresent());
        assertThat(assessment.causes()).allMatch(c -> !c.namedBy().isEmpty() && c.points() == 0);
        assertThat(assessment.factors()).isEmpty();
        assertThat(assessment.options()).allMatch(Assessment.OptionResult::unasked);
    }

    /// The levels all occur among the patients; otherwise the properties above would be empty.
    @Property(tries = 1)
    void thePatientsReachEveryLevelAndStatus() {
        var random = new Random(7);
        var seen = Stream.generate(() -> evaluator.assess(patients.full(random)))
                .limit(TRIES)
                .toList();
        assertThat(seen.stream().map(Assessment::level).collect(Collectors.toSet()))
                .isEqualTo(Set.of(TriageLevel.values()));
        assertThat(seen.stream().flatMap(a -> statuses(a).stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(OptionStatus.WITHHOLD, OptionStatus.CAVEAT, OptionStatus.NOT_MATCHED);
        assertThat(seen.stream().flatMap(Assessment::fired).map(Assessment.Finding::ruleId))
                .contains("RT-01", "RT-02", "RT-03", "RT-04", "RT-06", "RT-07", "RT-08", "RT-09")
                .contains("RT-10", "RT-11", "RT-13", "RT-14", "RT-15");
    }

    /// The screens do not offer these two answers, so that no patient above gives them; a file may.
    @Property(tries = 1)
    void notSayingWhatHappenedAfterTheLastSessionIsUrgentAndNoAnswerIsAtLeastCaution() {
        var calm = Answers.NONE;
        for (var flag : flags().toList()) {
            calm = calm.with(flag.id(), countsAs(flag));
        }
        for (var unclear : List.of(new Answer.Unsure(), new Answer.Declined())) {
            var assessment = evaluator.assess(calm.with("fu_after", unclear));
            assertThat(assessment.level()).isEqualTo(TriageLevel.URGENT);
            assertThat(assessment.fired()).extracting(Assessment.Finding::ruleId).contains("RT-05");
        }
        var missing = evaluator.assess(calm.without("fu_after"));
        assertThat(missing.level()).isGreaterThanOrEqualTo(TriageLevel.CAUTION);
        assertThat(missing.fired()).extracting(Assessment.Finding::ruleId).contains("RT-12").doesNotContain("RT-05");
    }

    /// The questions with a reassuring answer, "none of these" included: red flags and those of the form's own.
    private Stream<Question> flags() {
        return form.questions()
                .filter(q -> q.id().startsWith("rf_") || q.id().startsWith("fu_") || q.id().equals("ns_skin"));
    }

    private Answer countsAs(Question question) {
        return base.variables().stream()
                .filter(v -> v.id().equals(question.id()))
                .flatMap(v -> v.countsAs().stream())
                .findFirst()
                .orElseThrow();
    }

    private Stream<Answer> worse(Question flag, Answers answers) {
        return switch (flag.id()) {
            // Better than before is no flag.
            case "fu_change" -> Stream.of(new Answer.Choice("worse"));
            case "fu_injury" -> Stream.of(new Answer.Choice("minor"), new Answer.Choice("major"));
            case "fu_same" -> Stream.of(new Answer.Choice("new"));
            case "fu_after" -> answers.get("fu_after").stream();
            default -> Stream.of(Answer.yes());
        };
    }

    private static List<OptionStatus> statuses(Assessment assessment) {
        return assessment.options().stream().map(Assessment.OptionResult::status).toList();
    }
}
