package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.course.Change;
import org.ashi.course.FindingChange;
import org.ashi.course.FindingChange.Course;
import org.ashi.course.Measure;
import org.ashi.intake.TriageLevel;
import org.ashi.wording.BodyChart;

/// The parts of a comparison of two visits.
final class ComparisonParts {

    private static final float LABELS = 0.44f;
    private static final float IDENTITY_LABELS = 0.27f;

    private ComparisonParts() {}

    static Kit<ComparisonCase> kit() {
        return new Kit<>(List.of(
                ComparisonParts::opening,
                ComparisonParts::levels,
                ComparisonParts::measures,
                ComparisonParts::charts,
                ComparisonParts::answers,
                ComparisonParts::findings,
                ComparisonParts::options,
                ComparisonParts::gaps,
                (visits, sheet) -> PaperWords.origin(visits.now(), sheet)));
    }

    private static void opening(ComparisonCase visits, Sheet sheet) {
        var m = visits.now().wording().messages();
        var patient = visits.difference().later().intake().patient();
        var absent = m.get("report.absent");
        sheet.text(m.get("visits.title"), Look.TITLE);
        sheet.text(m.get("report.subtitle", visits.now().wording().text("pack.title")), Look.SUBTITLE);
        sheet.gap(8);
        sheet.grid(
                List.of(
                        sheet.pair(m.get("report.name"), patient.name().isEmpty() ? absent : patient.name(), Look.BODY.asBold()),
                        sheet.pair(m.get("report.born"), IdentitySection.born(visits.now()), Look.BODY.asBold()),
                        sheet.pair(m.get("visits.earlier"), visit(visits.then()), Look.BODY),
                        sheet.pair(m.get("visits.later"), visit(visits.now()), Look.BODY)),
                IDENTITY_LABELS);
        if (!visits.difference().sameIdentity()) {
            sheet.panel(m.get("visits.otherName"), otherName(visits), Look.ALARM, Look.ALARM_TINT);
        }
        if (!visits.difference().sameRules()) {
            sheet.panel(m.get("visits.otherRules"), m.get("visits.otherRules.text"), Look.WARM, Look.WARM_TINT);
        }
    }

    /// When, and which form.
    static String visit(ReportCase visit) {
        var m = visit.wording().messages();
        var intake = visit.stored().intake();
        var line = m.get("visits.visit", m.dateTime(intake.startedAt()), visit.wording().form(intake.form()));
        return intake.finishedAt().isPresent() ? line : line + ", " + m.get("report.notFinished.short");
    }

    static String otherName(ComparisonCase visits) {
        var m = visits.now().wording().messages();
        var then = visits.difference().earlier().intake().patient();
        var absent = m.get("report.absent");
        return m.get(
                "visits.otherName.text",
                then.name().isEmpty() ? absent : then.name(),
                then.birthDate().map(m::date).orElse(absent));
    }

    private static void levels(ComparisonCase visits, Sheet sheet) {
        var m = visits.now().wording().messages();
        var then = visits.difference().levelThen();
        var now = visits.difference().levelNow();
        sheet.section(m.get("visits.level"));
        level(visits.then(), sheet, then, m.get("visits.then"));
        sheet.gap(5);
        level(visits.now(), sheet, now, m.get("visits.now"));
        sheet.gap(5);
        sheet.text(visits.words().way(then, now), Look.LEAD.asBold());
    }

    private static void level(ReportCase visit, Sheet sheet, TriageLevel level, String when) {
        var m = visit.wording().messages();
        var day = m.dateTime(visit.stored().intake().startedAt());
        var set = visit.stored().intake().review().levelSet().isPresent()
                ? " " + m.get("visits.levelSet", m.get("level." + visit.stored().ruledLevel().name()))
                : "";
        sheet.level(m.get("level." + level.name()), m.get("visits.at", when, day) + set, Look.of(level), Look.tint(level));
    }

    private static void measures(ComparisonCase visits, Sheet sheet) {
        var wording = visits.now().wording();
        sheet.section(wording.messages().get("visits.measures"));
        for (var measure : visits.difference().measures()) {
            sheet.wideRow(
                    wording.label(measure.change().questionId()),
                    wording.messages().get("visits.measure", visits.words().degrees(measure), visits.words().way(measure)),
                    measure.way() == Measure.Way.UNKNOWN ? Look.BODY.in(Look.WARM) : Look.BODY);
        }
    }

