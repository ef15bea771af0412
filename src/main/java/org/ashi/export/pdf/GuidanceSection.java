package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.ashi.pack.Guidance.Item;

/// Where to look and needle, what always holds, and what the patient takes home.
final class GuidanceSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        if (report.anyNeedling()) {
            sheet.section(m.get("report.where"));
            muscles(report, sheet);
            points(report, sheet);
        }
        sheet.section(m.get("report.caveats"));
        sheet.bullets(texts(report, "caveat", report.briefing().standingCaveats()));
        sheet.section(m.get("report.safetyNet"));
        var texts = texts(report, "safetyNet", report.briefing().safetyNets());
        if (texts.isEmpty()) {
            sheet.text(m.get("report.safetyNet.none"), Look.BODY);
        }
        sheet.bullets(texts);
    }

    private static void muscles(ReportCase report, Sheet sheet) {
        var wording = report.wording();
        sheet.item(wording.messages().get("report.muscles"), Look.ACCENT);
        if (report.briefing().muscles().isEmpty()) {
            sheet.text(wording.messages().get("report.muscles.none"), Look.BODY);
        }
        for (var muscle : report.briefing().muscles()) {
            sheet.wideRow(
                    wording.text("muscle", muscle.id()),
                    OptionsSection.sourced(sheet, wording.text("muscle", muscle.id(), "care"), muscle),
                    Look.BODY);
        }
    }

    private static void points(ReportCase report, Sheet sheet) {
        var wording = report.wording();
        var m = wording.messages();
        sheet.item(m.get("report.points"), Look.ACCENT);
        if (report.briefing().points().isEmpty()) {
            sheet.text(m.get("report.points.none"), Look.BODY);
        }
        for (var point : report.briefing().points()) {
            var id = point.item().id();
            var note = OptionsSection.sourced(sheet, wording.text("point", id, "note"), point.item());
            sheet.wideRow(
                    wording.text("point", id),
                    point.avoid() ? m.get("report.point.avoid", note) : note,
                    point.avoid() ? Look.BODY.in(Look.ALARM).asBold() : Look.BODY);
        }
    }

    private static List<String> texts(ReportCase report, String kind, List<Item> items) {
        var texts = new ArrayList<String>();
        items.forEach(i -> texts.add(report.wording().text(kind, i.id())));
        return texts;
    }
}
