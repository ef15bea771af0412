package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One font file, read for one document.
///
/// @param font as the document embeds it: only the letters that are used
record Face(TrueTypeFont ttf, CmapLookup glyphs, PDType0Font font) {

    /// @throws IOException if the file is missing or is no font
    static Face load(PDDocument document, String name) throws IOException {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/report/" + name)) {
            if (in == null) {
                throw new IOException("no font " + name);
            }
            var ttf = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            // Ligatures would be read back as other letters, or as none.
            ttf.setEnableGsub(false);
            return new Face(ttf, ttf.getUnicodeCmapLookup(), PDType0Font.load(document, ttf, true));
        }
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /// An outline at size 1, from the foot of the line.
    record Box(float left, float bottom, float right, float top) {

        Box moved(float dx, float dy) {
            return new Box(left + dx, bottom + dy, right + dx, top + dy);
        }

        /// As wide as this, as tall as both.
        Box with(Box mark) {
            return new Box(left, Math.min(bottom, mark.bottom), right, Math.max(top, mark.top));
        }
    }

    /// The outline of a letter; empty for spaces.
    Optional<Box> box(int codePoint) {
        try {
            var scale = 1f / ttf.getUnitsPerEm();
            return Optional.ofNullable(ttf.getGlyph().getGlyph(glyphs.getGlyphId(codePoint)))
                    .map(GlyphData::getBoundingBox)
                    .map(b -> new Box(
                            b.getLowerLeftX() * scale,
                            b.getLowerLeftY() * scale,
                            b.getUpperRightX() * scale,
                            b.getUpperRightY() * scale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return width at size 1
    float advance(int codePoint) {
        try {
            return (float) ttf.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / ttf.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
