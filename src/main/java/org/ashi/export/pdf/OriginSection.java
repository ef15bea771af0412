package org.ashi.export.pdf;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ashi.rules.Citation;
import org.ashi.text.Messages;

/// What this paper is, which rules made it, and what the marks stand for. Comes last: it lists what was met before.
final class OriginSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        sheet.panel(m.get("report.notDiagnosis"), m.get("report.notDiagnosis.text"), Look.ACCENT, Look.NEUTRAL_TINT);
        sheet.section(m.get("report.pack"));
        var used = report.assessment().pack();
        sheet.row(m.get("report.pack.name"), m.get("report.pack.version", used.id(), used.version()));
        sheet.row(m.get("report.pack.sha"), used.sha256());
        sheet.row(m.get("report.pack.signOff"), signOff(report));
        sources(report, sheet);
        if (!sheet.unprintable().isEmpty()) {
            sheet.gap(6);
            sheet.text(unprintable(m, sheet.unprintable()), Look.BODY.in(Look.WARM));
        }
    }

    private static void sources(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        sheet.section(m.get("report.sourceList"));
        sheet.text(legend(m), Look.SMALL);
        sheet.gap(3);
        for (var key : sheet.cited()) {
            sheet.reference(key, report.wording().text("source", key));
        }
    }

    static String signOff(ReportCase report) {
        return report.pack().signedOff()
                ? report.wording().messages().get("report.pack.signed")
                : report.wording().text("pack.signOff");
    }

    static String unprintable(Messages m, Collection<Integer> codePoints) {
        return m.get(
                "report.unprintable",
                codePoints.stream().map(c -> String.format("U+%04X", c)).collect(Collectors.joining(" ")));
    }

    private static String legend(Messages m) {
        return Arrays.stream(Citation.Tag.values())
                .map(t -> m.get(
                        "report.tag", Sheet.tag(t), m.get("citation.tag." + Sheet.tag(t).toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining("   "));
    }
}
