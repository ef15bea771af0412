package org.ashi.export.pdf;

import java.time.LocalDate;
import java.util.List;
import org.ashi.form.Question;

/// What papers for clinicians say in the same way.
final class PaperWords {

    /// Enough to tell two versions apart.
    private static final int HASH_DIGITS = 12;

    private PaperWords() {}

    /// Whose it is, for the top of every page.
    static String head(ReportCase report) {
        var m = report.wording().messages();
        var patient = report.stored().intake().patient();
        var absent = m.get("report.absent");
        return m.get(
                "report.head",
                patient.name().isEmpty() ? m.get("report.head.unnamed") : patient.name(),
                patient.birthDate().map(m::date).orElse(absent),
                patient.recordNumber().orElse(absent));
    }

    /// Which rules and which copy, for the foot of every page.
    static String foot(ReportCase report, Copy copy) {
        var m = report.wording().messages();
        var pack = report.assessment().pack();
        var foot = m.get(
                "report.foot",
                pack.id(),
                pack.version(),
                pack.sha256().substring(0, HASH_DIGITS),
                report.provedAt()
                        .map(at -> m.get("report.foot.proved", m.shortDate(LocalDate.ofInstant(at, m.zone()))))
                        .orElseGet(() -> m.get("report.foot.notProved")),
                m.dateTime(report.printedAt()));
        return copy.head().map(head -> m.get("report.foot.log", foot, head)).orElse(foot);
    }

    /// What such a paper is not, and which rules made it.
    static void origin(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        sheet.together(() -> {
            sheet.panel(m.get("report.notDiagnosis"), m.get("letter.notDiagnosis"), Look.ACCENT, Look.NEUTRAL_TINT);
            sheet.gap(8);
            var used = report.assessment().pack();
            sheet.row(m.get("report.pack.name"), m.get("report.pack.version", used.id(), used.version()));
            sheet.row(m.get("report.pack.sha"), used.sha256());
            sheet.row(m.get("report.pack.signOff"), OriginSection.signOff(report));
        });
    }

    /// A paper for clinicians: whose it is above, which rules and which copy below.
    ///
    /// @param report whose identity and rules they are
    static PaperDocument.Content content(
            ReportCase report, Copy copy, String title, PaperDocument.Writing writing, List<Expected.Part> expected) {
        return new PaperDocument.Content(
                report.wording().messages(), title, head(report), foot(report, copy), report.printedAt(), writing, expected);
    }

    static Expected.Part part(String id, String... texts) {
        return new Expected.Part(id, String.join(" ", texts));
    }

    /// Whether the form put the question.
    static boolean asked(ReportCase report, Question question) {
        return !report.evaluation().hidden().contains(question.id());
    }
}
