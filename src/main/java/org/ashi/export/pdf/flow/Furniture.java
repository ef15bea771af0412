package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.util.List;

/// What stands on every page around the text.
///
/// @param head whose record it is; wrapped, never cut
/// @param foot left in the footer
/// @param hair of the lines between them and the text
public record Furniture(String head, Style headStyle, String foot, Style footStyle, PageWords pageWords, Ink hair) {

    private static final float SPACE = 12;
    private static final float RULE = 0.6f;
    /// Left free of the footer's text for "page x of y".
    private static final float PAGE_WORDS = 90;

    /// Says "page x of y".
    @FunctionalInterface
    public interface PageWords {
        String of(int page, int pages);
    }

    /// The frame that leaves room for header and footer.
    public Frame frame(Typefaces faces, float width, float height, float margin) {
        var inner = width - 2 * margin;
        return new Frame(
                width,
                height,
                margin,
                headLines(faces, inner).size() * headStyle.leading() + SPACE,
                footLines(faces, inner).size() * footStyle.leading() + SPACE);
    }

    void paint(Canvas canvas, Typefaces faces, Frame frame, int page, int pages) throws IOException {
        canvas.within(Marks.HEADER, () -> paintHead(canvas, faces, frame));
        canvas.within(Marks.FOOTER, () -> paintFoot(canvas, faces, frame, pageWords.of(page, pages)));
    }

    private void paintHead(Canvas canvas, Typefaces faces, Frame frame) throws IOException {
        var top = frame.margin();
        for (var line : headLines(faces, frame.textWidth())) {
            canvas.text(line, headStyle, frame.margin(), top);
            top += headStyle.leading();
        }
        canvas.box(hair, frame.margin(), top + 2, frame.textWidth(), RULE);
    }

    private void paintFoot(Canvas canvas, Typefaces faces, Frame frame, String number) throws IOException {
        var top = frame.textBottom() + SPACE;
        canvas.box(hair, frame.margin(), top - 4, frame.textWidth(), RULE);
        canvas.textEndingAt(
                faces.repertoire().printed(number), footStyle, frame.margin() + frame.textWidth(), top);
        for (var line : footLines(faces, frame.textWidth())) {
            canvas.text(line, footStyle, frame.margin(), top);
            top += footStyle.leading();
        }
    }

    private List<String> headLines(Typefaces faces, float width) {
        return new Lines(faces, headStyle, width).of(head);
    }

    private List<String> footLines(Typefaces faces, float width) {
        return new Lines(faces, footStyle, width - PAGE_WORDS).of(foot);
    }
}
