package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.util.List;

/// A label and what it says, side by side, broken into lines. The label is drawn whole before the value, so that both
/// read in that order when copied out of the file.
record Cell(
        Tag.Couple tags, List<String> label, Style labelStyle, List<String> value, Style valueStyle, float valueAt) {

    static Cell of(Tag.Couple tags, Typefaces faces, Pair pair, float labelWidth, float gutter, float width) {
        return new Cell(
                tags,
                new Lines(faces, pair.labelStyle(), labelWidth).of(pair.label()),
                pair.labelStyle(),
                new Lines(faces, pair.valueStyle(), width - labelWidth - gutter).of(pair.value()),
                pair.valueStyle(),
                labelWidth + gutter);
    }

    /// Lines of the value that stand beside the label, at least.
    static final int FIRST = 3;

    float leading() {
        return Math.max(labelStyle.leading(), valueStyle.leading());
    }

    int rows() {
        return Math.max(label.size(), value.size());
    }

    float height() {
        return rows() * leading();
    }

    void paint(Canvas canvas, float x, float top) throws IOException {
        lines(canvas, tags.label(), label, labelStyle, x, top);
        lines(canvas, tags.value(), value, valueStyle, x + valueAt, top);
    }

    private void lines(Canvas canvas, Tag tag, List<String> lines, Style style, float x, float top) throws IOException {
        for (var i = 0; i < lines.size(); i++) {
            // Letters of different size stand on one line.
            var lift = leading() / 2 - style.leading() / 2;
            canvas.text(tag, lines.get(i), style, x, top + i * leading() + lift);
        }
    }

    /// The label with the first lines of the value.
    Cell head() {
        return new Cell(tags, label, labelStyle, value.subList(0, headRows()), valueStyle, valueAt);
    }

    /// The lines that [#head()] leaves out.
    List<String> tail() {
        return value.subList(headRows(), value.size());
    }

    private int headRows() {
        return Math.min(value.size(), Math.max(FIRST, label.size()));
    }
}
