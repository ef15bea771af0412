package org.ashi.ui.review;

import java.util.Optional;
import org.ashi.export.pdf.Copy;
import org.ashi.export.pdf.MadePaper;
import org.ashi.export.pdf.Order;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.Papers;
import org.ashi.export.pdf.ReportResult;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;

/// Papers on real files, for tests of the screens that order them.
record RealPapers(Papers papers) implements ReportExport {

    static RealPapers of(Clinic clinic) {
        return new RealPapers(new Papers(clinic.wording(), PaperSize.A4, clinic.clock, ProvedPacks.NONE));
    }

    @Override
    public Result export(StoredIntake intake, Target target) {
        var copy = new Copy(Optional.of(target.logHead()), target.password());
        return papers.write(target.order(), intake, target.file(), copy) instanceof ReportResult.Written written
                ? new Result.Written(written.path())
                : new Result.Failed("not written");
    }

    @Override
    public Optional<String> refused(StoredIntake intake, Order order) {
        return papers.refused(order, intake).map(code -> "Refused: " + code);
    }

    /// As the program makes them to look at and to print.
    Printing.Made make(StoredIntake intake, Order order, String logHead) {
        return papers.make(order, intake, new Copy(Optional.of(logHead), new char[0])) instanceof MadePaper.Whole whole
                ? new Printing.Made.Whole(whole.bytes())
                : new Printing.Made.Failed("not made");
    }
}
