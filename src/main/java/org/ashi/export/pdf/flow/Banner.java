package org.ashi.export.pdf.flow;

import java.util.List;

/// A word in a coloured box, with text beside it.
///
/// @param badge a word or two
/// @param badgeWidth points
/// @param level of a heading, from 1; 0 for running text
public record Banner(
        String badge, Style badgeStyle, String text, Style textStyle, Ink fill, Ink tint, float badgeWidth, int level)
        implements Block {

    private static final float PADDING = 9;

    public Banner(
            String badge, Style badgeStyle, String text, Style textStyle, Ink fill, Ink tint, float badgeWidth) {
        this(badge, badgeStyle, text, textStyle, fill, tint, badgeWidth, 0);
    }

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var tag = level == 0 ? Tag.paragraph() : Tag.heading(level);
        var words = new Lines(faces, badgeStyle, badgeWidth - 2 * PADDING).of(badge);
        // Read in one with the text.
        words.add(words.removeLast() + " ");
        var lines = new Lines(faces, textStyle, width - badgeWidth - 2 * PADDING).of(text);
        var inside = Math.max(words.size() * badgeStyle.leading(), lines.size() * textStyle.leading());
        var height = inside + 2 * PADDING;
        return List.of(new Strip(height, Strip.Bond.FREE, (canvas, x, top) -> {
            canvas.box(tint, x, top, width, height);
            canvas.box(fill, x, top, badgeWidth, height);
            var wordsTop = top + (height - words.size() * badgeStyle.leading()) / 2;
            for (var i = 0; i < words.size(); i++) {
                canvas.text(tag, words.get(i), badgeStyle, x + PADDING, wordsTop + i * badgeStyle.leading());
            }
            var textTop = top + (height - lines.size() * textStyle.leading()) / 2;
            for (var i = 0; i < lines.size(); i++) {
                canvas.text(tag, lines.get(i), textStyle, x + badgeWidth + PADDING, textTop + i * textStyle.leading());
            }
        }));
    }
}
