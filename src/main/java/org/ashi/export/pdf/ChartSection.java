package org.ashi.export.pdf;

import org.ashi.wording.BodyChart;

/// Where it hurts: the chart, and the same in words.
final class ChartSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        BodyChart.of(report.wording(), report.stored().intake().answers()).ifPresent(chart -> {
            var m = report.wording().messages();
            sheet.section(m.get("bodymap.chart"));
            var titles = ChartBlock.titles(chart, m);
            titles.forEach(sheet::note);
            var left = sheet.note(m.get("bodymap.patient.left"));
            var right = sheet.note(m.get("bodymap.patient.right"));
            // The words stand on the page of the picture.
            sheet.add(new ChartBlock(chart, titles, left, right).withNext());
            sheet.text(chart.words(), Look.BODY);
            chart.worstWords().ifPresent(text -> sheet.text(text, Look.BODY.asBold()));
            sheet.text(m.get("bodymap.chart.note") + " " + m.get("bodymap.chart.key"), Look.SMALL);
        });
    }
}
