package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Citation;
import org.ashi.rules.Explanation;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Rule;
import org.ashi.rules.RuleBase;
import org.ashi.wording.Because;

/// The rules that fired, each with the answers that made it fire.
final class FindingsSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        list(report, sheet, "report.findings", report.assessment().findings(), m.get("report.findings.none"));
        list(report, sheet, "report.needling", report.assessment().needling(), m.get("report.needling.none"));
    }

    private static void list(
            ReportCase report, Sheet sheet, String headingKey, List<Finding> findings, String none) {
        sheet.section(report.wording().messages().get(headingKey));
        if (findings.isEmpty()) {
            sheet.text(none, Look.BODY);
        }
        findings.forEach(f -> sheet.together(() -> finding(report, sheet, f)));
    }

    private static void finding(ReportCase report, Sheet sheet, Finding finding) {
        var wording = report.wording();
        var m = wording.messages();
        sheet.item(heading(report, finding), finding.level().map(Look::of).orElse(Look.TEXT));
        sheet.text(wording.text("rule", finding.ruleId(), "practitioner"), Look.BODY);
        sheet.gap(2);
        wording.find("rule", finding.ruleId(), "suggests")
                .ifPresent(t -> sheet.row(m.get("report.suggests"), t, Look.BODY.asBold()));
        effects(report, finding).forEach(t -> sheet.row(m.get("report.effects"), t));
        var because = because(report, finding);
        if (!because.isEmpty()) {
            sheet.row(m.get("report.because"), String.join("\n", because));
        }
        var mark = m.get("failSafe.mark");
        if (finding.failSafe() && because.stream().noneMatch(line -> line.contains(mark))) {
            sheet.row(m.get("report.careful"), mark, Look.BODY.in(Look.WARM));
        }
        var sources = sheet.sources(citations(report.pack().rules(), finding.ruleId()));
        if (!sources.isEmpty()) {
            sheet.row(m.get("report.sources"), sources, Look.SMALL);
        }
    }

    private static String heading(ReportCase report, Finding finding) {
        var m = report.wording().messages();
        var parts = new ArrayList<String>();
        parts.add(finding.ruleId());
        finding.level().ifPresent(l -> parts.add(m.get("level." + l.name())));
        if (finding.hold()) {
            parts.add(m.get("report.holds"));
        }
        return String.join("  ·  ", parts);
    }

    /// From the trace kept with the intake; an escalation has none.
    static List<String> because(ReportCase report, Finding finding) {
        return report.stored().trace().stream()
                .filter(e -> e.id().equals(finding.ruleId()))
                .findFirst()
                .map(Explanation::condition)
                .map(new Because(report.wording())::of)
                .orElse(List.of());
    }

    private static List<String> effects(ReportCase report, Finding finding) {
        var effects = report.pack().rules().options().stream()
                .flatMap(o -> rule(report.pack().rules(), finding.ruleId()).stream()
                        .filter(r -> r.options().containsKey(o.id()))
                        .map(r -> effect(report, o.id(), r.options().getOrDefault(o.id(), OptionStatus.CAVEAT))))
                .collect(Collectors.joining("; "));
        return effects.isEmpty() ? List.of() : List.of(effects);
    }

    private static String effect(ReportCase report, String option, OptionStatus status) {
        var m = report.wording().messages();
        return m.get("report.pair", report.wording().text("option", option), m.get("option.status." + status.name()));
    }

    private static List<Rule> rule(RuleBase rules, String id) {
        return rules.rules().stream().filter(r -> r.id().equals(id)).toList();
    }

    private static List<Citation> citations(RuleBase rules, String id) {
        var ofRule = rule(rules, id).stream().flatMap(r -> r.sources().stream());
        var ofEscalation = rules.escalations().stream()
                .filter(e -> e.id().equals(id))
                .flatMap(e -> e.sources().stream());
        return Stream.concat(ofRule, ofEscalation).toList();
    }

}
