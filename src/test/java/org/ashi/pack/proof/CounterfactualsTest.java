package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ashi.form.AnswerCheck;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenarios;
import org.ashi.pack.proof.Counterfactual.Found;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.RandomAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What would change a result: true by the rule engine, and as little as can be.
class CounterfactualsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ProtocolPack pack = BuiltInPack.lowBackPain();

    private Counterfactuals of(Answers answers) {
        return new Counterfactuals(pack, Intake.FIRST_VISIT, answers, Optional.empty());
    }

    private static Counterfactual ask(Counterfactuals patient, Target target) {
        return patient.of(target, Counterfactuals.MOST, LONG, () -> false);
    }

    private static Target level(TriageLevel level) {
        return new Target.Level(level);
    }

    @ParameterizedTest
    @CsvSource({"first, 80", "return, 20"})
    void whatIsFoundIsTrueAndAsLittleAsCanBe(String form, int patients) {
        var random = new Random(3);
        var anybody = new RandomAnswers(pack.questionnaire(form), pack.rules(form));
        var all = new ArrayList<Found>();
        for (int i = 0; i < patients; i++) {
            var answers = holed(anybody.full(random), random);
            var patient = new Counterfactuals(pack, form, answers, Optional.empty());
            var put = new Evaluator(pack.rules(form)).evaluate(answers).answers();
            for (var target : patient.targets()) {
                var found = ask(patient, target);
                assertThat(found).isNotInstanceOfAny(Counterfactual.Disputed.class, Counterfactual.Undecided.class);
                if (found instanceof Found changes) {
                    all.add(changes);
                    assertThat(faults(form, put, changes)).as("patient %d, %s", i, target).isEmpty();
                }
            }
        }
        assertThat(all).extracting(f -> f.changes().size()).contains(1, 2, 3, 4);
    }

    /// One answer in eight is missing in every second patient.
    private static Answers holed(Answers answers, Random random) {
        return random.nextBoolean() ? answers : answers.retaining(id -> random.nextInt(8) > 0);
    }

    private List<String> faults(String form, Answers answers, Found found) {
        var evaluator = new Evaluator(pack.rules(form));
        var check = new SmallestSet(evaluator, answers);
        var faults = new ArrayList<String>();
        if (!check.gives(found.target(), found.changes())) {
            faults.add("the rule engine comes to something else");
        }
        check.superfluous(found).stream().filter(part -> consistent(found, part, answers)).forEach(p -> faults.add("fewer do: " + p));
        var put = evaluator.evaluate(found.in(answers)).answers();
        for (var change : found.changes()) {
            if (!put.has(change.questionId()) || !change.to().isKnown()) {
                faults.add("not put, or says nothing: " + change);
            }
            if (!answers.get(change.questionId()).equals(change.from())) {
                faults.add("not what the patient said: " + change);
            }
            if (List.of("age", "sex", "capacity", "confirm_true").contains(change.questionId())) {
                faults.add("cannot change: " + change);
            }
        }
        return faults;
    }

    /// Where the worst region or the marked regions change, the one is still out of the others.
    private static boolean consistent(Found found, List<Change> part, Answers answers) {
        var touched = part.stream().map(Change::questionId).anyMatch(List.of("areas", "main_area")::contains);
        var after = new Found(found.target(), part).in(answers);
        return !touched
                || !(after.get("main_area").orElse(new Answer.Unsure()) instanceof Answer.Choice(String one))
                || after.get("areas").orElse(new Answer.Unsure()) instanceof Answer.Choices(var all) && all.contains(one);
    }

    @Test
    void aChangeTooManyIsSeen() {
        var answers = new Answers(Scenarios.answers("V01"));
        var patient = of(answers);
        var found = (Found) ask(patient, level(TriageLevel.URGENT));
        var check = new SmallestSet(new Evaluator(pack.rules()), answers);
        assertThat(check.superfluous(found)).isEmpty();
        var doctored = new ArrayList<>(found.changes());
        doctored.add(new Change("worry", answers.get("worry"), new Answer.Choice("lot")));
        assertThat(check.superfluous(new Found(found.target(), doctored))).contains(found.changes());
    }

    /// Every single change and every pair of changes to questions with one answer out of several, tried one by one.
    @ParameterizedTest
    @CsvSource({"V01", "V05", "V09"})
    void tryingEverythingFindsNothingSmaller(String scenario) {
        var answers = new Answers(Scenarios.answers(scenario));
        var patient = of(answers);
        var singles = singles(answers);
        assertThat(singles).hasSizeGreaterThan(50);
        for (var target : patient.targets()) {
            var size = ask(patient, target) instanceof Found found ? found.changes().size() : Integer.MAX_VALUE;
            var check = new SmallestSet(new Evaluator(pack.rules()), answers);
            if (size > 1) {
                assertThat(singles).as("%s", target).noneMatch(one -> check.gives(target, List.of(one)));
            }
        }
        var pairs = patient.targets().stream()
                .filter(t -> !(ask(patient, t) instanceof Found found) || found.changes().size() > 2)
                .toList();
        var evaluator = new Evaluator(pack.rules());
        for (int i = 0; i < singles.size(); i++) {
            for (var other : singles.subList(i + 1, singles.size())) {
                var after = evaluator.assess(answers
                        .with(singles.get(i).questionId(), singles.get(i).to())
                        .with(other.questionId(), other.to()));
                assertThat(pairs).noneMatch(t -> t.met(after));
            }
        }
    }

    private List<Change> singles(Answers answers) {
        var mayChange = new Changeable(pack.questionnaire());
        var evaluator = new Evaluator(pack.rules());
        return evaluator.base().variables().stream()
                .filter(mayChange::test)
                .filter(v -> !v.id().equals("main_area"))
                .flatMap(v -> v.codes().stream()
                        .<Answer>map(Answer.Choice::new)
                        .filter(a -> AnswerCheck.check(pack.question(v.id()).orElseThrow(), a).isEmpty())
                        .filter(a -> answers.get(v.id()).filter(a::equals).isEmpty())
                        .map(a -> new Change(v.id(), answers.get(v.id()), a)))
                .toList();
    }

    @Test
    void namesTheAnswerThatDecides() {
        var answers = new Answers(Scenarios.answers("V01")).with("rf_saddle", Answer.yes());
        var patient = of(answers);
        assertThat(patient.now().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(ask(patient, level(TriageLevel.ROUTINE)))
                .isEqualTo(new Found(
                        level(TriageLevel.ROUTINE),
                        List.of(new Change("rf_saddle", Optional.of(Answer.yes()), Answer.no()))));
    }

    /// Nobody gets better by keeping quiet: what was not answered must be answered, and a "not sure" made clear.
    @Test
    void aMissingAnswerHasToBeGiven() {
        var answers = new Answers(Scenarios.answers("V01"));
        var offered = new Target.Status("acupuncture", OptionStatus.OFFER);
        for (var given : List.of(answers.without("ns_bleed"), answers.with("ns_bleed", new Answer.Unsure()))) {
            assertThat(ask(of(given), offered))
                    .isEqualTo(new Found(offered, List.of(new Change("ns_bleed", given.get("ns_bleed"), Answer.no()))));
        }
    }

    @Test
    void anEmergencyThatWasShownStands() {
        var alert = new Alert(Instant.EPOCH, List.of("RF-E01"));
        var patient = new Counterfactuals(
                pack, Intake.FIRST_VISIT, new Answers(Scenarios.answers("V01")), Optional.of(alert));
        assertThat(patient.now().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(patient.targets())
                .doesNotContain(level(TriageLevel.EMERGENCY), new Target.Status("acupuncture", OptionStatus.WITHHOLD))
                .contains(level(TriageLevel.ROUTINE))
                .allSatisfy(t -> assertThat(ask(patient, t)).isEqualTo(new Counterfactual.Stands(t)));
    }

    @Test
    void whatStaffAnsweredIsNotForTalkingAway() {
        var patient = of(new Answers(Scenarios.answers("V01")).with("capacity", Answer.no()));
        var offered = new Target.Status("acupuncture", OptionStatus.OFFER);
        assertThat(ask(patient, offered)).isEqualTo(new Counterfactual.Never(offered));
    }

    @Test
    void saysThatItIsNotDecidedWhereTimeIsUpOrNobodyWaits() {
        var patient = of(new Answers(Scenarios.answers("V01")));
        var target = level(TriageLevel.EMERGENCY);
        assertThat(patient.of(target, 3, Duration.ZERO, () -> false)).isEqualTo(new Counterfactual.Undecided(target));
        assertThat(patient.of(target, 3, LONG, () -> true)).isEqualTo(new Counterfactual.Undecided(target));
        assertThatThrownBy(() -> ask(patient, level(patient.now().level()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatSoFewChangesDoNot() {
        var flags = List.of("rf_saddle", "rf_bladder", "rf_bowel", "rf_very_ill", "rf_chest", "rf_collapse", "rf_aaa", "rf_gait");
        var answers = new Answers(Scenarios.answers("V01"));
        for (var flag : flags) {
            answers = answers.with(flag, Answer.yes());
        }
        var target = level(TriageLevel.ROUTINE);
        assertThat(of(answers).of(target, 2, LONG, () -> false)).isEqualTo(new Counterfactual.None(target, 2));
    }

    /// The rule engine heeds an answer to a question that the form did not ask; the proof knows of none.
    @Test
    void saysNothingWhereProofAndRuleEngineDisagree() {
        var answers = new Answers(Scenarios.answers("R01")).with("rf_cancer", Answer.yes()).with("ns_heart", Answer.yes());
        var patient = new Counterfactuals(pack, Intake.RETURN_VISIT, answers, Optional.empty());
        assertThat(patient.targets()).allSatisfy(t -> assertThat(ask(patient, t)).isEqualTo(new Counterfactual.Disputed(t)));
    }

    /// Such as the archive holds from another version of the pack.
    @Test
    void anAnswerThatThePackDoesNotHaveMisleadsNobody() {
        var answers = new Answers(Scenarios.answers("V01")).with("ns_thinner", new Answer.Choice("gone"));
        var patient = of(answers);
        var check = new SmallestSet(new Evaluator(pack.rules()), answers);
        assertThat(patient.targets()).allSatisfy(t -> {
            if (ask(patient, t) instanceof Found found) {
                assertThat(check.gives(t, found.changes())).isTrue();
            }
        });
    }

    @Test
    void aChangePrintsNoAnswer() {
        var change = new Change("rf_fever", Optional.empty(), Answer.yes());
        assertThat(change.toString()).doesNotContain("yes");
        assertThatThrownBy(() -> new Change("q", Optional.of(Answer.yes()), Answer.yes()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change("q", Optional.empty(), new Answer.Unsure()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
