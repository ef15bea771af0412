package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ashi.pack.Briefing.OptionCard;
import org.ashi.pack.Guidance.Guideline;
import org.ashi.pack.Guidance.Item;
import org.ashi.rules.Explainer;
import org.ashi.wording.Because;

/// Each treatment option: may it be offered, why, and what is known about it.
final class OptionsSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        sheet.section(report.wording().messages().get("report.options"));
        report.briefing().options().forEach(card -> option(report, sheet, card));
    }

    private static void option(ReportCase report, Sheet sheet, OptionCard card) {
        var wording = report.wording();
        var m = wording.messages();
        var result = card.result();
        var id = result.optionId();
        sheet.status(
                m.get("option.status." + report.status(result).name()),
                m.get("report.option", wording.text("option", id), m.get("option.fit." + result.fit().name())),
                Look.of(report.status(result)),
                Look.tint(report.status(result)));
        sheet.text(wording.text("option", id, "practitioner"), Look.BODY);
        sheet.gap(2);
        reasons(report, sheet, card);
        UnaryOperator<String> key = part -> "option." + id + "." + part + ".";
        items(report, sheet, "report.evidence", key.apply("evidence"), card.evidence());
        sheet.rows(
                m.get("report.guidelines"),
                card.guidelines().stream().map(g -> guideline(report, sheet, g)).toList());
        sheet.rows(
                m.get("report.trials"),
                card.trials().stream()
                        .map(t -> sourced(sheet, wording.text(key.apply("trial") + t.item().id()), t.item()))
                        .toList());
        items(report, sheet, "report.harms", key.apply("harm"), card.harms());
        if (ReportCase.usable(report.status(result))) {
            items(report, sheet, "report.session", key.apply("session"), card.session());
        }
    }

    private static void reasons(ReportCase report, Sheet sheet, OptionCard card) {
        var wording = report.wording();
        var m = wording.messages();
        var lines = new ArrayList<String>();
        report.hold().ifPresent(lines::add);
        if (!card.result().reasons().isEmpty()) {
            lines.add(m.get("report.option.rules", String.join(", ", card.result().reasons())));
        }
        if (card.result().unasked()) {
            lines.add(m.get("report.option.unasked"));
        }
        if (lines.isEmpty()) {
            lines.add(m.get("report.option.noRule"));
        }
        sheet.row(m.get("report.reasons"), String.join("\n", lines));
        sheet.gap(2.5f);
        if (card.result().ownCaveat()) {
            sheet.row(m.get("report.caveat"), ownCaveat(report, card), Look.BODY.in(Look.WARM));
            sheet.gap(2.5f);
        }
    }

    private static String ownCaveat(ReportCase report, OptionCard card) {
        var m = report.wording().messages();
        var because = report.pack().rules().options().stream()
                .filter(o -> o.id().equals(card.result().optionId()))
                .flatMap(o -> o.caveatWhen().stream())
                .map(c -> new Explainer(report.evaluation()).explain(card.result().optionId(), c))
                .filter(e -> e.fired())
                .flatMap(e -> new Because(report.wording()).of(e.condition()).stream())
                .toList();
        return m.get("report.option.ownCaveat", String.join("; ", because));
    }

    private static void items(ReportCase report, Sheet sheet, String label, String prefix, List<Item> items) {
        sheet.rows(
                report.wording().messages().get(label),
                items.stream()
                        .map(i -> sourced(sheet, report.wording().text(prefix + i.id()), i))
                        .toList());
    }

    private static String guideline(ReportCase report, Sheet sheet, Guideline guideline) {
        var m = report.wording().messages();
        var stance = m.get("guideline.stance." + guideline.stance().name());
        return sourced(
                sheet,
                m.get("report.guideline", stance, report.wording().text("guideline", guideline.item().id())),
                guideline.item());
    }

    static String sourced(Sheet sheet, String text, Item item) {
        var sources = sheet.sources(item.sources());
        return sources.isEmpty() ? text : text + " " + sources;
    }
}
