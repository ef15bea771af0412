package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.Obligation;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Citation;
import org.ashi.rules.Condition;
import org.ashi.rules.Evaluator;
import org.ashi.rules.RandomAnswers;
import org.ashi.rules.Rule;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pack promises holds, both as the proof reads it and as the rule engine does, and a planted fault is seen by both.
class ObligationClaimsTest {

    private static final int PATIENTS = 400;

    private final ProtocolPack pack = BuiltInPack.lowBackPain();
    private final List<Obligation> promises = pack.guidance().obligations().all().toList();

    @ParameterizedTest
    @ValueSource(strings = {Intake.FIRST_VISIT, Intake.RETURN_VISIT})
    void noPatientBreaksAPromise(String form) {
        assertThat(broken(form, pack.rules(form), promises, patients(form, PATIENTS))).isEmpty();
    }

    /// Otherwise the promises would be kept by nobody being concerned.
    @Test
    void everyPromiseConcernsSomebody() {
        var evaluator = new Evaluator(pack.rules());
        var concerned = new TreeSet<String>();
        for (var answers : patients(Intake.FIRST_VISIT, 3_000)) {
            var evaluation = evaluator.evaluate(answers);
            promises.stream().filter(p -> evaluation.holds(p.when())).map(Obligation::id).forEach(concerned::add);
        }
        assertThat(concerned).containsExactlyInAnyOrderElementsOf(promises.stream().map(Obligation::id).toList());
    }

    /// One rule is gone, and one patient answers what it was about.
    @ParameterizedTest
    @CsvSource({
        "RF-E11, rf_chest, yes, chest_pain", "RF-U01, rf_fever, yes, fever", "RF-U12, rf_calf, yes, calf",
        "RF-R01, rf_cancer, past, cancer", "NS-07, ns_bleed, yes, bleeding_disorder",
        "NS-11, ns_device, pacemaker_icd, current_device", "NS-14, ns_epilepsy, uncontrolled, epilepsy_uncontrolled",
        "NS-26, ns_reaction, severe, reaction_severe", "NS-16, ns_skin, yes, skin_broken"
    })
    void aRuleThatIsGoneBreaksAPromise(String rule, String question, String answer, String promise) {
        var base = pack.rules();
        var without = base.on(base.variables(), base.rules().stream().filter(r -> !r.id().equals(rule)).toList());
        var patient = List.of(calm().with(question, new Answer.Choice(answer)));
        assertThat(broken(Intake.FIRST_VISIT, base, promises, patient)).isEmpty();
        assertThat(broken(Intake.FIRST_VISIT, without, promises, patient)).contains(promise);
    }

    /// A rule that only raised the level leaves the caution out.
    @Test
    void anOfferWithoutTheCaveatBreaksAPromise() {
        var base = pack.rules();
        var without = base.on(
                base.variables(), base.rules().stream().filter(r -> !r.id().equals("NS-15")).toList());
        var patient = List.of(calm().with("ns_valve", Answer.yes()));
        assertThat(broken(Intake.FIRST_VISIT, without, promises, patient)).containsExactly("careful_when_ill");
    }

    /// A question that is no longer about safety is no longer listed as open.
    @Test
    void aQuestionThatIsNoLongerListedBreaksAPromise() {
        var base = pack.rules();
        var unlisted = base.on(
                base.variables().stream().map(v -> v.id().equals("ns_device") ? unlisted(v) : v).toList(), base.rules());
        var patient = List.of(calm().without("ns_device"));
        assertThat(broken(Intake.FIRST_VISIT, base, promises, patient)).isEmpty();
        assertThat(broken(Intake.FIRST_VISIT, unlisted, promises, patient)).containsExactly("device_not_asked");
    }

    private static Variable unlisted(Variable v) {
        return new Variable(
                v.index(), v.id(), v.codes(), Variable.Safety.NONE, v.countsAs(), v.visibleWhen(), v.asked());
    }

