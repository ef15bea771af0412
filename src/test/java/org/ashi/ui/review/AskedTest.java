package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Review;
import org.ashi.intake.Signature;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.SignedIntakes;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Open safety questions that are answered face to face.
class AskedTest {

    private static final String BLOOD = "ns_bleed";
    private static final String URINE = "rf_bladder";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final RecordModel record = new RecordModel(desk);
    private final StaffAnswers staff = new StaffAnswers(desk, record);
    private final UUID id = clinic.handedIn("V01", "Ana Test", Map.of(BLOOD, Optional.empty()));

    @Test
    void whatEasesIsAskedAboutAndSavedInOneSaveWithWhoAsked() {
        record.open(id);
        assertThat(open()).contains(BLOOD);
        var before = store.get(id);
        staff.answer(BLOOD, Answer.no());
        var change = staff.proposalProperty().get().orElseThrow();
        assertThat(change.changes()).contains(new Reassessment.Change.Option("acupuncture", OptionStatus.CAVEAT, OptionStatus.OFFER));
        assertThat(store.get(id)).isEqualTo(before);
        var saves = store.saves();
        staff.agree();
        assertThat(store.saves()).isEqualTo(saves + 1);
        var after = store.get(id);
        assertThat(after.intake().answers().get(BLOOD)).contains(Answer.no());
        assertThat(after.intake().review().entries())
                .containsExactly(new Entry(Practices.FOUNDER, Clinic.NOW, new Deed.Asked(BLOOD, Optional.empty(), Answer.no())));
        assertThat(after.assessment().open()).doesNotContain(BLOOD);
        assertThat(after.trace()).isNotEqualTo(before.trace());
        assertThat(open()).as("it can be put right").contains(BLOOD);
    }

    /// What the rules withheld comes free only after it was seen.
    @Test
    void withheldBecomesCaveatOnlyWhenAgreedTo() {
        var withheld = clinic.handedIn("V01", "Cem Test", Map.of("capacity", Optional.empty(), BLOOD, Optional.empty()));
        record.open(withheld);
        staff.answer("capacity", Answer.yes());
        assertThat(staff.proposalProperty().get().orElseThrow().changes())
                .contains(new Reassessment.Change.Option("acupuncture", OptionStatus.WITHHOLD, OptionStatus.CAVEAT));
        staff.refuse();
        staff.agree();
        assertThat(store.get(withheld).assessment().options()).allMatch(o -> o.status() == OptionStatus.WITHHOLD);
        staff.answer("capacity", Answer.yes());
        staff.agree();
        assertThat(store.get(withheld).assessment().option("acupuncture").orElseThrow().status()).isEqualTo(OptionStatus.CAVEAT);
    }

    @Test
    void whatIsWorseIsSavedAtOnce() {
        var open = clinic.handedIn("V01", "Bo Test", Map.of("rf_weight", Optional.empty()));
        record.open(open);
        staff.answer("rf_weight", Answer.yes());
        assertThat(store.get(open).intake().answers().get("rf_weight")).contains(Answer.yes());
        assertThat(store.get(open).assessment().findings()).isNotEmpty();
    }

    @Test
    void notSureStaysPossibleAndClearsNothing() {
        record.open(id);
        staff.answer(BLOOD, new Answer.Unsure());
        var after = store.get(id);
        assertThat(after.intake().answers().get(BLOOD)).contains(new Answer.Unsure());
        assertThat(after.assessment().open()).contains(BLOOD);
        assertThat(after.assessment().option("acupuncture").orElseThrow().status()).isNotEqualTo(OptionStatus.OFFER);
    }

