package org.ashi.export.pdf;

import java.time.LocalDate;
import java.util.List;
import org.ashi.export.pdf.flow.Block;
import org.ashi.form.Question;
import org.ashi.intake.Deed;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Assessment.OptionResult;
import org.ashi.wording.EntryWording;

/// The parts of a letter of referral.
final class LetterParts {

    private static final float LABELS = 0.44f;
    private static final float IDENTITY_LABELS = 0.27f;
    /// How many low lines leave room for a name.
    private static final int SIGNATURE = 48;

    private LetterParts() {}

    static Kit<LetterCase> kit() {
        return new Kit<>(List.of(
                LetterParts::opening,
                LetterParts::level,
                LetterParts::findings,
                LetterParts::open,
                LetterParts::pain,
                LetterParts::chart,
                LetterParts::answers,
                LetterParts::withheld,
                LetterParts::note,
                LetterParts::signature,
                (letter, sheet) -> PaperWords.origin(letter.report(), sheet)));
    }

    private static void opening(LetterCase letter, Sheet sheet) {
        var report = letter.report();
        var m = report.wording().messages();
        var patient = report.stored().intake().patient();
        var absent = m.get("report.absent");
        if (!letter.from().practice().isEmpty()) {
            sheet.text(letter.from().practice(), Look.SECTION);
        }
        sheet.text(m.date(LocalDate.ofInstant(report.printedAt(), m.zone())), Look.SUBTITLE);
        sheet.gap(10);
        sheet.text(m.get("letter.title"), Look.TITLE);
        sheet.gap(2);
        sheet.text(m.get("letter.to"), Look.LEAD.asBold());
        sheet.gap(8);
        sheet.grid(
                List.of(
                        sheet.pair(m.get("report.name"), patient.name().isEmpty() ? absent : patient.name(), Look.BODY.asBold()),
                        sheet.pair(m.get("report.born"), IdentitySection.born(report), Look.BODY.asBold()),
                        sheet.pair(m.get("report.recordNumber"), patient.recordNumber().orElse(absent), Look.BODY),
                        sheet.pair(m.get("report.phone"), patient.phone().orElse(absent), Look.BODY)),
                IDENTITY_LABELS);
        sheet.gap(8);
        sheet.text(m.get("letter.dear"), Look.LEAD);
        sheet.gap(4);
        sheet.text(intro(letter), Look.LEAD);
    }

    /// How the answers came about, and who has looked at them.
    static String intro(LetterCase letter) {
        var report = letter.report();
        var m = report.wording().messages();
        var intake = report.stored().intake();
        var filled = m.get(
                intake.finishedAt().isPresent() ? "letter.intro" : "letter.intro.unfinished", m.dateTime(intake.startedAt()));
        return filled + " " + (intake.review().signOff().isPresent() ? ReviewSection.signOff(report) : m.get("letter.unsigned"));
    }

    private static void level(LetterCase letter, Sheet sheet) {
        var report = letter.report();
        var m = report.wording().messages();
        var level = letter.level();
        sheet.section(m.get("letter.level"));
        sheet.level(
                m.get("level." + level.name()),
                report.wording().text("level", level.name(), "practitioner"),
                Look.of(level),
                Look.tint(level));
        if (letter.levelSet().isPresent()) {
            sheet.panel(m.get("letter.levelSet"), levelSet(letter), Look.WARM, Look.WARM_TINT);
        }
        report.stored().intake().alert().ifPresent(alert -> {
            var shown = m.get("report.alert.text", m.dateTime(alert.at()), String.join(", ", alert.ruleIds()));
            var changed = report.stored().withdrawnAlerts().isEmpty() ? "" : " " + TriageSection.changed(report);
            sheet.panel(m.get("report.alert"), shown + changed, Look.ALARM, Look.ALARM_TINT);
        });
    }

    /// Who set it to what, why, and what the rules had said.
    static String levelSet(LetterCase letter) {
        var m = letter.report().wording().messages();
        return letter.levelSet()
                .map(entry -> m.get(
                        "letter.levelSet.by",
                        entry.by(),
                        m.dateTime(entry.at()),
                        entry.deed() instanceof Deed.LevelSet set ? set.reason() : "",
                        m.get("level." + letter.report().stored().ruledLevel().name())))
                .orElse("");
    }

    private static void findings(LetterCase letter, Sheet sheet) {
        var report = letter.report();
        var m = report.wording().messages();
        sheet.section(m.get("letter.findings"));
        if (report.assessment().findings().isEmpty()) {
            sheet.text(m.get("report.findings.none"), Look.BODY);
        }
        report.assessment().findings().forEach(f -> finding(report, sheet, f));
    }

