package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Harm;
import org.ashi.intake.Intake;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Score;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.review.Drafts.Field;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Plan, level and what is added to a record: what is saved, what is asked about first, and what is refused.
class DecisionModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final RecordModel record = new RecordModel(desk);
    private final RecordEntries entries = new RecordEntries(desk, record);
    private final PlanModel plan = new PlanModel(desk, record, entries);
    private final LevelModel level = new LevelModel(record, entries);
    private final AddModel add = new AddModel(desk, record, entries);
    private final UUID routine = clinic.handedIn("V01", "Ana Test");
    private final UUID emergency = clinic.handedIn("V04", "Bo Test");

    @Test
    void aPlanIsSavedWithWhoAndWhenAndReplacesTheEarlierOne() {
        record.open(routine);
        record.noteProperty().set("not saved yet");
        plan("acupuncture", "6", "2026-12-19");
        plan.save();
        var saved = new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.of(LocalDate.of(2026, 12, 19)));
        assertThat(review(routine).entries()).containsExactly(new Entry(Practices.FOUNDER, Clinic.NOW, new Deed.Planned(saved)));
        assertThat(record.drafts().open()).isFalse();
        assertThat(record.noteProperty().get()).as("typed meanwhile").isEqualTo("not saved yet");
        plan.save();
        assertThat(plan.problemProperty().get()).contains(DecisionProblem.NOTHING_NEW);
        plan("", "", "");
        plan.save();
        assertThat(review(routine).plan()).isEqualTo(Plan.NONE);
        assertThat(review(routine).entries()).as("the first one stands").hasSize(2);
    }

    @Test
    void aPlanThatMakesNoSenseIsNotSaved() {
        record.open(routine);
        for (var sessions : List.of("0", "61", "six", "1.5", "-3")) {
            plan("", sessions, "");
            plan.save();
            assertThat(plan.problemProperty().get()).as(sessions).contains(DecisionProblem.SESSIONS);
        }
        plan("", "60", "2026-11-20");
        plan.save();
        assertThat(plan.problemProperty().get()).contains(DecisionProblem.REVIEW_PAST);
        plan("", "60", "2026-11-21");
        assertThat(plan.problemProperty().get()).as("said until something changes").isEmpty();
        plan("surgery", "", "");
        plan.save();
        assertThat(plan.problemProperty().get()).contains(DecisionProblem.OPTION);
        assertThat(review(routine).entries()).isEmpty();
        assertThat(record.drafts().text(Field.OPTION)).as("what was filled in stays").isEqualTo("surgery");
    }

    @Test
    void whileNeedlingIsOnHoldNoOptionIsPlannedWhatever() {
        record.open(emergency);
        plan("acupuncture", "", "");
        plan.save();
        assertThat(plan.problemProperty().get()).contains(DecisionProblem.HELD);
        plan.agree();
        assertThat(review(emergency).entries()).isEmpty();
        plan("", "", "2026-11-28");
        plan.save();
        assertThat(review(emergency).plan().reviewOn()).isPresent();
    }

    @Test
    void aWithheldOptionIsPlannedOnlyAfterItsReasonsWereSeen() {
        var withheld = clinic.handedIn("V23", "Cem Test");
        record.open(withheld);
        var result = store.get(withheld).assessment().options().stream()
                .filter(o -> o.status() == OptionStatus.WITHHOLD)
                .findFirst()
                .orElseThrow();
        assertThat(store.get(withheld).assessment().hold()).isFalse();
        plan(result.optionId(), "", "");
        plan.save();
        assertThat(review(withheld).entries()).isEmpty();
        assertThat(plan.askProperty().get().orElseThrow().reasons()).isEqualTo(result.reasons());
        plan.refuse();
        plan.agree();
        assertThat(review(withheld).entries()).isEmpty();
        plan.save();
        plan.agree();
        assertThat(review(withheld).plan().option()).contains(result.optionId());
        assertThat(PlanModel.overtaken(sheet())).isTrue();
    }

    @Test
    void raisingNeedsAReasonAndHoldsNeedling() {
        record.open(routine);
        level(TriageLevel.URGENT, "  ");
        level.save();
        assertThat(level.problemProperty().get()).contains(DecisionProblem.REASON_MISSING);
        level(TriageLevel.ROUTINE, "why not");
        level.save();
        assertThat(level.problemProperty().get()).contains(DecisionProblem.SAME_LEVEL);
        level(TriageLevel.URGENT, "x".repeat(Deed.MOST_TEXT + 1));
        level.save();
        assertThat(level.problemProperty().get()).contains(DecisionProblem.TEXT_LONG);
        assertThat(review(routine).entries()).isEmpty();
        level(TriageLevel.URGENT, "Looks very ill.");
        level.save();
        assertThat(level.askProperty().get()).isEmpty();
        assertThat(store.get(routine).level()).isEqualTo(TriageLevel.URGENT);
        assertThat(store.get(routine).ruledLevel()).isEqualTo(TriageLevel.ROUTINE);
        plan("acupuncture", "", "");
        plan.save();
        assertThat(plan.problemProperty().get()).contains(DecisionProblem.HELD);
    }

    @Test
    void loweringWhatIsUrgentIsAskedAboutWithTheFindings() {
        record.open(emergency);
        level(TriageLevel.REFER, "Examined: no deficit.");
        level.save();
        var ask = level.askProperty().get().orElseThrow();
        assertThat(ask.findings()).contains("RF-E01", "RF-E04");
        assertThat(store.get(emergency).level()).isEqualTo(TriageLevel.EMERGENCY);
        level.refuse();
        level.agree();
        assertThat(store.get(emergency).level()).isEqualTo(TriageLevel.EMERGENCY);
        level.save();
        level.agree();
        assertThat(store.get(emergency).level()).isEqualTo(TriageLevel.REFER);
        assertThat(store.get(emergency).ruledLevel()).isEqualTo(TriageLevel.EMERGENCY);
        level(TriageLevel.ROUTINE, "All well.");
        level.save();
        assertThat(level.askProperty().get()).as("still an emergency by the rules").isPresent();
        level(TriageLevel.URGENT, "Worse again.");
        assertThat(level.askProperty().get()).as("it asked about another level").isEmpty();
        level.save();
        assertThat(store.get(emergency).level()).as("raised at once").isEqualTo(TriageLevel.URGENT);
        assertThat(record.drafts().open()).isFalse();
    }

    @Test
    void loweringWhatIsNotUrgentIsNotAskedAbout() {
        var caution = clinic.handedIn("V16", "Dan Test");
        record.open(caution);
        level(TriageLevel.ROUTINE, "Old findings.");
        level.save();
        assertThat(store.get(caution).level()).isEqualTo(TriageLevel.ROUTINE);
    }

    @Test
    void aSignedRecordIsAddedToAndStaysAsItWas() {
        record.open(routine);
        record.drafts().of(Field.AMENDMENT).set("too early");
        add.amend();
        assertThat(add.amendmentProblem().get()).as("the note can still be written").contains(DecisionProblem.CLOSED);
        record.noteProperty().set("Signed note.");
        record.signOff();
        add.amend();
        var signed = store.get(routine);
        assertThat(signed.intake().review().deeds(Deed.Amended.class)).containsExactly(new Deed.Amended("too early"));
        assertThat(signed.intake().review().note()).isEqualTo("Signed note.");
        assertThat(signed.intake().status()).isEqualTo(Status.SIGNED_OFF);
        record.noteProperty().set("changed");
        record.saveNote();
        level(TriageLevel.REFER, "later");
        level.save();
        plan("acupuncture", "", "");
        plan.save();
        assertThat(level.problemProperty().get()).contains(DecisionProblem.CLOSED);
        assertThat(plan.problemProperty().get()).contains(DecisionProblem.CLOSED);
        assertThat(store.get(routine)).isEqualTo(signed);
        record.drafts().of(Field.AMENDMENT).set(" ");
        add.amend();
        assertThat(add.amendmentProblem().get()).contains(DecisionProblem.TEXT_MISSING);
    }

    @Test
    void adverseEventsAndScoresAreTakenBeforeAndAfterSignOff() {
        record.open(routine);
        harm("BRUISING", "2026-11-20", "left, 3 cm");
        add.harm();
        record.signOff();
        record.drafts().of(Field.SERIOUS).set("true");
        harm("LUNG", "2026-11-21", "");
        add.harm();
        score("ODI", "2026-11-21", "12,5");
        add.score();
        assertThat(review(routine).entries().stream().map(Entry::deed))
                .containsExactly(
                        new Deed.Harmed(Harm.BRUISING, false, LocalDate.of(2026, 11, 20), "left, 3 cm"),
                        new Deed.Harmed(Harm.LUNG, true, LocalDate.of(2026, 11, 21), ""),
                        new Deed.Scored("ODI", LocalDate.of(2026, 11, 21), Score.of("12.5")));
        assertThat(record.drafts().text(Field.SERIOUS)).isEmpty();
        assertThat(record.drafts().open()).isFalse();
    }

    @Test
    void badValuesAreRefusedAndStay() {
        record.open(routine);
        for (var bad : List.of("", "-1", "10001", "1,000", "1.000", "12.345", "1e3", "twelve", "1 000", "99999")) {
            score("PEG", "2026-11-21", bad);
            add.score();
            assertThat(add.scoreProblem().get()).as(bad).contains(DecisionProblem.SCORE);
            assertThat(record.drafts().text(Field.SCORE)).isEqualTo(bad);
        }
        score(" ", "2026-11-21", "5");
        add.score();
        assertThat(add.scoreProblem().get()).contains(DecisionProblem.INSTRUMENT_MISSING);
        score("x".repeat(300), "2026-11-21", "5");
        add.score();
        assertThat(add.scoreProblem().get()).contains(DecisionProblem.INSTRUMENT_LONG);
        score("PEG", "2026-11-22", "5");
        add.score();
        assertThat(add.scoreProblem().get()).contains(DecisionProblem.FUTURE);
        harm("", "2026-11-21", "");
        add.harm();
        assertThat(add.harmProblem().get()).contains(DecisionProblem.HARM_MISSING);
        harm("OTHER", "2027-01-01", "");
        add.harm();
        assertThat(add.harmProblem().get()).contains(DecisionProblem.FUTURE);
        harm("OTHER", "", "");
        add.harm();
        assertThat(add.harmProblem().get()).contains(DecisionProblem.DAY_MISSING);
        assertThat(review(routine).entries()).isEmpty();
    }

    @Test
    void somebodyElsesSaveLosesNothing() {
        record.open(routine);
        level(TriageLevel.REFER, "My reason.");
        other(i -> i.reviewed(i.status(), i.review().with(new Entry("Robin", Clinic.NOW, new Deed.TakenOn()))));
        level.save();
        assertThat(record.save()).isEqualTo(new SaveState.Conflict());
        assertThat(record.drafts().text(Field.REASON)).isEqualTo("My reason.");
        record.reload();
        assertThat(record.drafts().text(Field.REASON)).isEqualTo("My reason.");
        assertThat(record.drafts().text(Field.LEVEL)).isEqualTo("REFER");
        level.save();
        assertThat(review(routine).entries().stream().map(Entry::deed))
                .containsExactly(new Deed.TakenOn(), new Deed.LevelSet(TriageLevel.REFER, "My reason."));
    }

    @Test
    void aRefusedSaveKeepsWhatWasFilledIn() {
        record.open(routine);
        score("ODI", "2026-11-20", "40");
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        add.score();
        assertThat(record.save()).isEqualTo(new SaveState.Failed("DISK-FULL"));
        assertThat(record.drafts().text(Field.SCORE)).isEqualTo("40");
        assertThat(review(routine).entries()).isEmpty();
    }

    @Test
    void anArchiveThatCanOnlyBeReadTakesNoEntry() {
        record.open(routine);
        record.signOff();
        store.readOnly();
        record.open(routine);
        var saves = store.saves();
        record.drafts().of(Field.AMENDMENT).set("more");
        add.amend();
        assertThat(add.amendmentProblem().get()).contains(DecisionProblem.CLOSED);
        harm("OTHER", "2026-11-21", "");
        add.harm();
        assertThat(add.harmProblem().get()).contains(DecisionProblem.CLOSED);
        assertThat(store.saves()).isEqualTo(saves);
    }

    @Test
    void nobodyUnlockedPutsDownNothing() {
        record.open(routine);
        level(TriageLevel.REFER, "reason");
        store.lock();
        level.save();
        assertThat(level.problemProperty().get()).contains(DecisionProblem.CLOSED);
        record.signOff();
        assertThat(record.save().refused()).isTrue();
        assertThat(store.get(routine).intake().status()).isEqualTo(Status.IN_REVIEW);
        assertThat(review(routine).entries()).isEmpty();
    }

    @Test
    void aFullRecordSaysSo() {
        record.open(routine);
        other(i -> {
            var full = i.review();
            for (var n = 0; n < Review.MOST_ENTRIES; n++) {
                full = full.with(new Entry("Robin", Clinic.NOW, new Deed.TakenOn()));
            }
            return i.reviewed(i.status(), full);
        });
        record.reload();
        level(TriageLevel.REFER, "reason");
        level.save();
        assertThat(level.problemProperty().get()).contains(DecisionProblem.FULL);
    }

    @Test
    void whoTakesARecordOnIsNamedUntilTheyLetGo() {
        record.open(routine);
        entries.add(entries.editable(), new Deed.TakenOn(), () -> {});
        assertThat(review(routine).holder()).contains(Practices.FOUNDER);
        entries.add(entries.editable(), new Deed.LetGo(), () -> {});
        assertThat(review(routine).holder()).isEmpty();
    }

    private void plan(String option, String sessions, String day) {
        put(Field.OPTION, option);
        put(Field.SESSIONS, sessions);
        put(Field.REVIEW_ON, day);
    }

    private void level(TriageLevel to, String reason) {
        put(Field.LEVEL, to.name());
        put(Field.REASON, reason);
    }

    private void harm(String kind, String day, String text) {
        put(Field.HARM, kind);
        put(Field.HARM_DAY, day);
        put(Field.HARM_TEXT, text);
    }

    private void score(String instrument, String day, String value) {
        put(Field.INSTRUMENT, instrument);
        put(Field.SCORED_ON, day);
        put(Field.SCORE, value);
    }

    private void put(Field field, String text) {
        record.drafts().of(field).set(text);
    }

    private Review review(UUID id) {
        return store.get(id).intake().review();
    }

    private RecordSheet sheet() {
        return record.state().open().orElseThrow().sheet();
    }

    private void other(UnaryOperator<Intake> change) {
        var s = store.get(routine);
        Clinic.require(store.save(new StoredIntake(change.apply(s.intake()), s.assessment(), s.trace(), s.revision())));
    }
}
