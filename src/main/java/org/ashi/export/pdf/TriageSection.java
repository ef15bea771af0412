package org.ashi.export.pdf;

import java.util.Optional;
import org.ashi.intake.Alert;
import org.ashi.intake.Status;
import org.ashi.rules.Assessment;
import org.ashi.wording.EntryWording;

/// How urgent it is, what to do, and what must be known before reading on.
final class TriageSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        var level = report.stored().level();
        sheet.section(m.get("report.triage"));
        sheet.level(
                m.get("level." + level.name()),
                report.wording().text("level", level.name(), "practitioner"),
                Look.of(level),
                Look.tint(level));
        levelSet(report).ifPresent(text -> sheet.panel(m.get("decision.report.level"), text, Look.WARM, Look.WARM_TINT));
        report.raised().ifPresent(text -> sheet.panel(m.get("report.raised"), text, Look.WARM, Look.WARM_TINT));
        report.stored().intake().alert().ifPresent(alert -> alerted(report, sheet, alert));
        if (report.assessment().hold()) {
            var explained = report.assessment().findings().stream().anyMatch(Assessment.Finding::hold);
            sheet.panel(
                    m.get("report.hold"),
                    m.get(explained ? "report.hold.text" : "report.hold.alert"),
                    Look.ALARM,
                    Look.ALARM_TINT);
        }
        if (report.stored().intake().finishedAt().isEmpty()) {
            sheet.panel(
                    m.get("report.notFinished"),
                    m.get(
                            report.stored().intake().status() == Status.UNFINISHED
                                    ? "report.notFinished.text"
                                    : "report.givenUp.text"),
                    Look.WARM,
                    Look.WARM_TINT);
        }
        if (SignatureSection.broken(report)) {
            sheet.panel(m.get("signature.state.BROKEN"), m.get("signature.broken"), Look.WARM, Look.WARM_TINT);
        }
        if (!report.pack().signedOff()) {
            sheet.panel(
                    m.get("report.packUnsigned"), report.wording().text("pack.signOff"), Look.WARM, Look.WARM_TINT);
        }
        if (report.otherPack()) {
            sheet.panel(
                    m.get("report.otherPack"),
                    m.get(
                            "report.otherPack.text",
                            report.assessment().pack().version(),
                            report.pack().ref().version()),
                    Look.WARM,
                    Look.WARM_TINT);
        }
    }

    /// What the rules gave, and who set the level that counts, when and why; empty where the rules' level counts.
    static Optional<String> levelSet(ReportCase report) {
        var m = report.wording().messages();
        var ruled = m.get("decision.level.rules", m.get("level." + report.stored().ruledLevel().name()));
        return new EntryWording(report.wording())
                .levelSet(report.stored().intake().review())
                .map(by -> ruled + " " + by + held(report).map(text -> " " + text).orElse(""));
    }

    /// Staff raised the level so far that no needling may be done.
    private static Optional<String> held(ReportCase report) {
        return Optional.of(report.wording().messages().get("decision.level.holds"))
                .filter(text -> report.stored().level().holdsNeedling() && !report.assessment().hold());
    }

    private static void alerted(ReportCase report, Sheet sheet, Alert alert) {
        var m = report.wording().messages();
        var shown = m.get("report.alert.text", m.dateTime(alert.at()), String.join(", ", alert.ruleIds()));
        var text = report.stored().withdrawnAlerts().isEmpty() ? shown : shown + " " + changed(report);
        sheet.panel(m.get("report.alert"), text, Look.ALARM, Look.ALARM_TINT);
    }

    /// Why the findings no longer show what the level rests on.
    static String changed(ReportCase report) {
        return report.wording()
                .messages()
                .get("report.alert.changed", String.join(", ", report.stored().withdrawnAlerts()), report.stored().withdrawnAlerts().size());
    }
}
