package org.ashi.export.pdf;

import static org.ashi.export.pdf.PaperWords.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.rules.Assessment.Finding;
import org.ashi.wording.BodyChart;
import org.ashi.wording.EntryWording;

/// What must be found in a letter of referral, in this order: read off the record and the pack.
final class LetterExpected {

    private LetterExpected() {}

    static List<Expected.Part> of(LetterCase letter) {
        var parts = new ArrayList<Expected.Part>();
        identity(letter, parts);
        level(letter, parts);
        answers(letter.report(), parts);
        needling(letter.report(), parts);
        closing(letter, parts);
        return List.copyOf(parts);
    }

    private static void identity(LetterCase letter, List<Expected.Part> parts) {
        var m = letter.report().wording().messages();
        var patient = letter.report().stored().intake().patient();
        parts.add(part("practice", letter.from().practice()));
        parts.add(part("to", m.get("letter.to")));
        parts.add(part("name", m.get("report.name"), patient.name().isEmpty() ? m.get("report.absent") : patient.name()));
        parts.add(part("born", m.get("report.born"), patient.birthDate().map(m::date).orElse(m.get("report.absent"))));
        patient.recordNumber().ifPresent(n -> parts.add(part("number", n)));
        parts.add(part("dear", m.get("letter.dear")));
    }

    private static void level(LetterCase letter, List<Expected.Part> parts) {
        var report = letter.report();
        var wording = report.wording();
        var stored = report.stored();
        var level = stored.level().name();
        parts.add(part("level", wording.messages().get("level." + level), wording.text("level", level, "practitioner")));
        stored.intake().review().deeds(Deed.LevelSet.class).reduce((first, last) -> last).ifPresent(set -> {
            parts.add(part("level-reason", set.reason()));
            parts.add(part("level-ruled", wording.messages().get("level." + stored.ruledLevel().name())));
        });
        stored.intake().alert().ifPresent(alert -> alert.ruleIds().forEach(id -> parts.add(part("alert-" + id, id))));
        report.assessment().findings().forEach(f -> finding(report, f, parts));
        report.assessment().open().forEach(id -> parts.add(part("open-" + id, wording.label(id), wording.question(id))));
    }

    private static void finding(ReportCase report, Finding finding, List<Expected.Part> parts) {
        parts.add(part("finding-" + finding.ruleId(), finding.ruleId()));
        parts.add(part("finding-text-" + finding.ruleId(), report.wording().text("rule", finding.ruleId(), "practitioner")));
        FindingsSection.because(report, finding).forEach(line -> parts.add(part("because-" + finding.ruleId(), line)));
    }

    /// Every red flag that was put, and where and how much it hurts.
    private static void answers(ReportCase report, List<Expected.Part> parts) {
        var wording = report.wording();
        var answers = report.stored().intake().answers();
        for (var id : List.of("pain_now", "duration")) {
            report.questionnaire().question(id).filter(q -> !report.evaluation().hidden().contains(id)).ifPresent(
                    q -> parts.add(part("said-" + id, wording.label(id), wording.answer(id, answers.get(id)))));
        }
        BodyChart.of(wording, answers).ifPresent(chart -> parts.add(part("marked", chart.words())));
        report.questionnaire().questions()
                .filter(q -> q.id().startsWith("rf_") && q.safety().equals(Optional.of(Question.Safety.RED_FLAG)))
                .filter(q -> !report.evaluation().hidden().contains(q.id()))
                .forEach(q -> parts.add(part("said-" + q.id(), wording.label(q.id()), wording.answer(q.id(), answers.get(q.id())))));
        for (var id : List.of("ns_pregnant", "ns_thinner", "ns_bleed")) {
            answers.get(id)
                    .filter(a -> report.questionnaire().question(id).stream().noneMatch(q -> a.equals(new Answer.Choice(q.untickedCode()))))
                    .filter(a -> !report.evaluation().hidden().contains(id))
                    .ifPresent(a -> parts.add(part("said-" + id, wording.label(id))));
        }
    }

    private static void needling(ReportCase report, List<Expected.Part> parts) {
        var wording = report.wording();
        if (!report.assessment().hold()) {
            report.hold().ifPresent(hold -> parts.add(part("hold", hold)));
        }
        report.assessment().options().forEach(o -> {
            parts.add(part(
                    "may-" + o.optionId(),
                    wording.text("option", o.optionId()),
                    wording.messages().get("option.status." + report.status(o).name())));
            o.reasons().forEach(r -> parts.add(part("may-" + o.optionId() + "-" + r, r)));
        });
        report.assessment().needling().forEach(f -> finding(report, f, parts));
    }

    private static void closing(LetterCase letter, List<Expected.Part> parts) {
        var report = letter.report();
        var m = report.wording().messages();
        var note = report.stored().intake().review().note();
        if (letter.from().note() && !note.isBlank()) {
            parts.add(part("note", note));
        }
        var words = new EntryWording(report.wording());
        letter.added().forEach(entry -> parts.add(part("added", words.who(entry), words.what(entry))));
        parts.add(part("by", letter.from().by()));
        parts.add(part("day", m.date(LocalDate.ofInstant(report.printedAt(), m.zone()))));
        parts.add(part("place", m.get("report.sign.signature")));
        parts.add(part("not-a-diagnosis", m.get("letter.notDiagnosis")));
        var pack = report.assessment().pack();
        parts.add(part("pack", m.get("report.pack.version", pack.id(), pack.version())));
        parts.add(part("pack-hash", pack.sha256()));
        parts.add(part("pack-sign-off", OriginSection.signOff(report)));
    }
}
