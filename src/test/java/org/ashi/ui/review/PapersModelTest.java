package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ashi.export.ExportReason;
import org.ashi.export.Paper;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Status;
import org.ashi.store.FreshArchive;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.vault.Action;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Papers beside the report: what is refused is not logged, and a comparison is logged with both visits.
class PapersModelTest {

    @TempDir
    Path folder;

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);

    @Test
    void whatIsRefusedIsNotLogged() {
        var id = clinic.handedIn("V01", "Ana Test");
        var report = opened(id);
        assertThat(report.papers()).containsExactly(Paper.REPORT, Paper.HANDOUT);
        report.export(folder.resolve("x.pdf"), ExportReason.REFERRAL, new char[0], report.order(Paper.LETTER, false));
        assertThat(report.stateProperty().get()).isEqualTo(new ReportModel.State.Failed("Refused: BELOW_REFER"));
        assertThat(log(id)).isEmpty();
    }

    @Test
    void aComparisonIsLoggedWithBothVisits() {
        var patient = UUID.randomUUID();
        var then = matched(clinic.handedIn("V01", "Ana Test"), patient);
        var now = matched(clinic.handedIn("V04", "Ana Test"), patient);
        var report = opened(now);
        var file = folder.resolve("x.pdf");
        report.export(file, ExportReason.OWN_FILE, new char[0], report.comparison(store.get(then)));
        assertThat(report.stateProperty().get()).isEqualTo(new ReportModel.State.Written(file));
        assertThat(log(then)).containsExactly("pdf comparison own-file");
        assertThat(log(now)).containsExactly("pdf comparison own-file");
    }

    @Test
    void twoVisitsThatAreNotMatchedAreNotCompared() {
        var then = clinic.handedIn("V01", "Ana Test");
        var now = clinic.handedIn("V04", "Ana Test");
        var report = opened(now);
        report.export(folder.resolve("x.pdf"), ExportReason.OWN_FILE, new char[0], report.comparison(store.get(then)));
        assertThat(report.stateProperty().get()).isEqualTo(new ReportModel.State.Failed("Refused: NOT_MATCHED"));
        assertThat(log(then)).isEmpty();
    }

    private ReportModel opened(UUID id) {
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, RealPapers.of(clinic));
        var record = new RecordModel(desk);
        var report = new ReportModel(desk, record);
        record.open(id);
        return report;
    }

    private UUID matched(UUID id, UUID patient) {
        var stored = store.get(id);
        var entry = new Entry("Dana Reyes", Clinic.NOW, new Deed.Matched(patient));
        var intake = stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review().with(entry));
        Clinic.require(store.save(new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision())));
        return id;
    }

    private List<String> log(UUID id) {
        return store.audit().of(id).stream().filter(e -> e.action() == Action.EXPORTED).map(e -> e.detail()).toList();
    }
}
