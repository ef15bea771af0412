package org.ashi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ashi.course.FindingChange.Course;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenarios;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Explainer;
import org.ashi.rules.OptionStatus;
import org.ashi.store.Raise;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.Test;

class VisitDifferenceTest {

    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    private static final Instant THEN = Instant.parse("2026-03-02T08:55:00Z");
    private static final Instant NOW = Instant.parse("2026-03-30T08:55:00Z");

    private static StoredIntake visit(String scenario, String form, Instant at, UnaryOperator<Answers> change) {
        var answers = change.apply(new Answers(new TreeMap<>(Scenarios.answers(scenario))));
        var intake = Intake.started(UUID.randomUUID(), at, "en", form).withAnswers(answers).finished(at.plusSeconds(60));
        var evaluator = new Evaluator(PACK.rules(form));
        var evaluation = evaluator.evaluate(answers);
        return new StoredIntake(intake, evaluator.assess(evaluation), new Explainer(evaluation).rules(), 1);
    }

    private static StoredIntake first(Instant at, UnaryOperator<Answers> change) {
        return visit("V01", Intake.FIRST_VISIT, at, change);
    }

    private static StoredIntake back(String scenario) {
        return visit(scenario, Intake.RETURN_VISIT, NOW, a -> a);
    }

    private static VisitDifference between(UnaryOperator<Answers> then, UnaryOperator<Answers> now) {
        return VisitDifference.between(PACK, first(THEN, then), first(NOW, now));
    }

    private static Change only(VisitDifference difference) {
        assertThat(difference.answers()).hasSize(1);
        return difference.answers().getFirst();
    }

    @Test
    void theSameAnswersAreNoChange() {
        var same = between(a -> a, a -> a);
        assertThat(same.answers()).isEmpty();
        assertThat(same.gaps()).isEmpty();
        assertThat(same.findings()).isEmpty();
        assertThat(same.options()).isNotEmpty().noneMatch(OptionChange::changed);
        assertThat(same.measures()).isNotEmpty().allMatch(m -> m.way() == Measure.Way.SAME);
    }

    @Test
    void noOptionIsOfferedWhileTheLevelThatCountsHoldsNeedling() {
        var later = first(NOW, a -> a).raised(Optional.of(new Raise(TriageLevel.URGENT, Raise.Reason.UNWELL, new UUID(1, 2), NOW)));
        assertThat(VisitDifference.between(PACK, first(THEN, a -> a), later).options())
                .allSatisfy(o -> assertThat(o.now()).contains(OptionStatus.WITHHOLD))
                .anySatisfy(o -> assertThat(o.then()).contains(OptionStatus.OFFER));
    }

    @Test
    void anAnswerThatIsMissingNowIsAChangeAndNoGap() {
        var gone = between(a -> a.with("rf_weight", Answer.yes()), a -> a.without("rf_weight"));
        assertThat(only(gone)).isEqualTo(new Change("rf_weight", new Said.Given(Answer.yes()), new Said.Unanswered()));
        assertThat(gone.gaps()).isEmpty();
    }

    @Test
    void notSureIsNotNo() {
        var sure = between(a -> a.with("rf_weight", new Answer.Unsure()), a -> a.with("rf_weight", Answer.no()));
        assertThat(only(sure)).isEqualTo(new Change("rf_weight", new Said.Given(new Answer.Unsure()), new Said.Given(Answer.no())));
        var unanswered = between(a -> a.without("rf_weight"), a -> a.with("rf_weight", Answer.no()));
        assertThat(only(unanswered).then()).isEqualTo(new Said.Unanswered());
        var declined = between(a -> a.with("rf_sexual", new Answer.Declined()), a -> a.with("rf_sexual", new Answer.Unsure()));
        assertThat(only(declined).questionId()).isEqualTo("rf_sexual");
    }

    @Test
    void ofAListItIsKnownWhatCameAndWhatWent() {
        var change = only(between(a -> a.with("told", Answer.Choices.of("disc")), a -> a.with("told", Answer.Choices.of("stenosis"))));
        assertThat(change.added()).containsExactly("stenosis");
        assertThat(change.removed()).containsExactly("disc");
    }