    private static void charts(ComparisonCase visits, Sheet sheet) {
        var m = visits.now().wording().messages();
        var then = chart(visits.then());
        var now = chart(visits.now());
        if (then.isEmpty() || now.isEmpty()) {
            return;
        }
        sheet.section(m.get("bodymap.chart"));
        sheet.add(new ChartPair(
                        block(then.get(), visits, sheet),
                        sheet.note(m.get("visits.then")),
                        block(now.get(), visits, sheet),
                        sheet.note(m.get("visits.now")))
                .withNext());
        sheet.wideRow(m.get("visits.then"), then.get().words(), Look.BODY);
        sheet.wideRow(m.get("visits.now"), now.get().words(), Look.BODY);
        sheet.text(m.get("bodymap.chart.note") + " " + m.get("bodymap.chart.key"), Look.SMALL);
    }

    private static ChartBlock block(BodyChart chart, ComparisonCase visits, Sheet sheet) {
        var m = visits.now().wording().messages();
        var titles = ChartBlock.titles(chart, m);
        titles.forEach(sheet::note);
        return new ChartBlock(
                chart, titles, sheet.note(m.get("bodymap.patient.left")), sheet.note(m.get("bodymap.patient.right")));
    }

    private static Optional<BodyChart> chart(ReportCase visit) {
        return BodyChart.of(visit.wording(), visit.stored().intake().answers());
    }

    private static void answers(ComparisonCase visits, Sheet sheet) {
        var wording = visits.now().wording();
        sheet.section(wording.messages().get("visits.answers"));
        if (visits.difference().answers().isEmpty()) {
            sheet.text(wording.messages().get("visits.answers.none"), Look.BODY);
        }
        visits.difference().answers().forEach(change -> sheet.together(() -> sheet.wideRow(
                label(visits, change), turned(visits, change), Look.BODY)));
    }

    /// What an older pack asked has no name any more.
    static String label(ComparisonCase visits, Change change) {
        var id = change.questionId();
        return visits.now().wording().find("question", id, "short").orElse(id);
    }

    private static String turned(ComparisonCase visits, Change change) {
        var lines = new ArrayList<String>();
        lines.add(visits.words().turned(change));
        lines.addAll(visits.words().picked(change));
        return String.join("\n", lines);
    }

    private static void findings(ComparisonCase visits, Sheet sheet) {
        var m = visits.now().wording().messages();
        sheet.section(m.get("visits.findings"));
        if (visits.difference().findings().isEmpty()) {
            sheet.text(m.get("visits.findings.none"), Look.BODY);
        }
        for (var course : Course.values()) {
            visits.difference().findings().stream()
                    .filter(f -> f.course() == course)
                    .forEach(f -> sheet.together(() -> finding(visits, sheet, f)));
        }
    }

    private static void finding(ComparisonCase visits, Sheet sheet, FindingChange finding) {
        var wording = visits.now().wording();
        var m = wording.messages();
        var level = finding.level().map(l -> "  ·  " + m.get("level." + l.name())).orElse("");
        sheet.item(
                visits.words().course(finding.course()) + "  ·  " + finding.ruleId() + level,
                finding.course() == Course.GONE ? Look.MUTED : finding.level().map(Look::of).orElse(Look.TEXT));
        sheet.text(wording.text("rule", finding.ruleId(), "practitioner"), Look.BODY);
    }

    private static void options(ComparisonCase visits, Sheet sheet) {
        var wording = visits.now().wording();
        sheet.section(wording.messages().get("visits.options"));
        visits.difference().options().forEach(option -> sheet.wideRow(
                wording.text("option", option.optionId()),
                visits.words().statuses(option),
                option.changed() ? Look.BODY.asBold() : Look.BODY));
    }

    private static void gaps(ComparisonCase visits, Sheet sheet) {
        if (visits.difference().gaps().isEmpty()) {
            return;
        }
        var m = visits.now().wording().messages();
        sheet.section(m.get("visits.gaps"));
        sheet.text(m.get("visits.gaps.intro"), Look.BODY);
        sheet.gap(4);
        sheet.grid(
                visits.difference().gaps().stream()
                        .map(gap -> sheet.pair(label(visits, gap), visits.words().turned(gap), Look.BODY))
                        .toList(),
                LABELS);
    }
}
