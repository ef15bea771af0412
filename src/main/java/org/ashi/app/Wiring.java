package org.ashi.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.ashi.desk.Desk;
import org.ashi.export.pdf.Copy;
import org.ashi.export.pdf.MadePaper;
import org.ashi.export.pdf.Order;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.Papers;
import org.ashi.export.pdf.RecoverySheet;
import org.ashi.export.pdf.ReportResult;
import org.ashi.pack.PackShelf;
import org.ashi.pack.PackShelf.Chosen;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ScenarioList;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.ProofFile;
import org.ashi.pack.proof.Verifier;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.KeptFilters;
import org.ashi.settings.Settings;
import org.ashi.settings.SettingsFile;
import org.ashi.settings.StaffCode;
import org.ashi.settings.selfcheck.Machine;
import org.ashi.settings.selfcheck.SelfCheck;
import org.ashi.store.Archive;
import org.ashi.store.EveryIntake;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Gatekeeper;
import org.ashi.ui.kiosk.IdleClock;
import org.ashi.ui.kiosk.Ticker;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.review.DialogPrinters;
import org.ashi.ui.review.Printers;
import org.ashi.ui.review.Printing;
import org.ashi.ui.review.QueuePlaces;
import org.ashi.ui.review.ReportExport;
import org.ashi.ui.review.ReviewDesk;
import org.ashi.ui.settings.BackupDesk;
import org.ashi.ui.settings.LastLook;
import org.ashi.ui.settings.PackDesk;
import org.ashi.ui.settings.SettingsDesk;
import org.ashi.ui.settings.SettingsModel;
import org.ashi.ui.shell.Shell;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.vault.Cost;
import org.ashi.wording.Wording;

/// Puts the program together: the one place that knows every part.
public final class Wiring {

    /// The pack that this program is for, until a clinic can choose.
    static final String PACK = "low-back-pain";

    /// Proofs of the shipped pack take seconds; a clinic's own may be larger.
    private static final Duration MOST_FOR_A_PROOF = Duration.ofMinutes(5);

    private final Clock clock;
    private final Messages messages;
    private final ProofFile proofs;
    private final PackShelf shelf;
    private final Chosen pack;
    private final Path dataFolder;
    private final Pause pause;
    private final SettingsFile settingsFile;
    private final FileStaffCode staffCode;
    private final Appearance appearance;

    /// @param dataFolder with the archive and the clinic's own pack, if any
    public Wiring(Path dataFolder, Clock clock) {
        this(dataFolder, clock, Pause.OnScreen.toSeeAMark());
    }

    /// @param pause before a page of the wizard is left by itself
    public Wiring(Path dataFolder, Clock clock, Pause pause) {
        this.clock = clock;
        this.dataFolder = dataFolder;
        this.pause = pause;
        settingsFile = new SettingsFile(dataFolder);
        var settings = settingsFile.read().settings();
        staffCode = FileStaffCode.in(dataFolder);
        messages = Messages.of(language(settings), clock.getZone());
        appearance = new Appearance(SettingsModel.theme(settings));
        appearance.calm(settings.calm());
        proofs = ProofFile.in(dataFolder, PACK);
        shelf = new PackShelf(PACK, dataFolder, proofs);
        pack = shelf.choose();
    }

    public StaffCode staffCode() {
        return staffCode;
    }

    SettingsFile settingsFile() {
        return settingsFile;
    }

    public Messages messages() {
        return messages;
    }

    /// The pack in use.
    ProtocolPack pack() {
        return pack.pack();
    }

    /// Worked cases of the pack in use.
    ScenarioList scenarios() {
        return scenarios(pack.pack());
    }

    /// The look of the practice, as chosen in the settings.
    public Appearance appearance() {
        return appearance;
    }

    /// Settings of a version that knew more languages do not keep this one from starting.
    private static String language(Settings settings) {
        return Messages.LANGUAGES.contains(settings.language()) ? settings.language() : Messages.LANGUAGES.getFirst();
    }

    private SettingsDesk settingsDesk(
            Archive store, VaultGuard guard, Choices choices, Workers workers, Faults faults) {
        var machine = Machine.real(dataFolder);
        return new SettingsDesk(
                messages,
                settingsFile,
                staffCode,
                appearance,
                packDesk(store, workers.proof()),
                new BackupDesk(
                        store.backups(), choices.folder(), workers.backup(), Platform::runLater, clock),
                () -> SelfCheck.usual(staffCode).look(machine),
                machine.kind() == Machine.Kind.WINDOWS,
                guard.desk(),
                guard::limit,
                workers.reviewing(),
                faults);
    }