    /// A level set low before must not hide what is found only now.
    @Test
    void anAnswerThatMakesItWorseTakesALevelSetBelowWithIt() {
        var urine = clinic.handedIn("V01", "Bo Test", Map.of(URINE, Optional.empty()));
        record.open(urine);
        var entries = new RecordEntries(desk, record);
        entries.add(entries.editable(), new Deed.LevelSet(TriageLevel.ROUTINE, "Looked well."), () -> {});
        var saves = store.saves();
        staff.answer(URINE, Answer.yes());
        assertThat(store.saves()).isEqualTo(saves + 1);
        var after = store.get(urine);
        assertThat(after.ruledLevel()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(after.level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(after.intake().review().entries()).hasSize(3);
    }

    /// What was decided on was one emergency; this is another.
    @Test
    void anotherEmergencyIsNotCoveredByALevelSetForTheFirst() {
        var first = clinic.handedIn("V04", "Bo Test", Map.of("rf_chest", Optional.empty()));
        record.open(first);
        assertThat(store.get(first).ruledLevel()).isEqualTo(TriageLevel.EMERGENCY);
        var entries = new RecordEntries(desk, record);
        entries.add(entries.editable(), new Deed.LevelSet(TriageLevel.CAUTION, "Seen by a doctor."), () -> {});
        assertThat(store.get(first).level()).isEqualTo(TriageLevel.CAUTION);
        var fired = store.get(first).assessment().fired().count();
        staff.answer("rf_chest", Answer.yes());
        assertThat(store.get(first).assessment().fired().count()).isGreaterThan(fired);
        assertThat(store.get(first).level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void aLevelSetAboveStays() {
        record.open(id);
        var entries = new RecordEntries(desk, record);
        entries.add(entries.editable(), new Deed.LevelSet(TriageLevel.URGENT, "Looks ill."), () -> {});
        staff.answer(BLOOD, Answer.no());
        staff.agree();
        assertThat(store.get(id).level()).isEqualTo(TriageLevel.URGENT);
    }

    @Test
    void whatDoesNotFitTheQuestionIsRefused() {
        record.open(id);
        var before = store.get(id);
        staff.answer(BLOOD, new Answer.Number(3));
        assertThat(staff.problemProperty().get()).contains(DecisionProblem.ANSWER);
        staff.answer("no_such_question", Answer.no());
        assertThat(staff.problemProperty().get()).contains(DecisionProblem.ANSWER);
        assertThat(store.get(id)).isEqualTo(before);
    }

    @Test
    void aConflictLeavesTheQuestionOpen() {
        record.open(id);
        store.refuseOnce(new SaveResult.Conflict(9));
        staff.answer(BLOOD, Answer.no());
        staff.agree();
        assertThat(record.save()).isEqualTo(new SaveState.Conflict());
        assertThat(store.get(id).intake().answers().has(BLOOD)).isFalse();
        assertThat(open()).contains(BLOOD);
    }

    @Test
    void aFullRecordTakesNoAnswerWithoutItsEntry() {
        record.open(id);
        var s = store.get(id);
        var full = s.intake().review();
        for (var n = 0; n < Review.MOST_ENTRIES; n++) {
            full = full.with(new Entry("Robin", Clinic.NOW, new Deed.TakenOn()));
        }
        Clinic.require(store.save(
                new StoredIntake(s.intake().reviewed(s.intake().status(), full), s.assessment(), s.trace(), s.revision())));
        record.reload();
        staff.answer(BLOOD, Answer.no());
        assertThat(staff.problemProperty().get()).contains(DecisionProblem.FULL);
        assertThat(store.get(id).intake().answers().has(BLOOD)).isFalse();
    }

    /// The patient did not sign what staff put in later.
    @Test
    void theSignatureNoLongerCoversWhatIsThereNow() {
        var s = store.get(id);
        var signed = SignedIntakes.signed(s.intake(), SignedIntakes.DRAWN);
        Clinic.require(store.save(new StoredIntake(signed, s.assessment(), s.trace(), s.revision())));
        assertThat(Signature.state(store.get(id).intake())).isEqualTo(Signature.State.MATCHES);
        record.open(id);
        staff.answer(BLOOD, Answer.no());
        staff.agree();
        assertThat(Signature.state(store.get(id).intake())).isEqualTo(Signature.State.BROKEN);
        assertThat(SignedApart.of(store.get(id).intake())).containsExactly(BLOOD);
    }

    /// Anything else that was changed is not explained by what staff asked.
    @Test
    void aChangeThatNobodyPutDownIsNotExplained() {
        var s = store.get(id);
        var signed = SignedIntakes.signed(s.intake(), SignedIntakes.DRAWN);
        Clinic.require(store.save(new StoredIntake(
                signed.withAnswers(signed.answers().with("pain_now", new Answer.Number(9))), s.assessment(), s.trace(), s.revision())));
        record.open(id);
        staff.answer(BLOOD, Answer.no());
        staff.agree();
        assertThat(SignedApart.of(store.get(id).intake())).isEmpty();
    }

    private ArrayList<String> open() {
        var ids = new ArrayList<String>();
        staff.open(record.state().open().orElseThrow().sheet()).stream().map(Question::id).forEach(ids::add);
        return ids;
    }
}
