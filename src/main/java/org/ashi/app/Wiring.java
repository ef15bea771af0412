package org.ashi.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.desk.Desk;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.ReportResult;
import org.ashi.export.pdf.ReportWriter;
import org.ashi.pack.PackShelf;
import org.ashi.pack.PackShelf.Chosen;
import org.ashi.store.IntakeStore;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.review.ReportExport;
import org.ashi.ui.review.ReviewDesk;
import org.ashi.ui.shell.Shell;
import org.ashi.wording.ProblemWording;
import org.ashi.wording.Wording;

/// Puts the program together: the one place that knows every part.
public final class Wiring {

    /// The pack that this program is for, until a clinic can choose.
    static final String PACK = "low-back-pain";

    private final Clock clock;
    private final Messages messages;
    private final Chosen pack;

    /// @param dataFolder with the archive and the clinic's own pack, if any
    public Wiring(Path dataFolder, Clock clock) {
        this.clock = clock;
        messages = Messages.of(Locale.UK, clock.getZone());
        pack = new PackShelf(PACK, dataFolder).choose();
    }

    public Messages messages() {
        return messages;
    }

    /// @param taking works for the wizard, `reviewing` for the review: a long export never delays a patient's save
    public Shell shell(
            IntakeStore store,
            List<String> notices,
            Background taking,
            Background reviewing,
            Dialogs dialogs,
            Function<String, Optional<Path>> chooseFile) {
        var faults = new Faults(dialogs, messages);
        var all = new ArrayList<>(notices);
        packNotice().ifPresent(all::add);
        return new Shell(
                Desk.of(pack.pack(), store, clock),
                ReviewDesk.of(pack.pack(), store, clock, messages, reviewing, faults, this::export),
                messages,
                taking,
                dialogs,
                faults,
                chooseFile,
                new Appearance(Theme.LIGHT),
                all);
    }

    /// Writes the report of an intake in the practitioner's language.
    private ReportExport.Result export(StoredIntake intake, Path file) {
        var wording = new Wording(pack.pack(), messages.locale().getLanguage(), messages);
        return switch (new ReportWriter(wording, PaperSize.A4, clock).write(intake, file)) {
            case ReportResult.Written written -> new ReportExport.Result.Written(written.path());
            case ReportResult.Mismatch mismatch ->
                new ReportExport.Result.Failed(messages.get("shell.export.mismatch"));
            case ReportResult.Failed failed ->
                new ReportExport.Result.Failed(messages.get("report.failed." + failed.code()));
        };
    }

    private Optional<String> packNotice() {
        return pack.refused().stream().findFirst().map(first -> {
            var sentence = new ProblemWording(messages).line(first);
            return switch (pack.origin()) {
                case LAST_GOOD -> messages.get("shell.notice.packLastGood", sentence);
                case BUILT_IN, OWN -> messages.get("shell.notice.packBuiltIn", sentence);
            };
        });
    }
}