    @Test
    void degreesGoUpAndDownOrCannotBeCompared() {
        var moved = between(
                a -> a.with("pain_now", new Answer.Number(8)).with("impact_sleep", new Answer.Choice("none")).without("pain_avg"),
                a -> a.with("pain_now", new Answer.Number(3)).with("impact_sleep", new Answer.Choice("lot")));
        assertThat(moved.answers()).isEmpty();
        assertThat(moved.measures()).anySatisfy(m -> {
            assertThat(m.change().questionId()).isEqualTo("pain_now");
            assertThat(m.steps()).hasValue(-5);
            assertThat(m.way()).isEqualTo(Measure.Way.LOWER);
        });
        assertThat(moved.measures()).anySatisfy(m -> {
            assertThat(m.change().questionId()).isEqualTo("impact_sleep");
            assertThat(m.way()).isEqualTo(Measure.Way.HIGHER);
        });
        assertThat(moved.measures()).anySatisfy(m -> {
            assertThat(m.change().questionId()).isEqualTo("pain_avg");
            assertThat(m.way()).isEqualTo(Measure.Way.UNKNOWN);
        });
    }

    @Test
    void whatTheShortFormDoesNotAskIsAGap() {
        var back = VisitDifference.between(PACK, first(THEN, a -> a.with("rf_cancer", new Answer.Choice("past"))), back("R01"));
        assertThat(back.gaps()).contains(new Change("rf_cancer", new Said.Given(new Answer.Choice("past")), new Said.NotAsked()));
        assertThat(back.gaps()).anyMatch(g -> g.questionId().equals("fu_same") && g.then() instanceof Said.NotAsked);
        assertThat(back.answers()).noneMatch(c -> c.questionId().equals("rf_cancer"));
    }

    /// A finding that nobody asked about again is not over.
    @Test
    void aFindingIsGoneOnlyIfItsQuestionsWereAskedAgain() {
        var then = first(THEN, a -> a.with("rf_cancer", new Answer.Choice("past")).with("rf_weight", Answer.yes()));
        var back = VisitDifference.between(PACK, then, back("R01"));
        assertThat(course(back, "RF-R01")).isEqualTo(Course.NOT_ASKED);
        assertThat(course(back, "RF-R02")).isEqualTo(Course.GONE);
        assertThat(course(back, "RT-01")).isEqualTo(Course.NEW);
        var again = VisitDifference.between(PACK, then, first(NOW, a -> a.with("rf_weight", Answer.yes())));
        assertThat(course(again, "RF-R01")).isEqualTo(Course.GONE);
        assertThat(course(again, "RF-R02")).isEqualTo(Course.STAYED);
    }

    private static Course course(VisitDifference difference, String ruleId) {
        return difference.findings().stream()
                .filter(f -> f.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow()
                .course();
    }

    @Test
    void newFindingsComeFirstWorstFirst() {
        var worse = VisitDifference.between(PACK, first(THEN, a -> a.with("rf_weight", Answer.yes())), back("R02"));
        assertThat(worse.findings().getFirst().ruleId()).isEqualTo("RF-E01");
        var courses = new ArrayList<>(worse.findings().stream().map(FindingChange::course).toList());
        assertThat(courses).isSorted();
        assertThat(worse.levelThen()).isEqualTo(TriageLevel.REFER);
        assertThat(worse.levelNow()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(worse.options()).allMatch(o -> o.now().filter(OptionStatus.WITHHOLD::equals).isPresent());
    }

    @Test
    void whichCameFirstIsToldByTheirDates() {
        var then = first(THEN, a -> a);
        var now = back("R02");
        assertThat(VisitDifference.between(PACK, now, then)).isEqualTo(VisitDifference.between(PACK, then, now));
    }

    @Test
    void onlyStaffSayThatTwoAreOne() {
        var then = first(THEN, a -> a);
        var now = back("R01");
        var id = UUID.randomUUID();
        assertThat(VisitDifference.samePatient(then, now)).isFalse();
        assertThat(VisitDifference.samePatient(matched(then, id), now)).isFalse();
        assertThat(VisitDifference.samePatient(matched(then, id), matched(now, UUID.randomUUID()))).isFalse();
        assertThat(VisitDifference.samePatient(matched(then, id), matched(now, id))).isTrue();
    }

    private static StoredIntake matched(StoredIntake stored, UUID patient) {
        var intake = stored.intake();
        var review = intake.review().with(new Entry("Dana Reyes", NOW, new Deed.Matched(patient)));
        return new StoredIntake(intake.reviewed(Status.IN_REVIEW, review), stored.assessment(), stored.trace(), 2);
    }
}
