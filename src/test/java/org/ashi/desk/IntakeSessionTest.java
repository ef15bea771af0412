package org.ashi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ashi.desk.IntakeSession.Step;
import org.ashi.intake.Answer;
import org.ashi.intake.Patient;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.State;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.Scenarios;
import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// One intake while it is being filled in, on a real archive.
class IntakeSessionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private static final Signature.Mark MARK = new Signature.Mark.Typed("Ann Lee");
    private static final Signature.Consent CONSENT = Signature.Consent.of("1", "en", List.of("I agree."));

    private final Desk desk = Desk.of(BuiltInPack.lowBackPain(), archive.store(), CLOCK);

    @Test
    void anEmergencyOnceShownHoldsAllNeedlingWhateverIsChangedLater() {
        var session = filled("V01");
        assertThat(taken(session.answer("rf_saddle", Answer.yes())).newEmergencies()).containsExactly("RF-E01");
        session.answer("rf_saddle", Answer.no());
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
        var stored = archive.store().get(session.intake().id());
        assertThat(stored.intake().answers().get("rf_saddle")).contains(Answer.no());
        assertThat(stored.assessment().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(stored.assessment().hold()).isTrue();
        assertThat(stored.assessment().options())
                .extracting(Assessment.OptionResult::status)
                .containsOnly(OptionStatus.WITHHOLD);
        assertThat(stored.intake().alert().orElseThrow().ruleIds()).containsExactly("RF-E01");
    }

    @Test
    void withoutAnEmergencyTheAnswersAloneDecide() {
        var session = filled("V01");
        session.finish();
        assertThat(archive.store().get(session.intake().id()).assessment())
                .isEqualTo(desk.evaluator().assess(session.answers()));
    }

    @Test
    void anEmergencyIsToldBeforeAnythingIsSavedAndEvenIfNothingCanBe() {
        archive.store().breakDown();
        var session = filled("V01");
        assertThat(taken(session.answer("rf_chest", Answer.yes())).newEmergencies()).containsExactly("RF-E11");
        assertThat(session.save()).isEqualTo(new SaveResult.Failed("ASHI-D01"));
        assertThat(archive.store().isEmpty()).isTrue();
        archive.store().work();
        assertThat(session.save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(archive.store().only().intake().alert()).isPresent();
    }

    /// Bilateral leg pain in a long-standing picture may be of the walking kind: that is asked later.
    @Test
    void anEmergencyThatRestsOnAQuestionStillToComeWaitsForIt() {
        var session = IntakeSession.start(desk, "en");
        session.patient(born(1960));
        session.answer(Map.of(
                "duration", new Answer.Choice("y1_plus"), "trend", new Answer.Choice("worse")));
        var marked = session.answer("areas", Answer.Choices.of("calf_l", "calf_r"));
        assertThat(taken(marked).newEmergencies()).isEmpty();
        var told = session.answer("worse", Answer.Choices.of("lift"));
        assertThat(taken(told).newEmergencies()).containsExactly("RF-E04");
    }

    /// … but at the end of the form a question that was left out never clears it.
    @Test
    void anEmergencyThatRestsOnAnUnansweredQuestionCountsAtTheEnd() {
        var session = IntakeSession.start(desk, "en");
        session.patient(born(1960));
        session.answer(Map.of(
                "duration", new Answer.Choice("y1_plus"),
                "trend", new Answer.Choice("worse"),
                "areas", Answer.Choices.of("calf_l", "calf_r")));
        session.finish();
        assertThat(archive.store().only().assessment().level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void aFormThatNeedsADoctorTodayIsKeptWhenGivenUp() {
        var session = filled("V01");
        session.answer("rf_fever", Answer.yes());
        session.save();
        session.giveUp();
        assertThat(archive.store().only().intake().status()).isEqualTo(Status.NEW);
        assertThat(archive.store().only().intake().finishedAt()).isEmpty();
    }

    @Test
    void anyOtherFormIsDeletedWhenGivenUp() {
        var session = filled("V01");
        session.save();
        assertThat(session.giveUp()).isInstanceOf(SaveResult.Saved.class);
        assertThat(archive.store().isEmpty()).isTrue();
    }

    @Test
    void oneUnfitAnswerTakesNone() {
        var session = filled("V01");
        var before = session.answers();
        var refused = session.answer(Map.of("trend", new Answer.Choice("worse"), "pain_now", new Answer.Number(11)));
        assertThat(refused).isInstanceOfSatisfying(Step.Refused.class, r -> assertThat(r.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.questionId()).isEqualTo("pain_now")));
        assertThat(session.answers()).isEqualTo(before);
    }

    /// A clinic renamed an option between the crash and now: the old code must not be read as "no".
    @Test
    void aCodeThatThePackDoesNotKnowAnyMoreIsAskedAgain() {
        var session = filled("V01");
        session.answer("rf_saddle", Answer.yes());
        session.save();
        var stored = archive.store().only();
        var old = new StoredIntake(
                stored.intake().withAnswers(stored.intake().answers()
                        .with("ces_timing", new Answer.Choice("long_ago"))
                        .with("gone", Answer.yes())),
                stored.assessment(),
                stored.trace(),
                stored.revision());
        var resumed = IntakeSession.resume(desk, old);
        assertThat(resumed.answers().byQuestion()).doesNotContainKeys("ces_timing", "gone");
        assertThat(resumed.missing()).contains("ces_timing");
        assertThat(resumed.emergencies()).contains("RF-E01");
    }

    @Test
    void theAgeIsThatOfTheDayOnWhichTheFormIsTakenUpAgain() {
        var session = IntakeSession.start(desk, "en");
        session.patient(new Patient(
                "A", Optional.of(LocalDate.of(1976, 11, 22)), Optional.empty(), Optional.empty()));
        session.save();
        assertThat(session.answers().get("age")).contains(new Answer.Number(49));
        var nextDay = Desk.of(
                desk.pack(), archive.store(), Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
        var resumed = IntakeSession.resume(nextDay, archive.store().only());
        assertThat(resumed.answers().get("age")).contains(new Answer.Number(50));
    }

    @Test
    void whatSomebodyElseSavedStaysAndThisFormGoesOnAsItsOwn() {
        var session = filled("V01");
        session.save();
        var first = session.intake().id();
        var other = IntakeSession.resume(desk, archive.store().get(first));
        other.answer("worry", new Answer.Choice("lot"));
        other.save();
        session.answer("rf_chest", Answer.yes());
        assertThat(session.save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(session.intake().id()).isNotEqualTo(first);
        assertThat(archive.store().get(first).intake().answers().get("worry")).contains(new Answer.Choice("lot"));
        assertThat(archive.store().get(session.intake().id()).intake().alert()).isPresent();
    }

    @Test
    void givingUpLeavesWhatSomebodyElseHasTakenUp() {
        var session = IntakeSession.start(desk, "en");
        session.answer("sex", new Answer.Choice("other"));
        session.save();
        var other = IntakeSession.resume(desk, archive.store().only());
        other.answer("worry", new Answer.Choice("lot"));
        other.save();
        assertThat(session.giveUp()).isEqualTo(new SaveResult.Conflict(2));
        assertThat(archive.store().only().intake().answers().has("worry")).isTrue();
    }

    @Test
    void whatWasToBeHandedInIsNeverDeleted() {
        var session = IntakeSession.start(desk, "en");
        session.answer("sex", new Answer.Choice("other"));
        session.save();
        archive.store().refuseOnce(new SaveResult.Failed("DISK-FULL"));
        session.finish();
        session.giveUp();
        assertThat(archive.store().only().intake().status()).isEqualTo(Status.NEW);
    }

    @Test
    void aFormDeletedElsewhereIsNotLost() {
        var session = filled("V01");
        session.save();
        archive.store().discard(session.intake().id(), 1);
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
        assertThat(archive.store().only().intake().status()).isEqualTo(Status.NEW);
    }

    @Test
    void answersGivenWhileASaveIsUnderWayAreKept() throws InterruptedException {
        var session = filled("V01");
        var saving = Thread.ofPlatform().start(() -> {
            for (var i = 0; i < 50; i++) {
                session.save();
            }
        });
        for (var i = 0; i <= 200; i++) {
            session.answer("pain_now", new Answer.Number(i % 11));
        }
        saving.join();
        session.save();
        assertThat(archive.store().only().intake().answers().get("pain_now")).contains(new Answer.Number(200 % 11));
    }

    @Test
    void aChangeOfWhatWasSignedDropsTheSignatureAndTheStatements() {
        for (var change : List.<Consumer<IntakeSession>>of(
                s -> s.answer("pain_now", new Answer.Number(9)),
                s -> s.clear(Set.of("trend")),
                s -> s.patient(s.intake().patient().withPhone(Optional.of("1"))))) {
            var session = filled("V01");
            session.sign(MARK, CONSENT);
            assertThat(Signature.state(session.intake())).isEqualTo(State.MATCHES);
            assertThat(session.answers().get("confirm_true")).contains(Answer.yes());
            change.accept(session);
            assertThat(session.intake().signature()).isEmpty();
            assertThat(session.answers().has("confirm_true")).isFalse();
        }
    }

    @Test
    void whatIsNotThePatientsToSignLeavesTheSignature() {
        var session = filled("V01");
        session.sign(MARK, CONSENT);
        session.answer("capacity", Answer.yes());
        session.language("es");
        session.answer("pain_now", session.answers().get("pain_now").orElseThrow());
        assertThat(Signature.state(session.intake())).isEqualTo(State.MATCHES);
    }

    @Test
    void whoTakesAFormUpAgainSignsItAnew() {
        var session = filled("V01");
        session.sign(MARK, CONSENT);
        session.save();
        var stored = archive.store().get(session.intake().id());
        assertThat(Signature.state(stored.intake())).isEqualTo(State.MATCHES);
        var again = IntakeSession.resume(desk, stored);
        assertThat(again.intake().signature()).isEmpty();
        assertThat(again.answers().has("confirm_true")).isFalse();
        assertThat(again.missing()).doesNotContain("confirm_true");
    }

    @Test
    void answersOfHiddenQuestionsArePurged() {
        var session = filled("V01");
        session.answer(Map.of("rf_saddle", Answer.yes()));
        session.answer("ces_timing", new Answer.Choice("older_stable"));
        session.answer("rf_saddle", Answer.no());
        assertThat(session.answers().has("ces_timing")).isFalse();
        assertThat(session.hidden()).contains("ces_timing");
    }

    @Test
    void answersCanBeTakenBack() {
        var session = filled("V01");
        session.clear(Set.of("rf_fever"));
        assertThat(session.assessment().open()).containsExactly("rf_fever");
    }

    private IntakeSession filled(String scenario) {
        var session = IntakeSession.start(desk, "en");
        session.patient(born(1988));
        var answers = new HashMap<>(Scenarios.answers(scenario));
        answers.remove("age");
        taken(session.answer(answers));
        return session;
    }

    private static Patient born(int year) {
        return new Patient(
                "Sample " + UUID.randomUUID(),
                Optional.of(LocalDate.of(year, 1, 31)),
                Optional.empty(),
                Optional.empty());
    }

    private static Step.Taken taken(Step step) {
        return (Step.Taken) step;
    }
}
