package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.pack.Scenarios;
import org.ashi.rules.OptionStatus;
import org.ashi.store.FreshArchive;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The record of a return visit: what the short form asked, and that it is short.
class ReturnRecordTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Clinic clinic = new Clinic(archive.store());
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final UUID id = handedIn();
    private final RecordModel record = new RecordModel(desk);
    private final StaffAnswers staff = new StaffAnswers(desk, record);

    private UUID handedIn() {
        var session = IntakeSession.start(
                Desk.of(clinic.pack, archive.store(), clinic.clock), "en", Intake.RETURN_VISIT);
        session.patient(new Patient("Bo Li", Optional.of(LocalDate.of(1980, 1, 1)), Optional.empty(), Optional.empty()));
        var answers = new HashMap<>(Scenarios.answers("R01"));
        answers.remove("age");
        answers.remove("capacity");
        session.answer(answers);
        Clinic.require(session.finish());
        return session.intake().id();
    }

    private RecordSheet sheet() {
        return ((RecordState.Open) record.state()).sheet();
    }

    @Test
    void saysThatTheFormWasShortAndListsOnlyItsQuestions() {
        record.open(id);
        assertThat(sheet().leftOut()).isGreaterThan(20);
        assertThat(new RecordText(desk).notices(sheet(), Access.EDITABLE))
                .filteredOn(n -> n.id().equals("notice-form"))
                .singleElement()
                .satisfies(n -> assertThat(n.text()).contains("Return visit", "No record was looked up"));
        var lines = AnswerSheet.of(sheet(), desk.wording()).parts().stream()
                .flatMap(p -> p.lines().stream())
                .map(AnswerSheet.Line::questionId)
                .toList();
        assertThat(lines).contains("fu_after", "rf_saddle").doesNotContain("ns_thinner", "rf_cancer");
        assertThat(AnswerSheet.of(sheet(), desk.wording()).unknown()).isEmpty();
        assertThat(sheet().notFired()).extracting("id").contains("RT-03", "RF-E01");
    }

    /// Assessed anew with the rules of its own form: a first visit's rules would open what RT-01 holds at a caveat.
    @Test
    void anAnswerOfStaffIsAssessedWithTheFormOfTheIntake() {
        record.open(id);
        assertThat(staff.lines(sheet())).containsExactly(new StaffAnswers.Line("capacity", Optional.empty()));
        staff.answer("capacity", true);
        staff.agree();
        var after = archive.store().get(id);
        assertThat(after.intake().answers().get("capacity")).contains(Answer.yes());
        assertThat(after.assessment().open()).isEmpty();
        assertThat(after.assessment().needling()).extracting("ruleId").isEqualTo(List.of("RT-01"));
        assertThat(after.assessment().options()).extracting("status").contains(OptionStatus.CAVEAT).doesNotContain(OptionStatus.OFFER);
    }
}
