package org.ashi.export.pdf;

import java.nio.file.Path;
import java.time.InstantSource;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// Saves the practitioner's report of an intake as a PDF file, as [Filing] does: whole or not at all. Blocks; call it off the
/// screen's thread.
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
        return write(stored, target, Copy.PLAIN);
    }

    /// @param target the file to make or replace, in a folder that exists
    /// @param copy is read, not wiped
    public ReportResult write(StoredIntake stored, Path target, Copy copy) {
        return new Filing(disk, LOG, "report").place(target, opening(stored, copy));
    }

    /// In memory alone.
    ///
    /// @param copy is read, not wiped
    MadePaper make(StoredIntake stored, Copy copy) {
        return new Filing(disk, LOG, "report").make(opening(stored, copy));
    }

    private Filing.Opening opening(StoredIntake stored, Copy copy) {
        return () -> PractitionerReport.open(
                ReportCase.of(stored, wording, clock.instant(), proved), composer, paper, copy);
    }
}
