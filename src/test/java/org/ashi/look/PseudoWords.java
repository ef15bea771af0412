package org.ashi.look;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackReader;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.text.Messages;

/// A language that nobody speaks, whose screens run from right to left: every Latin letter of the texts is a Greek one. A Latin
/// letter on a screen then comes from no text file. Not Hebrew letters: PrismTextLayout of JavaFX 25 fails where lines of them
/// end with spaces.
final class PseudoWords {

    private static final Locale LOCALE = Locale.forLanguageTag("ar-XB");
    private static final char FIRST = '\u03b1';
    private static final int LETTERS = 25;
    /// A text of a pack in its file, and in it what the reader fills in.
    private static final Pattern TEXT = Pattern.compile("(\"[^\"]*\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEPT = Pattern.compile("\\{[^}]*}|\\\\.");

    private PseudoWords() {}

    static Messages messages() {
        return Messages.of("en", ZoneOffset.UTC).pseudo(LOCALE, PseudoWords::change);
    }

    /// The pack that ships, with its English texts changed.
    static ProtocolPack pack() {
        var shipped = PackFiles.builtIn("low-back-pain");
        PackFiles changed = name -> shipped.read(name).map(bytes -> name.equals("text/en.json") ? changed(bytes) : bytes);
        if (new PackReader().read(changed) instanceof ReadResult.Good(ProtocolPack pack)) {
            return pack;
        }
        throw new AssertionError("the changed pack is refused");
    }

    static String change(String text) {
        return text.codePoints()
                .map(c -> isLatin(c) ? FIRST + c % LETTERS : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static byte[] changed(byte[] file) {
        var whole = new String(file, StandardCharsets.UTF_8);
        var start = whole.indexOf("\"texts\"");
        var texts = TEXT.matcher(whole.substring(start))
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(m.group(1) + around(m.group(2)) + "\""));
        return (whole.substring(0, start) + texts).getBytes(StandardCharsets.UTF_8);
    }

    private static String around(String text) {
        var out = new StringBuilder();
        var kept = KEPT.matcher(text);
        int from = 0;
        while (kept.find()) {
            out.append(change(text.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return out.append(change(text.substring(from))).toString();
    }
}
