package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.ashi.export.ExportReason;
import org.ashi.export.pdf.Copy;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.ReportResult;
import org.ashi.export.pdf.ReportWriter;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.FreshArchive;
import org.ashi.store.Query;
import org.ashi.store.TroubledStore;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many reports, written by the real writer into a real folder. `-Dashi.bulk=1000` writes that many.
class BulkModelTest {

    private static final int MANY = Integer.getInteger("ashi.bulk", 20);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    @TempDir
    Path folder;

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final Later later = new Later();
    private final List<BulkModel.State> states = new ArrayList<>();
    private final BulkModel bulk = new BulkModel(clinic.desk(later, clinic.pack, this::write));

    private ReportExport.Result write(org.ashi.store.StoredIntake intake, ReportExport.Target target) {
        var copy = new Copy(Optional.of(target.logHead()), target.password(), false);
        var writer = new ReportWriter(clinic.wording(), PaperSize.A4, clinic.clock, ProvedPacks.NONE);
        return writer.write(intake, target.file(), copy) instanceof ReportResult.Written
                ? new ReportExport.Result.Written(target.file())
                : new ReportExport.Result.Failed("no");
    }

    private List<UUID> patients(int count) {
        bulk.stateProperty().subscribe(state -> states.add(state));
        return Stream.generate(() -> clinic.handedIn("V01", "Ana Alvarez")).limit(count).toList();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void assertWhole(List<Path> files) throws IOException {
        for (var file : files) {
            try (var document = Loader.loadPDF(file.toFile())) {
                assertThat(document.getNumberOfPages()).as(file.toString()).isPositive();
            }
        }
    }

    private BulkModel.State.Ended ended() {
        assertThat(states.getLast()).isInstanceOf(BulkModel.State.Ended.class);
        return (BulkModel.State.Ended) states.getLast();
    }

    @Test
    void allOfThemAreWrittenAndLogged() throws IOException {
        var ids = patients(MANY);
        bulk.exportAll(Query.first(7), folder, ExportReason.OWN_FILE);
        later.all();
        assertThat(ended()).isEqualTo(new BulkModel.State.Ended(MANY, 0, MANY, Optional.empty()));
        assertThat(files()).hasSize(MANY);
        assertWhole(files());
        assertThat(states).filteredOn(BulkModel.State.Running.class::isInstance).hasSize(MANY);
        assertThat(store.audit().of(ids.getLast())).extracting(AuditEntry::action).contains(Action.EXPORTED).doesNotContain(Action.OPENED);
        assertThat(files()).allMatch(f -> !f.toString().contains("Alvarez"));
    }

    @Test
    void stoppedItLeavesWholeFilesAndNothingElse() throws IOException {
        var ids = patients(10);
        bulk.export(ids, folder, ExportReason.OWN_FILE);
        for (int i = 0; i < 4; i++) {
            later.last();
        }
        bulk.stop();
        later.all();
        assertThat(ended()).isEqualTo(new BulkModel.State.Ended(5, 0, 10, Optional.of(BulkModel.Stop.ASKED)));
        assertThat(files()).hasSize(5).allMatch(f -> f.toString().endsWith(".pdf"));
        assertWhole(files());
        // And it can begin again.
        bulk.export(ids, folder, ExportReason.OWN_FILE);
        later.all();
        assertThat(ended().written()).isEqualTo(10);
    }

    @Test
    void oneThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        var ids = patients(3);
        store.damage(ids.get(1), "ASHI-V06");
        bulk.export(ids, folder, ExportReason.OWN_FILE);
        later.all();
        assertThat(ended()).isEqualTo(new BulkModel.State.Ended(2, 1, 3, Optional.empty()));
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatCannotBeLoggedIsNotWritten() throws IOException {
        var ids = patients(2);
        store.refuseLog();
        bulk.export(ids, folder, ExportReason.OWN_FILE);
        later.all();
        assertThat(ended()).isEqualTo(new BulkModel.State.Ended(0, 0, 2, Optional.of(BulkModel.Stop.NOT_LOGGED)));
        assertThat(files()).isEmpty();
    }

    @Test
    void lockingStopsIt() throws IOException {
        var ids = patients(3);
        bulk.export(ids, folder, ExportReason.OWN_FILE);
        later.last();
        store.lock();
        later.all();
        assertThat(ended()).isEqualTo(new BulkModel.State.Ended(1, 0, 3, Optional.of(BulkModel.Stop.LOCKED)));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatIsGoneWritesNothingAndSaysSo() {
        var ids = patients(2);
        bulk.export(ids, folder.resolve("gone"), ExportReason.OWN_FILE);
        later.all();
        assertThat(ended()).isEqualTo(new BulkModel.State.Ended(0, 2, 2, Optional.empty()));
    }

    @Test
    void aListThatCannotBeReadIsToldOf() {
        patients(1);
        store.unreadable("READ");
        bulk.exportAll(Query.first(7), folder, ExportReason.OWN_FILE);
        later.all();
        assertThat(ended().why()).contains(BulkModel.Stop.UNREADABLE);
        assertThat(Set.of(bulk.running())).containsExactly(false);
    }
}
