package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ashi.export.pdf.flow.Banner;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Ink;
import org.ashi.export.pdf.flow.Pair;
import org.ashi.export.pdf.flow.PairGrid;
import org.ashi.export.pdf.flow.PairRow;
import org.ashi.export.pdf.flow.Panel;
import org.ashi.export.pdf.flow.Paragraph;
import org.ashi.export.pdf.flow.Repertoire;
import org.ashi.export.pdf.flow.Style;
import org.ashi.rules.Citation;

/// The report as it grows, block by block. Every text passes here, so that it knows which characters cannot be printed
/// and which sources were named.
final class Sheet {

    private static final float BADGE = 118;
    private static final float STATUS = 118;
    /// Points. A taller group may go over the page, else pages would end too early.
    private static final float TALLEST_GROUP = 210;

    private final Repertoire repertoire;
    private final List<Block> blocks = new ArrayList<>();
    private final SortedSet<Integer> unprintable = new TreeSet<>();
    private final Set<String> cited = new LinkedHashSet<>();

    Sheet(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /// Code points met so far that no font has.
    SortedSet<Integer> unprintable() {
        return unprintable;
    }

    /// Keys of the sources named so far, in order.
    List<String> cited() {
        return List.copyOf(cited);
    }

    /// Takes note of a text that is printed outside the sheet.
    String note(String text) {
        unprintable.addAll(repertoire.missing(text));
        return text;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void gap(float height) {
        add(Block.space(height));
    }

    void text(String text, Style style) {
        // The title of a document is its first heading.
        add(new Paragraph(note(text), style, 0, style.equals(Look.TITLE) ? 1 : 0));
    }

    void section(String heading) {
        gap(15);
        add(Paragraph.heading(2, note(heading), Look.SECTION).withNext());
        add(Block.rule(Look.ACCENT, 0.8f).withNext());
        add(Block.space(5).withNext());
    }

    /// The heading of a finding, a cause, a group of answers.
    void item(String heading, Ink ink) {
        gap(7);
        add(Paragraph.heading(3, note(heading), Look.ITEM.in(ink)).withNext());
    }

    void row(String label, String value) {
        row(label, value, Look.BODY);
    }

    void row(String label, String value, Style style) {
        add(new PairRow(pair(label, value, style), Look.LABEL));
    }

    /// A row whose label may be a few words.
    void wideRow(String label, String value, Style style) {
        add(new PairRow(pair(label, value, style), Look.WIDE_LABEL));
        gap(2);
    }

    /// A line of the list of sources.
    void reference(String key, String text) {
        add(new PairRow(new Pair(note(key), Look.SMALL.asBold(), note(text), Look.SMALL), Look.LABEL));
    }

    /// Rows under one label, such as all trials.
    void rows(String label, List<String> values) {
        for (var i = 0; i < values.size(); i++) {
            row(i == 0 ? label : "", values.get(i));
            gap(2.5f);
        }
    }

    /// @param labelShare how much of its column a label gets, between 0 and 1
    void grid(List<Pair> pairs, float labelShare) {
        add(new PairGrid(pairs, labelShare, Look.HAIR));
    }

    /// What is written by the task stays on one page if it is not too tall.
    void together(Runnable task) {
        var from = blocks.size();
        task.run();
        var added = blocks.subList(from, blocks.size());
        var group = Block.together(added, TALLEST_GROUP);
        added.clear();
        add(group);
    }

    Pair pair(String label, String value, Style style) {
        return new Pair(note(label), Look.LABELS, note(value), style);
    }

    void panel(String heading, String text, Ink bar, Ink tint) {
        gap(7);
        var inside = List.<Block>of(
                Paragraph.heading(3, note(heading), Look.ITEM.in(bar)).withNext(), new Paragraph(note(text), Look.BODY));
        add(new Panel(Block.of(inside), tint, bar, 8));
    }

    void level(String badge, String text, Ink ink, Ink tint) {
        add(new Banner(note(badge), Look.BADGE, note(text), Look.LEAD, ink, tint, BADGE));
    }

    void status(String badge, String text, Ink ink, Ink tint) {
        gap(10);
        add(new Banner(note(badge), Look.STATUS, note(text), Look.ITEM, ink, tint, STATUS, 3).withNext());
        add(Block.space(3).withNext());
    }

    void bullets(List<String> texts) {
        for (var text : texts) {
            add(PairRow.item(new Pair("•", Look.BODY, note(text), Look.BODY), 4));
            gap(2);
        }
    }

    /// Short marks such as "GIRFT23 [V], [K]", each kept on one line; the list of sources says what they stand for.
    String sources(List<Citation> citations) {
        citations.forEach(c -> c.key().ifPresent(cited::add));
        return citations.stream()
                .map(c -> c.key().map(k -> k + "\u00A0").orElse("") + "[" + tag(c.tag()) + "]")
                .collect(Collectors.joining(", "));
    }

    static String tag(Citation.Tag tag) {
        return tag.name().toUpperCase(Locale.ROOT);
    }
}
