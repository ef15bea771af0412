package org.ashi.export.pdf;

import java.io.IOException;
import java.util.List;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Canvas;
import org.ashi.export.pdf.flow.Ink;
import org.ashi.export.pdf.flow.Strip;
import org.ashi.export.pdf.flow.Style;
import org.ashi.export.pdf.flow.Tag;
import org.ashi.export.pdf.flow.Typefaces;

/// The groups of a recovery code in two columns of large type, each with its number, and the same text as a QR code on the right.
///
/// @param scan stands below the QR code
record CodeBlock(List<String> groups, QrCode qr, String scan) implements Block {

    static final Style GROUP = new Style(true, 21, 26, Ink.of(0x000000));

    private static final Style NUMBER = new Style(false, 11, 14, Look.MUTED);
    private static final Style SCAN = new Style(false, 10, 13, Look.MUTED);
    private static final int COLUMNS = 2;
    /// Points.
    private static final float ROW = 29;
    private static final float COLUMN = 148;
    private static final float COLUMN_GAP = 12;
    private static final float NUMBER_RIGHT = 26;
    private static final float GROUP_LEFT = 40;
    private static final float QR = 176;

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var figure = Tag.figure(scan);
        return List.of(new Strip(rows() * ROW, Strip.Bond.FREE, (canvas, x, top) -> {
            paint(canvas, x, top);
            var left = x + width - QR;
            canvas.figure(figure, left, top, QR, QR + SCAN.leading(), () -> square(canvas, left, top));
        }));
    }

    private int rows() {
        return Math.ceilDiv(groups.size(), COLUMNS);
    }

    private void paint(Canvas canvas, float x, float top) throws IOException {
        for (var i = 0; i < groups.size(); i++) {
            var left = x + (i / rows()) * (COLUMN + COLUMN_GAP);
            var row = top + (i % rows()) * ROW;
            // Lines of two shades lead the eye from the number to its group.
            if (i % rows() % 2 == 0) {
                canvas.box(Look.NEUTRAL_TINT, left, row, COLUMN, ROW);
            }
            var tags = Tag.Couple.item();
            canvas.textEndingAt(tags.label(), Integer.toString(i + 1), NUMBER, left + NUMBER_RIGHT, row + (ROW - NUMBER.leading()) / 2 + 1);
            canvas.text(tags.value(), groups.get(i), GROUP, left + GROUP_LEFT, row + (ROW - GROUP.leading()) / 2);
        }
    }

    private void square(Canvas canvas, float left, float top) throws IOException {
        qr.paint(canvas, left, top, QR);
        canvas.textAround(scan, SCAN, left + QR / 2, top + QR);
    }
}
