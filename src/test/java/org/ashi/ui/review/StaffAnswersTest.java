package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.OptionStatus;
import org.ashi.store.FreshArchive;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StaffAnswersTest {

    private static final String CAPACITY = "capacity";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID id = clinic.handedIn("V01", "Ana Test", Map.of(CAPACITY, Optional.empty()));

    private record Page(RecordModel record, StaffAnswers staff) {
        RecordSheet sheet() {
            return ((RecordState.Open) record.state()).sheet();
        }
    }

    private Page page(ProtocolPack pack) {
        var desk = clinic.desk(
                new Background.SameThread(), pack, (intake, to) -> new ReportExport.Result.Written(to.file()));
        var record = new RecordModel(desk);
        var page = new Page(record, new StaffAnswers(desk, record));
        record.open(id);
        return page;
    }

    @Test
    void theQuestionIsListedWhileItHasNoAnswer() {
        var page = page(clinic.pack);
        assertThat(page.staff().lines(page.sheet()))
                .containsExactly(new StaffAnswers.Line(CAPACITY, Optional.empty()));
        assertThat(page.sheet().assessment().open()).contains(CAPACITY);
        assertThat(page.sheet().assessment().options()).allMatch(o -> o.status() == OptionStatus.WITHHOLD);
    }

    @Test
    void whatEasesTheResultIsShownFirstAndSavedOnlyWhenAgreedTo() {
        var page = page(clinic.pack);
        page.record().noteProperty().set("not saved yet");
        var before = store.get(id);
        page.staff().answer(CAPACITY, true);
        var change = page.staff().proposalProperty().get().orElseThrow();
        assertThat(change.eases()).isTrue();
        assertThat(change.changes()).contains(new Reassessment.Change.FindingGone("NS-02"));
        assertThat(store.get(id)).isEqualTo(before);

        page.record().saveNote();
        page.staff().answer(CAPACITY, true);
        page.staff().agree();
        var after = store.get(id);
        assertThat(after.intake().answers().get(CAPACITY)).contains(Answer.yes());
        assertThat(after.intake().review().note()).isEqualTo("not saved yet");
        assertThat(after.assessment().open()).doesNotContain(CAPACITY);
        assertThat(after.trace()).noneMatch(e -> e.id().equals("NS-02") && e.fired());
        assertThat(after.revision()).isEqualTo(before.revision() + 2);
        assertThat(page.staff().proposalProperty().get()).isEmpty();
        assertThat(page.sheet().assessment()).isEqualTo(after.assessment());
    }

    /// The front desk raises while the practitioner reads what the answer would change.
    @Test
    void whatWaitsForAgreementStaysWhileTheLevelIsRaised() {
        var page = page(clinic.pack);
        page.staff().answer(CAPACITY, true);
        store.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        page.record().raised(store.raised(id));
        assertThat(page.sheet().level()).isEqualTo(TriageLevel.URGENT);
        assertThat(page.staff().proposalProperty().get()).isPresent();
        page.staff().agree();
        assertThat(store.get(id).intake().answers().get(CAPACITY)).contains(Answer.yes());
        assertThat(store.get(id).level()).as("the raise counts on").isEqualTo(TriageLevel.URGENT);
    }

    @Test
    void refusingLeavesAllAsItWas() {
        var page = page(clinic.pack);
        var before = store.get(id);
        page.staff().answer(CAPACITY, true);
        page.staff().refuse();
        page.staff().agree();
        assertThat(store.get(id)).isEqualTo(before);
    }

    @Test
    void whatEasesNothingIsSavedAtOnce() {
        var page = page(clinic.pack);
        page.staff().answer(CAPACITY, false);
        assertThat(page.staff().proposalProperty().get()).isEmpty();
        assertThat(store.get(id).intake().answers().get(CAPACITY)).contains(Answer.no());
        assertThat(store.get(id).assessment().options()).allMatch(o -> o.status() == OptionStatus.WITHHOLD);
    }

    @Test
    void anotherPackVersionIsNeverUsedUnseen() {
        var page = page(clinic.nextVersion());
        page.staff().answer(CAPACITY, false);
        assertThat(page.staff().proposalProperty().get().orElseThrow().changes())
                .containsExactly(new Reassessment.Change.Pack(clinic.pack.ref().version(), "99.0.0"));
    }

    @Test
    void aFailedSaveKeepsTheOldResult() {
        var page = page(clinic.pack);
        page.staff().answer(CAPACITY, true);
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        page.staff().agree();
        assertThat(page.record().save()).isEqualTo(new SaveState.Failed("DISK-FULL"));
        assertThat(page.sheet().intake().answers().has(CAPACITY)).isFalse();
    }

    @Test
    void aSignedOffRecordTakesNoAnswer() {
        var page = page(clinic.pack);
        page.record().signOff();
        var saves = store.saves();
        page.staff().answer(CAPACITY, true);
        assertThat(store.saves()).isEqualTo(saves);
        assertThat(page.staff().proposalProperty().get()).isEmpty();
    }
}