    /// A hold is a promise of its own: a level of REFER does not bring one with it.
    @Test
    void aReferralWithoutTheHoldBreaksAPromise() {
        var base = pack.rules();
        var soft = base.on(
                base.variables(), base.rules().stream().map(r -> r.id().equals("RF-R01") ? withoutHold(r) : r).toList());
        var patient = List.of(calm().with("rf_cancer", new Answer.Choice("past")));
        assertThat(broken(Intake.FIRST_VISIT, soft, promises, patient)).containsExactly("cancer");
    }

    private static Rule withoutHold(Rule r) {
        return new Rule(
                r.id(), r.group(), r.basis(), r.when(), r.triage().map(t -> new Rule.Raise(t.level(), false)), r.causes(),
                r.options(), r.family(), r.liftsLevel(), r.sources());
    }

    /// A grown-up with old pain and nothing to report, to whom acupuncture is offered.
    private Answers calm() {
        var answers = Answers.NONE;
        for (var variable : pack.rules().variables()) {
            if (variable.countsAs().isPresent()) {
                answers = answers.with(variable.id(), variable.countsAs().get());
            }
        }
        for (var good : List.of("ns_food", "ns_still", "intake_consent", "capacity")) {
            answers = answers.with(good, Answer.yes());
        }
        return answers.with("age", new Answer.Number(40))
                .with("duration", new Answer.Choice("m3_12"))
                .with("onset_age", new Answer.Number(39))
                .with("areas", Answer.Choices.of("lumbar_c"));
    }

    @Test
    void whatNobodySaidMustBeListedAsOpenOnlyWhereItIsAsked() {
        var always = new Condition.All(List.of());
        var promise = new Obligation(
                "x", always, Optional.empty(), false, List.of(), List.of(), List.of("ns_bleed"),
                List.of(new Citation(Optional.empty(), Citation.Tag.D)));
        assertThat(broken(Intake.FIRST_VISIT, pack.rules(), List.of(promise), List.of(calm()))).containsExactly("x");
        assertThat(broken(Intake.RETURN_VISIT, pack.rules(Intake.RETURN_VISIT), List.of(promise), List.of(calm().without("ns_bleed")))).isEmpty();
    }

    /// The ids that some patient breaks. Both readings must agree on every patient.
    private TreeSet<String> broken(String form, RuleBase base, List<Obligation> looked, List<Answers> patients) {
        var broken = new TreeSet<String>();
        var evaluator = new Evaluator(base);
        var shapes = new Space(new Circuit(), base, pack.questionnaire(form)).slots();
        for (var answers : patients) {
            var evaluation = evaluator.evaluate(answers);
            var assessment = evaluator.assess(evaluation);
            var circuit = new Circuit();
            var outcome = new Outcome(circuit, base, slots(base, shapes, answers));
            for (var promise : looked) {
                var seen = ObligationClaims.broken(assessment, evaluation, promise);
                assertThat(ObligationClaims.broken(circuit, base, outcome, promise))
                        .as(promise.id())
                        .isEqualTo(Circuit.constant(seen));
                if (seen) {
                    broken.add(promise.id());
                }
            }
        }
        return broken;
    }

    private static List<Slot> slots(RuleBase base, List<Slot> shapes, Answers answers) {
        return base.variables().stream()
                .map(v -> answers.get(v.id())
                        .map(answer -> Slot.of(v, shapes.get(v.index()), answer))
                        .orElseGet(() -> shapes.get(v.index()).missing()))
                .toList();
    }

    /// Some of their answers are missing or not known.
    private List<Answers> patients(String form, int count) {
        var random = new Random(25);
        var all = new RandomAnswers(pack.questionnaire(form), pack.rules(form));
        var patients = new ArrayList<Answers>();
        while (patients.size() < count) {
            var answers = all.full(random);
            for (var id : List.copyOf(answers.byQuestion().keySet())) {
                var chance = random.nextInt(60);
                if (chance == 0) {
                    answers = answers.without(id);
                } else if (chance == 1) {
                    answers = answers.with(id, new Answer.Unsure());
                } else if (chance == 2) {
                    answers = answers.with(id, new Answer.Declined());
                }
            }
            patients.add(answers);
        }
        return patients;
    }
}