    private static void finding(ReportCase report, Sheet sheet, Finding finding) {
        var wording = report.wording();
        var m = wording.messages();
        sheet.together(() -> {
            var heading = finding.level().map(l -> finding.ruleId() + "  ·  " + m.get("level." + l.name())).orElse(finding.ruleId());
            sheet.item(heading, finding.level().map(Look::of).orElse(Look.TEXT));
            sheet.text(wording.text("rule", finding.ruleId(), "practitioner"), Look.BODY);
            sheet.gap(2);
            wording.find("rule", finding.ruleId(), "suggests")
                    .ifPresent(t -> sheet.row(m.get("report.suggests"), t, Look.BODY.asBold()));
            var because = FindingsSection.because(report, finding);
            if (!because.isEmpty()) {
                sheet.row(m.get("report.because"), String.join("\n", because));
            }
            if (finding.failSafe() && because.stream().noneMatch(line -> line.contains(m.get("failSafe.mark")))) {
                sheet.row(m.get("report.careful"), m.get("failSafe.mark"), Look.BODY.in(Look.WARM));
            }
        });
    }

    private static void open(LetterCase letter, Sheet sheet) {
        var report = letter.report();
        var wording = report.wording();
        var m = wording.messages();
        if (report.assessment().open().isEmpty() && report.leftOut() == 0) {
            return;
        }
        sheet.section(m.get("letter.open"));
        if (report.leftOut() > 0) {
            sheet.text(m.get("form.leftOut", report.leftOut()), Look.BODY.asBold());
            sheet.gap(3);
        }
        for (var id : report.assessment().open()) {
            sheet.wideRow(
                    wording.label(id),
                    m.get("report.open.line", wording.question(id), wording.answer(id, report.evaluation().answers().get(id))),
                    Look.BODY);
        }
    }

    private static void pain(LetterCase letter, Sheet sheet) {
        list(letter, sheet, "letter.pain", letter.pain());
    }

    private static void answers(LetterCase letter, Sheet sheet) {
        list(letter, sheet, "letter.redFlags", letter.redFlags());
        list(letter, sheet, "letter.conditions", letter.conditions());
    }

    private static void list(LetterCase letter, Sheet sheet, String heading, List<Question> questions) {
        var m = letter.report().wording().messages();
        sheet.section(m.get(heading));
        if (questions.isEmpty()) {
            sheet.text(m.get("letter.none"), Look.BODY);
        }
        sheet.grid(questions.stream().map(q -> AnswersSection.pair(letter.report(), sheet, q)).toList(), LABELS);
    }

    private static void chart(LetterCase letter, Sheet sheet) {
        new ChartSection().write(letter.report(), sheet);
    }

    private static void withheld(LetterCase letter, Sheet sheet) {
        var report = letter.report();
        var m = report.wording().messages();
        sheet.section(m.get("letter.needling"));
        if (report.held()) {
            sheet.text(report.assessment().hold() ? m.get("report.hold.text") : report.hold().orElse(""), Look.BODY.asBold());
            sheet.gap(3);
        }
        report.assessment().options().forEach(o -> sheet.wideRow(
                report.wording().text("option", o.optionId()), status(report, o), Look.BODY));
        report.assessment().needling().forEach(f -> finding(report, sheet, f));
    }

    static String status(ReportCase report, OptionResult option) {
        var m = report.wording().messages();
        var status = m.get("option.status." + report.status(option).name());
        return option.reasons().isEmpty()
                ? status
                : m.get("letter.option", status, m.get("report.option.rules", String.join(", ", option.reasons())));
    }

    private static void note(LetterCase letter, Sheet sheet) {
        var report = letter.report();
        var note = report.stored().intake().review().note();
        if (letter.from().note() && !note.isBlank()) {
            sheet.section(report.wording().messages().get("letter.note"));
            sheet.text(note, Look.BODY);
        }
        if (!letter.added().isEmpty()) {
            var words = new EntryWording(report.wording());
            sheet.section(report.wording().messages().get("decision.entries.title"));
            letter.added().forEach(entry -> sheet.wideRow(words.who(entry), words.what(entry), Look.BODY));
        }
    }

    private static void signature(LetterCase letter, Sheet sheet) {
        var m = letter.report().wording().messages();
        sheet.together(() -> {
            sheet.gap(16);
            sheet.text(m.get("letter.regards"), Look.LEAD);
            sheet.gap(14);
            var by = letter.from().by();
            sheet.row(m.get("report.sign.name"), by.isEmpty() ? m.get("report.absent") : by, Look.BODY.asBold());
            sheet.row(m.get("report.sign.date"), m.date(LocalDate.ofInstant(letter.report().printedAt(), m.zone())));
            sheet.add(Block.space(26).withNext());
            sheet.row(m.get("report.sign.signature"), "_".repeat(SIGNATURE));
            sheet.gap(12);
        });
    }
}
