package org.ashi.export.pdf;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// Saves a letter of referral as a PDF file, as [Filing] does: whole or not at all. Blocks; call it off the screen's thread.
public final class LetterWriter {

    private static final System.Logger LOG = System.getLogger(LetterWriter.class.getName());

    private final Wording wording;
    private final PaperSize size;
    private final InstantSource clock;
    private final ProvedPacks proved;
    private final Kit<LetterCase> kit;
    private final Disk disk;

    /// Who writes.
    ///
    /// @param practice its name; may be empty
    /// @param by the name of the person; may be empty
    /// @param note whether to quote the practitioner's note
    public record From(String practice, String by, boolean note) {
        public From {
            practice = practice.strip();
            by = by.strip();
        }
    }

    /// @param wording of the practitioner's language, with the pack in use
    /// @param proved knows whether the pack of the assessment was proved
    public LetterWriter(Wording wording, PaperSize size, InstantSource clock, ProvedPacks proved) {
        this(wording, size, clock, proved, LetterParts.kit(), new Disk());
    }

    LetterWriter(
            Wording wording, PaperSize size, InstantSource clock, ProvedPacks proved, Kit<LetterCase> kit, Disk disk) {
        this.wording = wording;
        this.size = size;
        this.clock = clock;
        this.proved = proved;
        this.kit = kit;
        this.disk = disk;
    }

    /// There is nothing to refer below REFER, neither by the rules nor by staff.
    static Optional<Code> refused(StoredIntake stored) {
        var level = TriageLevel.worst(stored.level(), stored.ruledLevel());
        return level.compareTo(TriageLevel.REFER) < 0 ? Optional.of(Code.BELOW_REFER) : Optional.empty();
    }

    /// @param target the file to make or replace, in a folder that exists
    /// @param copy is read, not wiped
    public ReportResult write(StoredIntake stored, From from, Path target, Copy copy) {
        return refused(stored).<ReportResult>map(Failed::new).orElseGet(() -> place(stored, from, target, copy));
    }

    private ReportResult place(StoredIntake stored, From from, Path target, Copy copy) {
        return new Filing(disk, LOG, "letter").place(target, () -> {
            var letter = new LetterCase(ReportCase.of(stored, wording, clock.instant(), proved), from);
            return PaperDocument.open(content(letter, copy), size, copy);
        });
    }

    private PaperDocument.Content content(LetterCase letter, Copy copy) {
        return PaperWords.content(
                letter.report(),
                copy,
                wording.messages().get("letter.title"),
                sheet -> kit.compose(letter, sheet),
                LetterExpected.of(letter));
    }
}
