package org.ashi.export.pdf;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// Saves what a patient takes home as a PDF file, in the patient's own language, as [Filing] does: whole or not at all. Blocks; call
/// it off the screen's thread.
public final class HandoutWriter {

    private static final System.Logger LOG = System.getLogger(HandoutWriter.class.getName());

    private final Wording wording;
    private final PaperSize size;
    private final InstantSource clock;
    private final Kit<HandoutCase> kit;
    private final Disk disk;

    /// @param wording with the pack in use, in any language
    public HandoutWriter(Wording wording, PaperSize size, InstantSource clock) {
        this(wording, size, clock, HandoutParts.kit(), new Disk());
    }

    HandoutWriter(Wording wording, PaperSize size, InstantSource clock, Kit<HandoutCase> kit, Disk disk) {
        this.wording = wording;
        this.size = size;
        this.clock = clock;
        this.kit = kit;
        this.disk = disk;
    }

    /// What whoever hands it over should know about it.
    public static Set<HandoutRemark> remarks(StoredIntake stored, ProtocolPack pack) {
        return HandoutCase.remarks(stored, pack);
    }

    /// @param practice its name; may be empty
    /// @param target the file to make or replace, in a folder that exists
    /// @param copy is read, not wiped
    public ReportResult write(StoredIntake stored, String practice, Path target, Copy copy) {
        return new Filing(disk, LOG, "handout").place(target, opening(stored, practice, copy));
    }

    /// In memory alone.
    ///
    /// @param practice its name; may be empty
    /// @param copy is read, not wiped
    MadePaper make(StoredIntake stored, String practice, Copy copy) {
        return new Filing(disk, LOG, "handout").make(opening(stored, practice, copy));
    }

    private Filing.Opening opening(StoredIntake stored, String practice, Copy copy) {
        return () -> PaperDocument.open(content(HandoutCase.of(stored, wording, practice, clock.instant())), size, copy);
    }

    private PaperDocument.Content content(HandoutCase handout) {
        var m = handout.wording().messages();
        var made = m.date(LocalDate.ofInstant(handout.printedAt(), m.zone()));
        var patient = handout.stored().intake().patient();
        var name = patient.name().isEmpty() ? m.get("report.head.unnamed") : patient.name();
        return new PaperDocument.Content(
                m,
                m.get(HandoutParts.title(handout)),
                patient.birthDate().map(day -> m.get("handout.head", name, m.date(day))).orElse(name),
                handout.practice().isEmpty() ? m.get("handout.foot.made", made) : m.get("handout.foot", handout.practice(), made),
                handout.printedAt(),
                sheet -> kit.compose(handout, sheet),
                HandoutExpected.of(handout));
    }
}
