package org.ashi.export.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Ink;
import org.ashi.export.pdf.flow.Pair;
import org.ashi.export.pdf.flow.PairRow;
import org.ashi.export.pdf.flow.Panel;
import org.ashi.export.pdf.flow.Paragraph;
import org.ashi.export.pdf.flow.Style;

/// Large type for a paper that a patient reads at home, often without the right glasses.
record Leaflet(Sheet sheet) {

    static final Style BODY = new Style(false, 12.5f, 18, Look.TEXT);
    static final Style LEAD = new Style(false, 14.5f, 21, Look.TEXT);
    private static final Style TITLE = new Style(true, 26, 33, Look.TEXT);
    private static final Style HEADING = new Style(true, 16.5f, 22, Look.ACCENT);
    private static final float LABEL = 165;
    private static final float BULLET = 8;
    /// Points. A taller group may go over the page.
    private static final float TALLEST_GROUP = 260;

    void title(String text) {
        sheet.add(Paragraph.heading(1, sheet.note(text), TITLE));
        sheet.gap(6);
    }

    /// Of a section.
    void heading(String text) {
        sheet.gap(18);
        sheet.add(Paragraph.heading(2, sheet.note(text), HEADING).withNext());
        sheet.add(Block.space(5).withNext());
    }

    /// The heading stands on the page of the first lines.
    void text(String text) {
        sheet.text(text, BODY);
        sheet.gap(5);
    }

    /// Leads a list.
    void strong(String text) {
        sheet.gap(6);
        sheet.add(new Paragraph(sheet.note(text), BODY.asBold()).withNext());
        sheet.add(Block.space(3).withNext());
    }

    void bullet(String text) {
        sheet.add(PairRow.item(new Pair("•", BODY, sheet.note(text), BODY), BULLET));
        sheet.gap(3);
    }

    void fact(String label, String value) {
        sheet.add(new PairRow(new Pair(sheet.note(label), BODY.asBold(), sheet.note(value), BODY), LABEL));
        sheet.gap(5);
    }

    void panel(List<String> texts, Style style, Ink bar, Ink tint) {
        sheet.gap(8);
        var inside = texts.stream()
                .flatMap(text -> Stream.of(new Paragraph(sheet.note(text), style), Block.space(5)))
                .toList();
        sheet.add(new Panel(Block.together(inside.subList(0, inside.size() - 1), TALLEST_GROUP), tint, bar, 14));
    }

    /// Small enough a part stays on one page.
    void together(Runnable task) {
        sheet.together(task);
    }
}
