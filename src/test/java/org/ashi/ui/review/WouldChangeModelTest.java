package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.proof.Change;
import org.ashi.pack.proof.Counterfactual;
import org.ashi.pack.proof.Target;
import org.ashi.store.FreshArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What would change a record is worked out on demand, beside other work, and for nobody who has gone.
class WouldChangeModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Clinic clinic = new Clinic(archive.store());
    private final Later later = new Later();
    private final ReviewDesk desk = clinic.desk(later);
    private final RecordModel record = new RecordModel(desk);
    private final WouldChangeModel model = new WouldChangeModel(desk, record);

    private void open(Map<String, Optional<Answer>> instead) {
        record.open(clinic.handedIn("V01", "Ana Test", instead));
        later.all();
    }

    @Test
    void nothingIsWorkedOutBeforeItIsAskedFor() {
        model.show();
        assertThat(later.waiting()).as("no record").isZero();
        open(Map.of());
        assertThat(later.waiting()).isZero();
        assertThat(model.state()).isEqualTo(new WouldChangeModel.State.Closed());
    }

    @Test
    void namesTheAnswerThatDecides() {
        open(Map.of("rf_steroid", Optional.of(Answer.yes())));
        var level = ((RecordState.Open) record.state()).sheet().assessment().level();
        assertThat(level).isNotEqualTo(TriageLevel.ROUTINE);
        model.show();
        later.all();
        assertThat(((WouldChangeModel.State.Shown) model.state()).found())
                .contains(new Counterfactual.Found(
                        new Target.Level(TriageLevel.ROUTINE),
                        List.of(new Change("rf_steroid", Optional.of(Answer.yes()), Answer.no()))));
    }

    @Test
    void saysHowFarItIsAndIsWorkedOutOnce() {
        open(Map.of());
        model.show();
        model.show();
        assertThat(later.waiting()).isEqualTo(1);
        later.last();
        later.last();
        assertThat(model.state()).isEqualTo(new WouldChangeModel.State.Working(1, 16));
        later.all();
        model.show();
        assertThat(later.waiting()).isZero();
    }

    /// One result at a time: what is saved meanwhile need not wait for all of them.
    @Test
    void aNoteIsSavedInBetweenAndLeavesTheResultAsItIs() {
        open(Map.of());
        model.show();
        later.last();
        record.noteProperty().set("Examined.");
        record.saveNote();
        later.last();
        assertThat(record.save()).isInstanceOf(SaveState.Saved.class);
        assertThat(model.state()).isInstanceOf(WouldChangeModel.State.Working.class);
        later.all();
        assertThat(model.state()).isInstanceOf(WouldChangeModel.State.Shown.class);
    }

    @Test
    void isGivenUpWhenTheRecordIsLeft() {
        open(Map.of());
        model.show();
        later.last();
        record.leave(() -> {});
        assertThat(model.state()).isEqualTo(new WouldChangeModel.State.Closed());
        later.last();
        assertThat(later.waiting()).as("nothing more is handed over").isZero();
        assertThat(model.state()).isEqualTo(new WouldChangeModel.State.Closed());
    }

    @Test
    void oneRecordNeverShowsWhatBelongsToAnother() {
        open(Map.of());
        model.show();
        later.last();
        record.open(clinic.handedIn("V05", "Bo Test"));
        later.all();
        assertThat(model.state()).isEqualTo(new WouldChangeModel.State.Closed());
    }

    @Test
    void anEmergencyThatWasShownStands() {
        var session = clinic.session("V04", "Bo Test", Map.of());
        session.answer("rf_saddle", Answer.no());
        Clinic.require(session.finish());
        record.open(session.intake().id());
        later.all();
        model.show();
        later.all();
        assertThat(((WouldChangeModel.State.Shown) model.state()).found())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f).isInstanceOf(Counterfactual.Stands.class));
    }
}
