package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Strip;

/// What the practitioner wrote, and who signed.
final class ReviewSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        var review = report.stored().intake().review();
        sheet.section(m.get("report.note"));
        sheet.text(review.note().isBlank() ? m.get("report.note.none") : review.note(), Look.BODY);
        new EntriesBlock(report).write(sheet);
        sheet.together(() -> {
            sheet.section(m.get("report.signOff"));
            sheet.text(signOff(report), Look.BODY);
            if (review.signOff().isEmpty()) {
                lines(report, sheet);
            }
        });
    }

    static String signOff(ReportCase report) {
        var m = report.wording().messages();
        return report.stored().intake().review().signOff()
                .map(s -> m.get("report.signOff.by", s.by(), m.dateTime(s.at())))
                .orElseGet(() -> m.get("report.signOff.none"));
    }

    /// Room to sign on paper.
    private static void lines(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        var words = List.of(m.get("report.sign.name"), m.get("report.sign.date"), m.get("report.sign.signature"));
        var line = new ArrayList<Block>();
        line.add(Block.space(26).withNext());
        line.add((faces, width) -> {
            var each = width / words.size();
            return List.of(new Strip(16, Strip.Bond.FREE, (canvas, x, top) -> {
                for (var i = 0; i < words.size(); i++) {
                    canvas.box(Look.MUTED, x + i * each, top, each - 16, 0.6f);
                    canvas.text(words.get(i), Look.SMALL, x + i * each, top + 3);
                }
            }));
        });
        words.forEach(sheet::note);
        sheet.add(Block.of(line));
    }
}
