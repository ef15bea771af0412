package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ashi.export.ExportReason;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReportModelTest {

    private static final Path FILE = Path.of("report.pdf");
    private static final byte[] KIM = "kim".getBytes(StandardCharsets.UTF_8);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final List<StoredIntake> exported = new ArrayList<>();

    private record Page(RecordModel record, ReportModel report) {}

    private Page page(Background background, ReportExport export) {
        var desk = clinic.desk(background, clinic.pack, export);
        var record = new RecordModel(desk);
        return new Page(record, new ReportModel(desk, record));
    }

    @Test
    void writesWhatIsOnDisk() {
        var id = clinic.handedIn("V01", "Ana Test");
        var page = page(new Background.SameThread(), (intake, to) -> {
            exported.add(intake);
            return new ReportExport.Result.Written(to.file());
        });
        page.record().open(id);
        page.record().noteProperty().set("unsaved");
        page.report().export(FILE, ExportReason.REFERRAL, new char[0]);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.NoteUnsaved());
        assertThat(exported).isEmpty();

        page.record().saveNote();
        page.report().export(FILE, ExportReason.REFERRAL, new char[0]);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Written(FILE));
        assertThat(exported).containsExactly(store.get(id));
    }

    @Test
    void saysWhyNoReportWasWritten() {
        var page = page(new Background.SameThread(), (intake, file) -> new ReportExport.Result.Failed("Disk full."));
        page.record().open(clinic.handedIn("V01", "Ana Test"));
        page.report().export(FILE, ExportReason.REFERRAL, new char[0]);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Failed("Disk full."));
    }

    @Test
    void aFaultIsShownWithACode() {
        var page = page(new Background.SameThread(), (intake, to) -> {
            throw new IllegalStateException("Ana Test");
        });
        page.record().open(clinic.handedIn("V01", "Ana Test"));
        page.report().export(FILE, ExportReason.REFERRAL, new char[0]);
        assertThat(page.report().stateProperty().get()).isInstanceOf(ReportModel.State.Fault.class);
        assertThat(clinic.dialogs.told()).hasSize(1).noneMatch(t -> t.contains("Ana"));
    }

    @Test
    void aLateResultIsNotShownBesideAnotherRecord() {
        var later = new Later();
        var page = page(later, (intake, to) -> new ReportExport.Result.Written(to.file()));
        page.record().open(clinic.handedIn("V01", "Ana Test"));
        later.all();
        page.report().export(FILE, ExportReason.REFERRAL, new char[0]);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Writing());
        page.record().close();
        later.all();
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Idle());
    }

    @Test
    void theSuggestedNameSaysNothingAboutThePatient() {
        var page = page(new Background.SameThread(), (intake, to) -> new ReportExport.Result.Written(to.file()));
        page.record().open(clinic.handedIn("V01", "Ana Test"));
        assertThat(page.report().suggestedName()).matches("ashi-2026-11-21-[0-9a-f]{8}\\.pdf");
    }

    private List<String> exports(UUID id) {
        return store.audit().of(id).stream()
                .filter(e -> e.action() == Action.EXPORTED)
                .map(AuditEntry::detail)
                .toList();
    }

    @Test
    void theLogTellsOfItBeforeTheFileIsWritten() {
        var id = clinic.handedIn("V01", "Ana Test");
        var heads = new ArrayList<String>();
        var page = page(new Background.SameThread(), (intake, to) -> {
            assertThat(exports(id)).containsExactly("pdf patient-copy");
            assertThat(to.password()).isEqualTo("open sesame".toCharArray());
            heads.add(to.logHead());
            return new ReportExport.Result.Written(to.file());
        });
        page.record().open(id);
        var password = "open sesame".toCharArray();
        page.report().export(FILE, ExportReason.PATIENT_COPY, password);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Written(FILE));
        assertThat(heads).containsExactly(store.audit().head().brief());
        assertThat(password).as("wiped").containsOnly('\0');
    }

    @Test
    void whatCannotBeLoggedIsNotWritten() {
        var id = clinic.handedIn("V01", "Ana Test");
        var page = page(new Background.SameThread(), (intake, to) -> {
            exported.add(intake);
            return new ReportExport.Result.Written(to.file());
        });
        page.record().open(id);
        store.refuseLog();
        var password = "open sesame".toCharArray();
        page.report().export(FILE, ExportReason.OTHER, password);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.NotLogged(Archive.NOT_LOGGED));
        assertThat(exported).isEmpty();
        assertThat(password).as("wiped").containsOnly('\0');
        store.work();
        assertThat(exports(id)).isEmpty();
    }

    @Test
    void withoutTheHeadOfTheLogNothingIsWritten() {
        var page = page(new Background.SameThread(), (intake, to) -> {
            exported.add(intake);
            return new ReportExport.Result.Written(to.file());
        });
        page.record().open(clinic.handedIn("V01", "Ana Test"));
        store.unreadable("ASHI-D03");
        page.report().export(FILE, ExportReason.OTHER, new char[0]);
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Fault("ASHI-D03"));
        assertThat(exported).isEmpty();
    }

    /// The record was shown to one person, and another has unlocked before the file is written.
    @Test
    void anExportIsNotWrittenUnderAnotherPersonsName() {
        store.staff().add("Kim Lee", Role.PRACTITIONER, KIM.clone());
        var later = new Later();
        var page = page(later, (intake, to) -> {
            exported.add(intake);
            return new ReportExport.Result.Written(to.file());
        });
        var id = clinic.handedIn("V01", "Ana Test");
        page.record().open(id);
        later.all();
        page.report().export(FILE, ExportReason.OTHER, new char[0]);
        store.lock();
        var kim = store.people().stream().filter(p -> p.name().equals("Kim Lee")).findFirst().orElseThrow();
        assertThat(store.unlock(kim.id(), KIM.clone())).isInstanceOf(Archive.Unlock.Unlocked.class);
        later.all();
        assertThat(page.report().stateProperty().get()).isEqualTo(new ReportModel.State.Fault(Archive.LOCKED));
        assertThat(exported).isEmpty();
        assertThat(exports(id)).isEmpty();
    }
}
