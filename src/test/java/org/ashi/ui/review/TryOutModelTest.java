package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ashi.export.ExportReason;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.log.LogCapture;
import org.ashi.rules.OptionStatus;
import org.ashi.store.FreshArchive;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Other answers are tried out beside the record, which stays as it is.
class TryOutModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final List<StoredIntake> exported = new ArrayList<>();
    private final ReviewDesk desk = clinic.desk(new Background.SameThread(), clinic.pack, (intake, to) -> {
        exported.add(intake);
        return new ReportExport.Result.Written(to.file());
    });
    private final RecordModel record = new RecordModel(desk);
    private final TryOutModel model = new TryOutModel(desk, record);
    private final UUID id = clinic.handedIn("V01", "Ana Test");

    private Trial trial() {
        return model.trial().orElseThrow();
    }

    private Question question(String questionId) {
        return clinic.pack.question(questionId).orElseThrow();
    }

    private Optional<Answer> tried(String questionId) {
        return trial().answer(questionId);
    }

    @Test
    void showsWhatComesOfAnotherAnswerBesideTheRecord() {
        record.open(id);
        assertThat(trial().changed()).isEmpty();
        assertThat(trial().now()).isEqualTo(trial().real()).isEqualTo(store.get(id).assessment());
        model.answer("rf_saddle", Optional.of(Answer.yes()));
        assertThat(trial().changed()).containsExactly("rf_saddle");
        assertThat(trial().real().level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(trial().now().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(trial().now().hold()).isTrue();
        assertThat(trial().differences())
                .contains(
                        new Reassessment.Change.Level(TriageLevel.ROUTINE, TriageLevel.EMERGENCY),
                        new Reassessment.Change.Option("acupuncture", OptionStatus.OFFER, OptionStatus.WITHHOLD));
        assertThat(trial().findings()).anyMatch(f -> f.mark() == Trial.Mark.NEW);
        model.reset();
        assertThat(trial().changed()).isEmpty();
        assertThat(trial().differences()).isEmpty();
    }

    @Test
    void aFindingThatGoesIsStillNamed() {
        var other = clinic.handedIn("V01", "Bo Test", Map.of("rf_steroid", Optional.of(Answer.yes())));
        record.open(other);
        var before = trial().findings();
        assertThat(before).isNotEmpty().allMatch(f -> f.mark() == Trial.Mark.SAME);
        model.answer("rf_steroid", Optional.of(Answer.no()));
        assertThat(trial().findings()).contains(new Trial.Finding(before.getFirst().ruleId(), Trial.Mark.GONE));
    }

    /// Bytes, rows and revision; neither the program's log nor anything printed knows of it.
    @Test
    void leavesTheRecordUntouched() throws Exception {
        record.open(id);
        var before = store.get(id);
        var saves = store.saves();
        var bytes = bytes();
        try (var log = LogCapture.ofAll()) {
            model.searchProperty().set("fever");
            model.answer("rf_saddle", Optional.of(Answer.yes()));
            model.tick(question("worse"), "sit", true);
            model.answer("age", Optional.of(new Answer.Number(99)));
            assertThat(bytes()).isEqualTo(bytes);
            // Goes into the log of who did what, and nowhere else.
            new ReportModel(desk, record).export(Path.of("report.pdf"), ExportReason.REFERRAL, new char[0]);
            record.leave(() -> {});
            assertThat(log.lines()).isEmpty();
        }
        assertThat(store.saves()).isEqualTo(saves);
        assertThat(store.get(id)).isEqualTo(before);
        assertThat(store.get(id).revision()).isEqualTo(before.revision());
        assertThat(exported).containsExactly(before);
    }

    /// The archive's files, the log of the database included.
    private Map<Path, String> bytes() throws Exception {
        try (var files = Files.list(archive.folder())) {
            var all = new TreeMap<Path, String>();
            for (var file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
                all.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
            assertThat(all).isNotEmpty();
            return all;
        }
    }

    @Test
    void nothingOutlastsTheRecord() {
        record.open(id);
        model.answer("rf_saddle", Optional.of(Answer.yes()));
        model.searchProperty().set("fever");
        record.leave(() -> {});
        assertThat(model.trial()).isEmpty();
        record.open(id);
        assertThat(trial().changed()).isEmpty();
        assertThat(model.searchProperty().get()).isEmpty();
        model.answer("rf_saddle", Optional.of(Answer.yes()));
        record.open(clinic.handedIn("V05", "Bo Test"));
        assertThat(trial().changed()).isEmpty();
    }

    @Test
    void aSavedNoteLeavesWhatIsTriedAsItIs() {
        record.open(id);
        model.answer("rf_saddle", Optional.of(Answer.yes()));
        record.noteProperty().set("Examined.");
        record.saveNote();
        assertThat(trial().changed()).containsExactly("rf_saddle");
        assertThat(store.get(id).intake().answers().get("rf_saddle")).contains(Answer.no());
    }

    @Test
    void putsTheQuestionsThatAnotherAnswerBringsUpAndHidesThemAgain() {
        record.open(id);
        var timing = question("ces_timing");
        assertThat(model.listed(timing)).isFalse();
        model.answer("rf_saddle", Optional.of(Answer.yes()));
        assertThat(model.listed(timing)).isTrue();
        assertThat(tried("ces_timing")).isEmpty();
        model.answer("ces_timing", Optional.of(new Answer.Choice("older_stable")));
        model.answer("rf_saddle", Optional.of(Answer.no()));
        assertThat(model.listed(timing)).isFalse();
        assertThat(trial().now()).isEqualTo(trial().real());
    }

    @Test
    void everyQuestionCanBeTriedWithAllThatItOffersAndWithNoAnswer() {
        record.open(id);
        assertThat(TryOutModel.choices(question("rf_sexual")))
                .containsExactly(
                        Optional.of(Answer.yes()),
                        Optional.of(Answer.no()),
                        Optional.of(new Answer.Unsure()),
                        Optional.of(new Answer.Declined()),
                        Optional.empty());
        assertThat(TryOutModel.choices(question("worry"))).doesNotContain(Optional.of(new Answer.Unsure())).contains(Optional.empty());
        assertThat(TryOutModel.choices(question("pain_now"))).hasSize(12);
        assertThat(TryOutModel.ticks(question("worse"))).contains("sit");
        var asked = model.parts().stream().flatMap(p -> p.questions().stream()).map(Question::id).toList();
        assertThat(asked).contains("age", "capacity", "rf_fever", "areas").doesNotContain("patient_name", "phone");
        model.answer("ns_bleed", Optional.empty());
        assertThat(trial().now().option("acupuncture").orElseThrow().status()).isEqualTo(OptionStatus.CAVEAT);
    }

    @Test
    void ticksKeepToWhatTheQuestionTakes() {
        record.open(id);
        var night = clinic.pack.questionnaire().questions()
                .filter(q -> q.kind() instanceof Kind.Choices c && !c.exclusive().isEmpty())
                .findFirst()
                .orElseThrow();
        var kind = (Kind.Choices) night.kind();
        var alone = kind.exclusive().iterator().next();
        var other = kind.options().stream().filter(o -> !kind.exclusive().contains(o)).findFirst().orElseThrow();
        model.answer(night.id(), Optional.empty());
        model.tick(night, other, true);
        assertThat(tried(night.id())).contains(Answer.Choices.of(other));
        model.tick(night, alone, true);
        assertThat(tried(night.id())).contains(Answer.Choices.of(alone));
        model.tick(night, other, true);
        assertThat(tried(night.id())).contains(Answer.Choices.of(other));
        model.tick(night, other, false);
        assertThat(tried(night.id())).contains(Answer.Choices.of());
    }

    @Test
    void findsAQuestionByItsWords() {
        record.open(id);
        model.searchProperty().set("  FEVER ");
        assertThat(model.listed(question("rf_fever"))).isTrue();
        assertThat(model.listed(question("worry"))).isFalse();
        model.searchProperty().set("");
        assertThat(model.listed(question("worry"))).isTrue();
    }

    @Test
    void anEmergencyThatWasShownStandsWhateverIsTried() {
        var session = clinic.session("V04", "Bo Test", Map.of());
        Clinic.require(session.finish());
        record.open(session.intake().id());
        assertThat(model.stands()).isTrue();
        for (var flag : trial().given().byQuestion().keySet().stream().filter(q -> q.startsWith("rf_")).toList()) {
            if (trial().given().get(flag).filter(Answer.yes()::equals).isPresent()) {
                model.answer(flag, Optional.of(Answer.no()));
            }
        }
        assertThat(trial().changed()).isNotEmpty();
        assertThat(trial().now().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(trial().now().options()).allMatch(o -> o.status() == OptionStatus.WITHHOLD);
    }

    @Test
    void saysWhereTheRecordWasAssessedWithAnotherPack() {
        var next = clinic.desk(new Background.SameThread(), clinic.nextVersion(), (i, to) -> new ReportExport.Result.Written(to.file()));
        var other = new RecordModel(next);
        var trying = new TryOutModel(next, other);
        other.open(id);
        assertThat(trying.otherPack()).isTrue();
        record.open(id);
        assertThat(model.otherPack()).isFalse();
    }
}
