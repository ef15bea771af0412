package org.ashi.export.pdf;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.ashi.course.VisitDifference;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// Saves a comparison of two visits of one patient as a PDF file, as [Filing] does: whole or not at all. Blocks; call it off the
/// screen's thread.
public final class ComparisonWriter {

    private static final System.Logger LOG = System.getLogger(ComparisonWriter.class.getName());

    private final Wording wording;
    private final PaperSize size;
    private final InstantSource clock;
    private final ProvedPacks proved;
    private final Kit<ComparisonCase> kit;
    private final Disk disk;

    /// @param wording of the practitioner's language, with the pack in use
    /// @param proved knows whether the pack of the assessment was proved
    public ComparisonWriter(Wording wording, PaperSize size, InstantSource clock, ProvedPacks proved) {
        this(wording, size, clock, proved, ComparisonParts.kit(), new Disk());
    }

    ComparisonWriter(
            Wording wording, PaperSize size, InstantSource clock, ProvedPacks proved, Kit<ComparisonCase> kit, Disk disk) {
        this.wording = wording;
        this.size = size;
        this.clock = clock;
        this.proved = proved;
        this.kit = kit;
        this.disk = disk;
    }

    /// Two records are put beside each other only where staff have said that they are of one patient.
    static Optional<Code> refused(StoredIntake one, StoredIntake other) {
        if (one.intake().id().equals(other.intake().id())) {
            return Optional.of(Code.NO_OTHER_VISIT);
        }
        return VisitDifference.samePatient(one, other) ? Optional.empty() : Optional.of(Code.NOT_MATCHED);
    }

    /// @param one either visit; which came first is told by when they were started
    /// @param target the file to make or replace, in a folder that exists
    /// @param copy is read, not wiped
    public ReportResult write(StoredIntake one, StoredIntake other, Path target, Copy copy) {
        return refused(one, other).<ReportResult>map(Failed::new).orElseGet(() -> place(one, other, target, copy));
    }

    private ReportResult place(StoredIntake one, StoredIntake other, Path target, Copy copy) {
        return new Filing(disk, LOG, "comparison").place(target, () -> {
            var at = clock.instant();
            var difference = VisitDifference.between(wording.pack(), one, other);
            var visits = new ComparisonCase(
                    ReportCase.of(difference.earlier(), wording, at, proved),
                    ReportCase.of(difference.later(), wording, at, proved),
                    difference);
            return PaperDocument.open(content(visits, copy), size, copy);
        });
    }

    private PaperDocument.Content content(ComparisonCase visits, Copy copy) {
        return PaperWords.content(
                visits.now(),
                copy,
                wording.messages().get("visits.title"),
                sheet -> kit.compose(visits, sheet),
                ComparisonExpected.of(visits.then(), visits.now()));
    }
}
