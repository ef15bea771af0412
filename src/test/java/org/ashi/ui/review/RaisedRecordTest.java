package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ashi.export.ExportReason;
import org.ashi.intake.TriageLevel;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.Raise;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.review.Drafts.Field;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What somebody raised counts in the record until a practitioner decides.
class RaisedRecordTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID id = clinic.handedIn("V01", "Ana Alvarez");
    private final List<Path> written = new ArrayList<>();
    private final ReviewDesk desk = clinic.desk(new Background.SameThread(), clinic.pack, (intake, to) -> {
        written.add(to.file());
        return new ReportExport.Result.Written(to.file());
    });
    private final RecordModel record = new RecordModel(desk);
    private final ReportModel report = new ReportModel(desk, record);
    private final LevelModel level = new LevelModel(record, new RecordEntries(desk, record));

    private RecordSheet open() {
        record.open(id);
        return record.state().open().orElseThrow().sheet();
    }

    private void set(TriageLevel to) {
        record.drafts().of(Field.LEVEL).setValue(to.name());
        record.drafts().of(Field.REASON).setValue("Examined.");
        level.save();
    }

    @Test
    void itStandsAtTheHeadAndHoldsNeedling() {
        assertThat(open().level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(PlanModel.held(open())).isFalse();
        store.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        var sheet = open();
        assertThat(sheet.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(PlanModel.held(sheet)).isTrue();
        assertThat(new RecordText(desk).notices(sheet, Access.EDITABLE))
                .filteredOn(n -> n.id().equals("notice-raised"))
                .singleElement()
                .extracting(RecordText.Notice::text)
                .asString()
                .contains(Practices.FOUNDER, "Urgent", "looks unwell");
    }

    @Test
    void noPaperGoesOutBefore() {
        store.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        open();
        report.export(Path.of("a.pdf"), ExportReason.OWN_FILE, new char[0]);
        assertThat(written).isEmpty();
        assertThat(report.stateProperty().get()).isInstanceOf(ReportModel.State.Failed.class);
        set(TriageLevel.URGENT);
        report.export(Path.of("a.pdf"), ExportReason.OWN_FILE, new char[0]);
        assertThat(written).hasSize(1);
    }

    /// It may have been raised while a lower level was chosen: what nobody read is not settled.
    @ParameterizedTest
    @EnumSource(names = {"CAUTION", "REFER"})
    void whatWasRaisedIsLoweredOnlyByWhoSawIt(TriageLevel to) {
        open();
        record.drafts().of(Field.LEVEL).setValue(TriageLevel.ROUTINE.name());
        store.raise(id, to, Raise.Reason.CALLED);
        record.raised(store.raised(id));
        set(TriageLevel.ROUTINE);
        assertThat(level.askProperty().get()).isPresent();
        assertThat(store.raised(id)).isPresent();
        assertThat(store.get(id).level()).isEqualTo(to);
        level.agree();
        assertThat(store.get(id).level()).isEqualTo(TriageLevel.ROUTINE);
    }

    /// What was asked about is asked about anew.
    @Test
    void aRaiseThatArrivesWhileAskedStaysAsked() {
        store.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        open();
        set(TriageLevel.CAUTION);
        store.raise(id, TriageLevel.EMERGENCY, Raise.Reason.WORSE);
        record.raised(store.raised(id));
        assertThat(level.askProperty().get().orElseThrow().from()).isEqualTo(TriageLevel.EMERGENCY);
        level.agree();
        assertThat(store.get(id).level()).isEqualTo(TriageLevel.CAUTION);
    }

    @Test
    void thePractitionerTakesItBackOrMakesItStay() {
        store.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        open();
        set(TriageLevel.CAUTION);
        assertThat(level.askProperty().get()).as("it is urgent by now").isPresent();
        level.agree();
        assertThat(record.state().open().orElseThrow().sheet().raised()).isEmpty();
        assertThat(store.get(id).level()).isEqualTo(TriageLevel.CAUTION);
        store.raise(id, TriageLevel.REFER, Raise.Reason.CALLED);
        open();
        set(TriageLevel.REFER);
        assertThat(store.get(id).level()).isEqualTo(TriageLevel.REFER);
        assertThat(store.raised(id)).isEmpty();
    }
}
