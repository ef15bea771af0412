package org.ashi.leak;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds words in bytes, however they are written: as UTF-8 or UTF-16 in any letter case of A to Z, in base64 at any place, there as
/// they are, in small letters, in capitals and with capitals in front, and all of that inside what was deflated.
final class Traces {

    private record Trace(byte[] bytes, String says) {}

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final List<Trace> NONE = List.of();
    private static final int BITS = 18;
    private static final Pattern START = Pattern.compile("\\b[a-z]");

    private final Inflation inflation = new Inflation();
    /// Whether some pattern may begin with four bytes, by their hash: most places are done with at once.
    private final boolean[] possible = new boolean[1 << BITS];
    /// By their first four bytes.
    private final Map<Integer, List<Trace>> patterns = new HashMap<>();

    Traces(Iterable<String> words) {
        for (var word : words) {
            for (var form : Set.copyOf(List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT), capitals(word)))) {
                CHARSETS.forEach(charset -> add(form.getBytes(charset), word + " in " + charset));
                base64(form.getBytes(StandardCharsets.UTF_8)).forEach(b -> add(b, word + " in base64"));
            }
        }
    }

    /// A capital in front of each word.
    static String capitals(String words) {
        return START.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }

    /// Secrets that are no text.
    void add(byte[] secret, String says) {
        var bytes = folded(secret);
        possible[hash(start(bytes, 0))] = true;
        patterns.computeIfAbsent(start(bytes, 0), s -> new ArrayList<>()).add(new Trace(bytes, says));
    }

    /// What is found, each once.
    Set<String> in(byte[] bytes) {
        var found = new LinkedHashSet<>(plainly(bytes));
        inflation.streams(bytes, stream -> plainly(stream).forEach(f -> found.add(f + ", deflated")));
        return found;
    }

    /// The same without looking into what was deflated.
    Set<String> plainly(byte[] raw) {
        var bytes = folded(raw);
        var found = new LinkedHashSet<String>();
        for (int i = 0; i + 4 <= bytes.length; i++) {
            var start = start(bytes, i);
            for (var pattern : possible[hash(start)] ? patterns.getOrDefault(start, NONE) : NONE) {
                var end = i + pattern.bytes.length;
                if (end <= bytes.length && Arrays.equals(bytes, i, end, pattern.bytes, 0, pattern.bytes.length)) {
                    found.add(pattern.says);
                }
            }
        }
        return found;
    }

    /// In small letters, as far as they are A to Z: what is looked for, and where.
    private static byte[] folded(byte[] raw) {
        var bytes = raw.clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] += bytes[i] >= 'A' && bytes[i] <= 'Z' ? 'a' - 'A' : 0;
        }
        return bytes;
    }

    /// What stands in base64 whatever stands before and behind, for each of the three places at which the word can begin.
    static List<byte[]> base64(byte[] word) {
        var all = new ArrayList<byte[]>();
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + word.length];
            System.arraycopy(word, 0, shifted, before, word.length);
            var text = Base64.getEncoder().withoutPadding().encode(shifted);
            all.add(Arrays.copyOfRange(text, (before * 8 + 5) / 6, shifted.length * 8 / 6));
        }
        return all;
    }

    private static int hash(int start) {
        return start * 0x9E3779B1 >>> Integer.SIZE - BITS;
    }

    private static int start(byte[] b, int i) {
        return b[i] << 24 | (b[i + 1] & 0xFF) << 16 | (b[i + 2] & 0xFF) << 8 | b[i + 3] & 0xFF;
    }
}
