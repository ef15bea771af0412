package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.rules.Cause;
import org.ashi.rules.Explainer;
import org.ashi.wording.Because;

/// What the answers point toward, with what speaks for and against it.
final class CausesSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        sheet.section(m.get("report.causes"));
        if (report.leftOut() > 0) {
            sheet.text(m.get("form.notRanked"), Look.BODY);
            report.assessment().causes().forEach(c -> sheet.together(() -> cause(report, sheet, c)));
            return;
        }
        sheet.text(m.get("report.causes.intro"), Look.SMALL);
        report.assessment().causes().forEach(c -> sheet.together(() -> cause(report, sheet, c)));
        if (report.assessment().causes().isEmpty()) {
            sheet.text(m.get("report.causes.none"), Look.BODY);
        }
        sheet.section(m.get("report.factors"));
        report.assessment().factors().forEach(c -> sheet.together(() -> cause(report, sheet, c)));
        if (report.assessment().factors().isEmpty()) {
            sheet.text(m.get("report.factors.none"), Look.BODY);
        }
    }

    private static void cause(ReportCase report, Sheet sheet, RankedCause ranked) {
        var wording = report.wording();
        var m = wording.messages();
        sheet.item(heading(report, ranked), Look.TEXT);
        sheet.text(wording.text("cause", ranked.causeId(), "practitioner"), Look.BODY);
        sheet.gap(2);
        if (!ranked.namedBy().isEmpty()) {
            sheet.row(m.get("report.namedBy"), String.join(", ", ranked.namedBy()));
        }
        var known = report.pack().rules().causes().stream()
                .filter(c -> c.id().equals(ranked.causeId()))
                .toList();
        for (var cause : known) {
            rows(report, sheet, cause);
            var sources = sheet.sources(cause.sources());
            if (!sources.isEmpty()) {
                sheet.row(m.get("report.sources"), sources, Look.SMALL);
            }
        }
    }

    static String heading(ReportCase report, RankedCause ranked) {
        var m = report.wording().messages();
        var name = report.wording().text("cause", ranked.causeId());
        var strength = m.get("cause.strength." + ranked.strength().name());
        return ranked.points() > 0
                ? m.get("report.cause.points", name, strength, ranked.points())
                : m.get("report.cause", name, strength);
    }

    private static void rows(ReportCase report, Sheet sheet, Cause cause) {
        var wording = report.wording();
        var m = wording.messages();
        var supports = new ArrayList<String>();
        var opposes = new ArrayList<String>();
        var explained = new Explainer(report.evaluation()).cause(cause.id());
        for (var i = 0; i < explained.size(); i++) {
            if (explained.get(i).fired()) {
                var row = cause.rows().get(i);
                var because = String.join("; ", new Because(wording).of(explained.get(i).condition()));
                var strength = m.get("report.strength." + row.strength().name());
                (row.points() > 0 ? supports : opposes).add(m.get("report.cause.row", because, strength));
            }
        }
        lines(sheet, m.get("report.supports"), supports);
        lines(sheet, m.get("report.opposes"), opposes);
        var finer = cause.sublabels().stream()
                .filter(s -> report.evaluation().holds(s.when()))
                .map(s -> wording.text("cause", cause.id(), "sub", s.id()))
                .toList();
        lines(sheet, m.get("report.finer"), finer);
    }

    private static void lines(Sheet sheet, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            sheet.row(label, String.join("\n", lines));
        }
    }
}
