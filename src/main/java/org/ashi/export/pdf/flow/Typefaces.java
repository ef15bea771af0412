package org.ashi.export.pdf.flow;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The fonts of one document: an upright and a bold one for Latin, Greek and Cyrillic, and one for
/// signs that those lack.
public final class Typefaces {

    private final Face regular;
    private final Face bold;
    private final Face signs;
    private final Repertoire repertoire;

    private Typefaces(Face regular, Face bold, Face signs) {
        this.regular = regular;
        this.bold = bold;
        this.signs = signs;
        repertoire = new Repertoire(c -> regular.has(c) && bold.has(c) || signs.has(c));
    }

    /// @throws IOException if a font file is missing or damaged
    public static Typefaces load(PDDocument document) throws IOException {
        return new Typefaces(
                Face.load(document, "NotoSans-Regular.ttf"),
                Face.load(document, "NotoSans-Bold.ttf"),
                Face.load(document, "DejaVuSansMono.ttf"));
    }

    public Repertoire repertoire() {
        return repertoire;
    }

    /// @param text that the repertoire prints
    /// @return points
    float width(String text, Style style) {
        var width = 0f;
        for (var codePoint : text.codePoints().toArray()) {
            width += face(codePoint, style).advance(codePoint);
        }
        return width * style.size();
    }

    /// The font that a letter comes out of.
    Face face(int codePoint, Style style) {
        var wanted = style.bold() ? bold : regular;
        return wanted.has(codePoint) || !signs.has(codePoint) ? wanted : signs;
    }
}
