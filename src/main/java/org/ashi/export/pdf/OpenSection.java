package org.ashi.export.pdf;

/// Safety questions that still need an answer.
final class OpenSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var wording = report.wording();
        var m = wording.messages();
        sheet.section(m.get("report.open"));
        if (report.leftOut() > 0) {
            sheet.text(m.get("form.leftOut", report.leftOut()), Look.BODY.asBold());
            sheet.gap(3);
        }
        if (report.assessment().open().isEmpty()) {
            if (report.leftOut() > 0) {
                return;
            }
            sheet.text(m.get("report.open.none"), Look.BODY);
            return;
        }
        sheet.text(m.get("report.open.intro"), Look.BODY);
        sheet.gap(3);
        for (var id : report.assessment().open()) {
            sheet.wideRow(
                    wording.label(id),
                    m.get(
                            "report.open.line",
                            wording.question(id),
                            wording.answer(id, report.evaluation().answers().get(id))),
                    Look.BODY);
        }
    }
}
