package org.ashi.export.pdf;

import org.ashi.intake.Plan;
import org.ashi.wording.EntryWording;

/// The plan as it stands, and all that staff put down, oldest first, each with who and when.
final class EntriesBlock {

    private final ReportCase report;
    private final EntryWording words;

    EntriesBlock(ReportCase report) {
        this.report = report;
        words = new EntryWording(report.wording());
    }

    void write(Sheet sheet) {
        var m = report.wording().messages();
        var review = report.stored().intake().review();
        if (!review.plan().equals(Plan.NONE)) {
            sheet.section(m.get("decision.plan.title"));
            sheet.text(words.plan(review.plan()), Look.BODY);
        }
        if (!review.entries().isEmpty()) {
            sheet.section(m.get("decision.entries.title"));
            for (var i = 0; i < review.entries().size(); i++) {
                sheet.wideRow(words.who(review.entries().get(i)), words.what(review, i), Look.BODY);
            }
        }
    }
}
