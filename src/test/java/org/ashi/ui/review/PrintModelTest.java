package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.export.ExportReason;
import org.ashi.export.Paper;
import org.ashi.export.pdf.Order;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.vault.Action;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is printed is logged first, and nothing is printed for somebody who has locked.
class PrintModelTest {

    private static final byte[] KIM = "kim".getBytes(StandardCharsets.UTF_8);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID routine = clinic.handedIn("V01", "Ana Alvarez");
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private final List<byte[]> printed = new ArrayList<>();
    private final List<Boolean> wentOn = new ArrayList<>();
    private RecordModel record = new RecordModel(clinic.desk(new Background.SameThread()));


    /// A printer that takes everything, as long as it may.
    private Printers.Result take(byte[] pdf, java.util.function.BooleanSupplier goOn) {
        wentOn.add(goOn.getAsBoolean());
        if (goOn.getAsBoolean()) {
            printed.add(pdf);
            return Printers.Result.SENT;
        }
        return Printers.Result.STOPPED;
    }

    private Printers taking() {
        return owner -> new Printers.Asked.Chosen(this::take);
    }

    private PrintModel model(UUID id, Background background, Optional<Printers> printers) {
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, RealPapers.of(clinic));
        record = new RecordModel(desk);
        var model = new PrintModel(desk, new Printing(RealPapers.of(clinic)::make, printers, background), record);
        record.open(id);
        return model;
    }

    private PrintModel shown(UUID id, Printers printers) {
        var model = model(id, new Background.SameThread(), Optional.of(printers));
        model.open(Order.REPORT, ExportReason.OWN_FILE);
        return model;
    }

    private List<String> log(UUID id) {
        return store.audit().of(id).stream().filter(e -> e.action() == Action.PRINTED).map(e -> e.detail()).toList();
    }

    @Test
    void thePreviewAloneIsNotLogged() {
        var before = store.audit().of(emergency).size();
        var model = model(emergency, new Background.SameThread(), Optional.of(taking()));
        var opened = store.audit().of(emergency).size();
        model.open(Order.REPORT, ExportReason.OWN_FILE);
        model.width(800);
        assertThat(opened).as("the record's opening is").isGreaterThan(before);
        assertThat(store.audit().of(emergency)).hasSize(opened);
        assertThat(model.pictureProperty().get()).hasValueSatisfying(page -> {
            assertThat(page.width()).isEqualTo(800);
            assertThat(page.words()).contains("Intake report", "Boris Example");
        });
    }

    @Test
    void itIsLoggedBeforeItIsPrintedAndThePaperSaysWhere() throws IOException {
        var logged = new ArrayList<String>();
        var model = shown(emergency, owner -> new Printers.Asked.Chosen((pdf, goOn) -> {
            logged.addAll(log(emergency));
            return take(pdf, goOn);
        }));
        assertThat(log(emergency)).isEmpty();
        model.print(Optional.empty());
        assertThat(logged).containsExactly("pdf own-file");
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.Done());
        try (var pdf = Loader.loadPDF(printed.getFirst())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(store.audit().head().brief());
        }
    }

    @Test
    void whatCannotBeLoggedIsNotPrinted() {
        var model = shown(emergency, taking());
        store.refuseLog();
        model.print(Optional.empty());
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.NotLogged(Archive.NOT_LOGGED));
        assertThat(printed).isEmpty();
    }

    @Test
    void whatLocksWhileTheDialogIsOpenStopsIt() {
        addKim();
        var model = shown(emergency, owner -> {
            record.close();
            store.lock();
            return new Printers.Asked.Chosen(this::take);
        });
        model.print(Optional.empty());
        assertThat(model.stateProperty().get()).isEqualTo(new PrintModel.State.Closed());
        assertThat(model.pictureProperty().get()).isEmpty();
        assertThat(wentOn).isEmpty();
        unlockAsKim();
        assertThat(log(emergency)).isEmpty();
    }

    /// The archive alone is locked; the record is not off the screen yet.
    @Test
    void nothingIsPrintedUnderAnotherPersonsName() {
        addKim();
        var model = shown(emergency, owner -> {
            store.lock();
            unlockAsKim();
            return new Printers.Asked.Chosen(this::take);
        });
        model.print(Optional.empty());
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.Fault(Archive.LOCKED));
        assertThat(printed).isEmpty();
        assertThat(log(emergency)).isEmpty();
    }

    @Test
    void whatLocksWhileItPrintsStopsTheJob() {
        var model = shown(emergency, owner -> new Printers.Asked.Chosen((pdf, goOn) -> {
            assertThat(goOn.getAsBoolean()).isTrue();
            record.close();
            return take(pdf, goOn);
        }));
        model.print(Optional.empty());
        assertThat(wentOn).containsExactly(false);
        assertThat(printed).isEmpty();
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.Nothing());
    }

    @Test
    void aLetterBelowReferIsRefused() {
        var model = model(routine, new Background.SameThread(), Optional.of(taking()));
        model.open(new Order(Paper.LETTER, "", "", false, Optional.empty()), ExportReason.REFERRAL);
        assertThat(model.stateProperty().get()).isEqualTo(new PrintModel.State.Failed("Refused: BELOW_REFER"));
        model.print(Optional.empty());
        assertThat(printed).isEmpty();
        assertThat(log(routine)).isEmpty();
    }

    @Test
    void withoutAPrinterOrWithoutAChoiceNothingIsLogged() {
        var model = shown(emergency, owner -> new Printers.Asked.NoPrinter());
        model.print(Optional.empty());
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.NoPrinter());
        var other = shown(emergency, owner -> new Printers.Asked.GivenUp());
        other.print(Optional.empty());
        assertThat(other.sentProperty().get()).isEqualTo(new PrintModel.Sent.Nothing());
        assertThat(log(emergency)).isEmpty();
    }

    @Test
    void aPrintServiceThatCannotBeReachedIsAFaultThatIsSaid() {
        var model = shown(emergency, owner -> {
            throw new IllegalStateException("Boris");
        });
        model.print(Optional.empty());
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.NoPrinter());
        assertThat(clinic.dialogs.told()).hasSize(1).noneMatch(t -> t.contains("Boris"));
    }

    @Test
    void aPrinterThatRefusesIsSaid() {
        var model = shown(emergency, owner -> new Printers.Asked.Chosen((pdf, goOn) -> Printers.Result.REFUSED));
        model.print(Optional.empty());
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.Refused());
    }

    @Test
    void inAKioskNoDialogIsOpened() {
        var model = model(emergency, new Background.SameThread(), Optional.empty());
        model.open(Order.REPORT, ExportReason.OWN_FILE);
        assertThat(model.offered()).isFalse();
        model.print(Optional.empty());
        assertThat(model.sentProperty().get()).isEqualTo(new PrintModel.Sent.Nothing());
        assertThat(log(emergency)).isEmpty();
    }

    @Test
    void pagesAreTurnedNoFurtherThanThereAre() {
        var model = shown(emergency, taking());
        model.width(300);
        var pages = model.stateProperty().get() instanceof PrintModel.State.Ready ready ? ready.pages() : 0;
        assertThat(pages).isGreaterThan(1);
        model.turn(-3);
        assertThat(model.pageProperty().get()).isZero();
        var first = model.pictureProperty().get().orElseThrow().words();
        model.turn(99);
        assertThat(model.pageProperty().get()).isEqualTo(pages - 1);
        assertThat(model.pictureProperty().get().orElseThrow().words()).isNotEqualTo(first);
    }

    /// A record that is left before its paper is made is not shown after all.
    @Test
    void aLatePaperIsNotShown() {
        var later = new Later();
        var model = model(emergency, later, Optional.of(taking()));
        model.width(300);
        model.open(Order.REPORT, ExportReason.OWN_FILE);
        assertThat(model.stateProperty().get()).isEqualTo(new PrintModel.State.Making());
        record.close();
        later.all();
        assertThat(model.stateProperty().get()).isEqualTo(new PrintModel.State.Closed());
        assertThat(model.pictureProperty().get()).isEmpty();
    }

    private void addKim() {
        store.staff().add("Kim Lee", Role.PRACTITIONER, KIM.clone());
    }

    private void unlockAsKim() {
        var kim = store.people().stream().filter(p -> p.name().equals("Kim Lee")).findFirst().orElseThrow();
        assertThat(store.unlock(kim.id(), KIM.clone())).isInstanceOf(Archive.Unlock.Unlocked.class);
    }
}
