package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Explanation;
import org.ashi.store.FreshArchive;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.review.RecordText.Notice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What the record page says, without a screen.
class RecordTextTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final RecordText text = new RecordText(desk);

    private RecordSheet sheet(UUID id) {
        return RecordSheet.of(desk, store.get(id));
    }

    private List<String> noticeIds(RecordSheet sheet) {
        return text.notices(sheet, Access.EDITABLE).stream().map(Notice::id).toList();
    }

    @Test
    void anUnsignedPackIsAlwaysSaid() {
        assertThat(noticeIds(sheet(clinic.handedIn("V01", "Ana Test")))).containsExactly("notice-unsigned");
        assertThat(clinic.pack.signedOff()).isFalse();
    }

    @Test
    void anEmergencyShownStaysOnTopEvenWhereTheAnswersNoLongerSayIt() {
        var session = clinic.session("V04", "Bo Test", Map.of());
        session.answer(Map.of(
                "rf_saddle", Answer.no(),
                "rf_bladder", Answer.no(),
                "trend", new Answer.Choice("same"),
                "leg_feel", new Answer.Choices(Set.of()),
                "areas", Answer.Choices.of("lumbar_c")));
        Clinic.require(session.finish());
        var sheet = sheet(session.intake().id());
        assertThat(sheet.assessment().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(sheet.assessment().findings()).noneMatch(f -> f.level().equals(Optional.of(TriageLevel.EMERGENCY)));
        assertThat(noticeIds(sheet)).contains("notice-alert");
        assertThat(text.why(sheet)).contains("(RF-E01)").contains("changed later");
        assertThat(text.notices(sheet, Access.EDITABLE).getFirst().text())
                .contains("RF-E01")
                .contains("no longer fire.");
    }

    @Test
    void whyNamesWhatMadeTheLevel() {
        assertThat(text.why(sheet(clinic.handedIn("V01", "Ana Test")))).isEqualTo("Why: no rule fired.");
        assertThat(text.why(sheet(clinic.handedIn("V23", "Ana Test")))).contains("(NS-09)");
        var stands = sheet(clinic.handedIn("V04", "Ana Test"));
        assertThat(text.why(stands)).contains("(RF-E01)").doesNotContain("RF-C06").doesNotContain("changed");
        assertThat(text.notices(stands, Access.EDITABLE).getFirst().text()).doesNotContain("no longer");
    }

    @Test
    void aFormGivenUpAndOneStillBeingFilledInAreSaid() {
        var session = clinic.session("V04", "Bo Test", Map.of());
        Clinic.require(session.save());
        assertThat(noticeIds(sheet(session.intake().id()))).contains("notice-filling");
        Clinic.require(session.giveUp());
        assertThat(noticeIds(sheet(session.intake().id()))).contains("notice-unfinished");
    }

    @Test
    void aRecordMadeWithAnotherPackIsSaid() {
        var id = clinic.handedIn("V01", "Ana Test");
        var next = clinic.desk(
                new Background.SameThread(), clinic.nextVersion(), (i, to) -> new ReportExport.Result.Written(to.file()));
        var sheet = RecordSheet.of(next, store.get(id));
        assertThat(new RecordText(next).notices(sheet, Access.EDITABLE))
                .extracting(Notice::id)
                .containsExactly("notice-pack");
    }

    @Test
    void answersNameWhatIsMissingAndWhatIsNotAsked() {
        var id = clinic.handedIn("V01", "Ana Test", Map.of("rf_fever", Optional.empty(), "rf_weight", Optional.of(new Answer.Unsure())));
        var answers = AnswerSheet.of(sheet(id), clinic.wording());
        assertThat(line(answers, "rf_fever").given()).isEqualTo(AnswerSheet.Given.MISSING);
        assertThat(line(answers, "rf_weight").given()).isEqualTo(AnswerSheet.Given.UNCLEAR);
        assertThat(answers.parts().stream().flatMap(p -> p.notAsked().stream()))
                .contains(clinic.wording().label("guardian"));
        assertThat(answers.parts().stream().flatMap(p -> p.lines().stream()))
                .noneMatch(l -> l.questionId().equals("patient_name"));
    }

    @Test
    void answersToQuestionsThePackNoLongerHasAreKeptInSight() {
        var stored = store.get(clinic.handedIn("V01", "Ana Test"));
        var old = new StoredIntake(
                stored.intake().withAnswers(stored.intake().answers().with("gone", Answer.yes())),
                stored.assessment(),
                stored.trace(),
                stored.revision());
        var answers = AnswerSheet.of(RecordSheet.of(desk, old), clinic.wording());
        assertThat(answers.unknown()).extracting(AnswerSheet.Line::questionId).containsExactly("gone");
    }

    @Test
    void answersThatMadeAFindingAreMarked() {
        var answers = AnswerSheet.of(sheet(clinic.handedIn("V04", "Bo Test")), clinic.wording());
        assertThat(line(answers, "rf_saddle").inFinding()).isTrue();
        assertThat(line(answers, "rf_fever").inFinding()).isFalse();
    }

    @Test
    void everyCauseAddsUpToItsPoints() {
        for (var scenario : List.of("V01", "V04", "V05", "V18", "V23")) {
            var sheet = sheet(clinic.handedIn(scenario, "Ana Test"));
            for (var cause : CauseItem.causes(sheet, clinic.wording())) {
                var sum = cause.rows().stream()
                        .filter(CauseItem.Line::counted)
                        .mapToInt(CauseItem.Line::points)
                        .sum();
                assertThat(sum).as(scenario + " " + cause.causeId()).isEqualTo(cause.points());
            }
        }
    }

    @Test
    void theStoredTraceIsShownAndOnlyWhatItLacksIsWorkedOutAnew() {
        var stored = store.get(clinic.handedIn("V04", "Bo Test"));
        var trace = stored.trace().stream()
                .filter(e -> !e.id().equals("RF-E04"))
                .map(e -> e.id().equals("RF-E01") ? new Explanation("RF-E01", true, true, e.condition()) : e)
                .toList();
        var sheet = RecordSheet.of(
                desk, new StoredIntake(stored.intake(), stored.assessment(), trace, stored.revision()));
        assertThat(sheet.explanation("RF-E01").orElseThrow().failSafe()).isTrue();
        assertThat(sheet.explanation("RF-E04").orElseThrow().fired()).isTrue();
        assertThat(sheet.explanation("none such")).isEmpty();
    }

    @Test
    void aRecordWithIdsThePackNoLongerHasIsStillShown() {
        var stored = store.get(clinic.handedIn("V04", "Bo Test"));
        var a = stored.assessment();
        var foreign = new Assessment(
                a.pack(),
                a.level(),
                a.hold(),
                List.of(new Assessment.Finding("OLD-1", Optional.of(a.level()), true, false)),
                List.of(),
                List.of(new Assessment.RankedCause("old_cause", Assessment.Strength.TOWARD, 4, List.of("OLD-1"))),
                List.of(),
                a.options(),
                List.of("old_question"));
        var sheet = RecordSheet.of(
                desk,
                new StoredIntake(stored.intake().withAnswers(Answers.NONE), foreign, List.of(), stored.revision()));
        assertThat(FindingItem.redFlags(sheet, clinic.wording())).hasSize(1);
        assertThat(CauseItem.causes(sheet, clinic.wording())).hasSize(1);
        assertThat(text.why(sheet)).contains("OLD-1");
    }

    private static AnswerSheet.Line line(AnswerSheet answers, String id) {
        return answers.parts().stream()
                .flatMap(p -> p.lines().stream())
                .filter(l -> l.questionId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
