package org.ashi.export.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// Saves the practitioner's report of an intake as a PDF file.
///
/// The file is first written under a random name beside its target, read again and compared with the record; only a
/// complete file gets the target's name, in one step. So the target is never half written, and a file that was there
/// is replaced by a good one or not at all. Nothing is written anywhere else. Blocks; call it off the screen's thread.
public final class ReportWriter {

    private static final System.Logger LOG = System.getLogger(ReportWriter.class.getName());

    private final Wording wording;
    private final PaperSize paper;
    private final InstantSource clock;
    private final ProvedPacks proved;
    private final Composer composer;
    private final Disk disk;

    /// @param wording of the practitioner's language, with the pack whose guidance is printed
    /// @param proved knows whether the pack of the assessment was proved
    public ReportWriter(Wording wording, PaperSize paper, InstantSource clock, ProvedPacks proved) {
        this(wording, paper, clock, proved, Composer.practitioner(), new Disk());
    }

    ReportWriter(
            Wording wording, PaperSize paper, InstantSource clock, ProvedPacks proved, Composer composer, Disk disk) {
        this.wording = wording;
        this.paper = paper;
        this.clock = clock;
        this.proved = proved;
        this.composer = composer;
        this.disk = disk;
    }

    /// @param target the file to make or replace, in a folder that exists
    public ReportResult write(StoredIntake stored, Path target) {
        var file = target.toAbsolutePath().normalize();
        var folder = Optional.ofNullable(file.getParent()).filter(Files::isDirectory);
        if (Files.isDirectory(file)) {
            return new Failed(Code.TARGET_IS_FOLDER);
        }
        if (folder.isEmpty()) {
            return new Failed(Code.FOLDER_MISSING);
        }
        var fresh = folder.get().resolve(".ashi-" + UUID.randomUUID() + ".part");
        try (var report = PractitionerReport.open(
                ReportCase.of(stored, wording, clock.instant(), proved), composer, paper)) {
            var printed = report.print();
            return save(report, printed.bytes(), printed.pages(), fresh, file);
        } catch (IOException | RuntimeException fault) {
            return failed(Code.NOT_DRAWN, fault);
        }
    }

    private ReportResult save(PractitionerReport report, byte[] bytes, int pages, Path fresh, Path file) {
        try {
            disk.write(fresh, bytes);
        } catch (IOException | RuntimeException fault) {
            return removed(fresh, failed(Code.NOT_WRITTEN, fault));
        }
        List<String> missing;
        try {
            missing = report.missingIn(disk.read(fresh));
        } catch (IOException | RuntimeException fault) {
            return removed(fresh, failed(Code.NOT_READ_BACK, fault));
        }
        if (!missing.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "report: lacks {0}", String.join(", ", missing));
            return removed(fresh, new Mismatch(missing));
        }
        try {
            disk.rename(fresh, file);
            return new Written(file, pages);
        } catch (IOException | RuntimeException fault) {
            return removed(fresh, failed(Code.NOT_PUT_IN_PLACE, fault));
        }
    }

    private ReportResult removed(Path fresh, ReportResult result) {
        try {
            disk.delete(fresh);
            return result;
        } catch (IOException | RuntimeException fault) {
            return failed(Code.LEFT_BEHIND, fault);
        }
    }

    /// Logs the kind of fault alone: its message may hold a path or a letter of somebody's name.
    private static Failed failed(Code code, Exception fault) {
        LOG.log(System.Logger.Level.ERROR, "report: {0}, {1}{2}", code.name(), fault.getClass().getSimpleName(), place(fault));
        return new Failed(code);
    }

    /// Where in the program a fault of its own lies; that of the disk or the system lies elsewhere.
    private static String place(Exception fault) {
        return fault instanceof IOException
                ? ""
                : Arrays.stream(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.ashi."))
                        .findFirst()
                        .map(frame -> " in " + frame.getFileName() + " line " + frame.getLineNumber())
                        .orElse("");
    }
}
