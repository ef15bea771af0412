package org.ashi.export.pdf;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.ashi.export.Paper;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// Makes any of the papers that there are of a record. Blocks; call it off the screen's thread.
public final class Papers {

    private final Wording wording;
    private final PaperSize size;
    private final InstantSource clock;
    private final ProvedPacks proved;

    /// @param wording of the practitioner's language; the handout is in the patient's
    /// @param proved knows whether the pack of the assessment was proved
    public Papers(Wording wording, PaperSize size, InstantSource clock, ProvedPacks proved) {
        this.wording = wording;
        this.size = size;
        this.clock = clock;
        this.proved = proved;
    }

    /// @param target the file to make or replace, in a folder that exists
    /// @param copy is read, not wiped
    public ReportResult write(Order order, StoredIntake stored, Path target, Copy copy) {
        return switch (order.paper()) {
            case REPORT -> new ReportWriter(wording, size, clock, proved).write(stored, target, copy);
            case HANDOUT -> new HandoutWriter(wording, size, clock).write(stored, order.practice(), target, copy);
            case LETTER ->
                new LetterWriter(wording, size, clock, proved)
                        .write(stored, new LetterWriter.From(order.practice(), order.by(), order.note()), target, copy);
            case COMPARISON ->
                order.with()
                        .map(other -> new ComparisonWriter(wording, size, clock, proved).write(stored, other, target, copy))
                        .orElseGet(() -> new Failed(Code.NO_OTHER_VISIT));
        };
    }

    /// As [#write], in memory alone: for a paper that is looked at or printed.
    ///
    /// @param copy is read, not wiped
    public MadePaper make(Order order, StoredIntake stored, Copy copy) {
        return switch (order.paper()) {
            case REPORT -> new ReportWriter(wording, size, clock, proved).make(stored, copy);
            case HANDOUT -> new HandoutWriter(wording, size, clock).make(stored, order.practice(), copy);
            case LETTER ->
                new LetterWriter(wording, size, clock, proved)
                        .make(stored, new LetterWriter.From(order.practice(), order.by(), order.note()), copy);
            case COMPARISON ->
                order.with()
                        .map(other -> new ComparisonWriter(wording, size, clock, proved).make(stored, other, copy))
                        .orElseGet(() -> new MadePaper.Failed(Code.NO_OTHER_VISIT));
        };
    }

    /// Why the paper would be refused, before anything is logged or written; empty where nothing speaks against it.
    public Optional<Code> refused(Order order, StoredIntake stored) {
        return switch (order.paper()) {
            case REPORT, HANDOUT -> Optional.empty();
            case LETTER -> LetterWriter.refused(stored);
            case COMPARISON ->
                order.with()
                        .map(other -> ComparisonWriter.refused(stored, other))
                        .orElseGet(() -> Optional.of(Code.NO_OTHER_VISIT));
        };
    }

    /// What whoever hands the paper over should know about it.
    public Set<HandoutRemark> remarks(Paper paper, StoredIntake stored) {
        return paper == Paper.HANDOUT ? HandoutWriter.remarks(stored, wording.pack()) : Set.of();
    }
}
