package org.ashi.export.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Title, who it is about and when it was filled in.
final class IdentitySection implements Section {

    private static final float LABELS = 0.27f;

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        var intake = report.stored().intake();
        var patient = intake.patient();
        var absent = m.get("report.absent");
        sheet.text(m.get("report.title"), Look.TITLE);
        sheet.text(m.get("report.subtitle", report.wording().text("pack.title")), Look.SUBTITLE);
        sheet.gap(8);
        var name = patient.name().isEmpty() ? absent : patient.name();
        sheet.grid(List.of(
                sheet.pair(m.get("report.name"), name, Look.BODY.asBold()),
                sheet.pair(m.get("report.recordNumber"), patient.recordNumber().orElse(absent), Look.BODY),
                sheet.pair(m.get("report.born"), born(report), Look.BODY.asBold()),
                sheet.pair(m.get("report.phone"), patient.phone().orElse(absent), Look.BODY),
                sheet.pair(m.get("report.started"), m.dateTime(intake.startedAt()), Look.BODY),
                sheet.pair(m.get("report.finished"), when(report, intake.finishedAt()), Look.BODY),
                sheet.pair(m.get("report.status"), m.get("status." + intake.status().name()), Look.BODY),
                sheet.pair(m.get("report.form"), report.wording().form(intake.form()), Look.BODY),
                sheet.pair(m.get("report.language"), language(report), Look.BODY),
                sheet.pair(m.get("report.intake"), intake.id().toString(), Look.BODY)), LABELS);
    }

    static String born(ReportCase report) {
        var m = report.wording().messages();
        var intake = report.stored().intake();
        var patient = intake.patient();
        var age = patient.ageOn(intake.startedAt().atZone(m.zone()).toLocalDate());
        return patient.birthDate()
                .map(day -> age.isPresent()
                        ? m.get("report.bornAge", m.date(day), age.getAsInt())
                        : m.date(day))
                .orElseGet(() -> m.get("report.absent"));
    }

    private static String when(ReportCase report, Optional<Instant> moment) {
        var m = report.wording().messages();
        return moment.map(m::dateTime).orElseGet(() -> m.get("report.notFinished.short"));
    }

    private static String language(ReportCase report) {
        return Locale.forLanguageTag(report.stored().intake().language())
                .getDisplayLanguage(report.wording().messages().locale());
    }
}