    private PackDesk packDesk(Archive store, Background proving) {
        var verifier = new Verifier(clock);
        return new PackDesk(
                pack,
                shelf::own,
                proofs,
                p -> verifier.verify(p, scenarios(p), MOST_FOR_A_PROOF),
                work -> EveryIntake.each(store, work),
                new LastLook(),
                proving);
    }

    /// The pack in use lies where it was chosen from; any other is the clinic's own.
    private ScenarioList scenarios(ProtocolPack p) {
        var origin = p.ref().equals(pack.pack().ref()) ? pack.origin() : PackShelf.Origin.OWN;
        return new ScenarioReader().read(PackShelf.files(p.ref().id(), dataFolder, origin), p);
    }

    /// @param sample what the window has to do with the sample practice
    public Shell shell(
            Archive store,
            List<String> notices,
            Workers workers,
            Dialogs dialogs,
            Choices choices,
            Sample sample) {
        var faults = new Faults(dialogs, messages);
        var idle = IdleClock.system();
        var ticker = new Ticker.EverySecond();
        var all = new ArrayList<>(notices);
        all.addAll(PackNotices.of(pack, messages));
        var vault = new VaultDesk(
                store,
                messages,
                // A try takes a second: neither a save nor a staff code waits for it.
                workers.vault(),
                faults,
                idle,
                ticker,
                new RecoverySheet(messages, PaperSize.A4, clock),
                choices.sheet(),
                Cost.PASSPHRASE,
                new SecureRandom(),
                sample);
        var guard = new VaultGuard(vault, settingsFile.read().settings().lockAfter());
        return new Shell(
                Desk.of(pack.pack(), store, clock),
                ReviewDesk.of(pack.pack(), store, clock, messages, workers.reviewing(), faults, exports(sample))
                        .with(new QueuePlaces(Optional.of(KeptFilters.in(dataFolder)), choices.folder()))
                        .with(printing(sample, choices, workers)),
                messages,
                workers.taking(),
                dialogs,
                faults,
                new Gatekeeper(staffCode, workers.gate(), idle, ticker),
                choices.report(),
                pause,
                appearance,
                settingsDesk(store, guard, choices, workers, faults),
                guard,
                all);
    }

    /// In the sample practice, every page says that the patient is invented.
    ReportExport exports(Sample sample) {
        var papers = papers();
        return new ReportExport() {
            @Override
            public Result export(StoredIntake intake, Target target) {
                return written(papers, intake, target, sample instanceof Sample.Inside);
            }

            @Override
            public Optional<String> refused(StoredIntake intake, Order order) {
                return papers.refused(order, intake).map(code -> messages.get("report.failed." + code.name()));
            }
        };
    }

    private Papers papers() {
        return new Papers(
                new Wording(pack.pack(), messages.locale().getLanguage(), messages), PaperSize.A4, clock, proofs);
    }

    private Printing printing(Sample sample, Choices choices, Workers workers) {
        var papers = papers();
        var printers = choices.dialogs()
                ? Optional.<Printers>of(new DialogPrinters(messages.get("product.name")))
                : Optional.<Printers>empty();
        return new Printing((intake, order, head) -> made(papers.make(
                order, intake, new Copy(Optional.of(head), new char[0], sample instanceof Sample.Inside))), printers, workers.printing());
    }

    private Printing.Made made(MadePaper made) {
        return switch (made) {
            case MadePaper.Whole whole -> new Printing.Made.Whole(whole.bytes());
            case MadePaper.Lacking lacking -> new Printing.Made.Failed(messages.get("shell.export.mismatch"));
            case MadePaper.Failed failed -> new Printing.Made.Failed(messages.get("report.failed." + failed.code()));
        };
    }

    private ReportExport.Result written(Papers papers, StoredIntake intake, ReportExport.Target target, boolean invented) {
        var copy = new Copy(Optional.of(target.logHead()), target.password(), invented);
        return switch (papers.write(target.order(), intake, target.file(), copy)) {
            case ReportResult.Written written -> new ReportExport.Result.Written(written.path());
            case ReportResult.Mismatch mismatch ->
                new ReportExport.Result.Failed(messages.get("shell.export.mismatch"));
            case ReportResult.Failed failed ->
                new ReportExport.Result.Failed(messages.get("report.failed." + failed.code()));
        };
    }
}
