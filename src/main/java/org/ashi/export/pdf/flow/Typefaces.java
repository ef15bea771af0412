package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The fonts of one document: an upright and a bold one for Latin, Greek and Cyrillic, one for signs that those lack, and one or
/// two for each other script, which are read once a letter of it is met.
public final class Typefaces {

    /// A name, and whether there is a bold font too.
    private record Family(String name, boolean hasBold) {

        String file(boolean bold) {
            return "NotoSans" + name + (bold && hasBold ? "-Bold.ttf" : "-Regular.ttf");
        }
    }

    /// Scripts whose letters stand one after the other as they are.
    private static final Map<UnicodeScript, Family> FAMILIES = Map.of(
            UnicodeScript.ARMENIAN, new Family("Armenian", true),
            UnicodeScript.GEORGIAN, new Family("Georgian", true),
            UnicodeScript.THAI, new Family("Thai", true),
            UnicodeScript.LAO, new Family("Lao", true),
            UnicodeScript.ETHIOPIC, new Family("Ethiopic", false),
            UnicodeScript.CHEROKEE, new Family("Cherokee", false),
            UnicodeScript.CANADIAN_ABORIGINAL, new Family("CanadianAboriginal", false),
            UnicodeScript.TIFINAGH, new Family("Tifinagh", false));

    private final PDDocument document;
    private final Face regular;
    private final Face bold;
    private final Face signs;
    private final Map<UnicodeScript, Face> regulars = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, Face> bolds = new EnumMap<>(UnicodeScript.class);
    private final Repertoire repertoire;

    private Typefaces(PDDocument document, Face regular, Face bold, Face signs) {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.signs = signs;
        repertoire = new Repertoire(c -> face(c, false).has(c) && face(c, true).has(c));
    }

    /// @throws IOException if a font file is missing or damaged
    public static Typefaces load(PDDocument document) throws IOException {
        return new Typefaces(
                document,
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
        return face(codePoint, style.bold());
    }

    private Face face(int codePoint, boolean asBold) {
        var wanted = asBold ? bold : regular;
        if (wanted.has(codePoint)) {
            return wanted;
        }
        var script = UnicodeScript.of(codePoint);
        return Optional.ofNullable(FAMILIES.get(script))
                .map(family -> (asBold ? bolds : regulars).computeIfAbsent(script, s -> load(family.file(asBold))))
                .orElse(signs.has(codePoint) ? signs : wanted);
    }

    private Face load(String file) {
        try {
            return Face.load(document, file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
