package org.ashi.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

/// Lines in the order of the queue, with what they are looked through for side by side: a line by itself lies anywhere in memory,
/// and going to a million of them takes twenty times as long as reading what is asked of each in one go.
final class Listed {

    /// Between two texts. No letter is written with it.
    private static final byte END = (byte) 0xFF;
    private static final int FEW = 16;

    private final ArrayList<Line> lines;
    private byte[] levels;
    private byte[] kinds;
    private int[] days;
    /// Where the text of each line begins, and behind the last where it would.
    private int[] starts;
    private byte[] texts;

    /// @param all in any order
    Listed(Collection<Line> all) {
        lines = new ArrayList<>(all);
        lines.sort(Line.ORDER);
        var size = lines.size();
        levels = new byte[size + FEW];
        kinds = new byte[size + FEW];
        days = new int[size + FEW];
        starts = new int[size + 1 + FEW];
        texts = new byte[lines.stream().mapToInt(line -> 2 * line.search().length() + 1).sum()];
        for (int i = 0; i < size; i++) {
            var text = text(lines.get(i));
            texts = room(texts, starts[i] + text.length);
            System.arraycopy(text, 0, texts, starts[i], text.length);
            starts[i + 1] = starts[i] + text.length;
            put(i, lines.get(i));
        }
        texts = Arrays.copyOf(texts, starts[size]);
    }

    int size() {
        return lines.size();
    }

    Line get(int place) {
        return lines.get(place);
    }

    int level(int place) {
        return levels[place];
    }

    /// The number of its [org.ashi.vault.RowKind].
    int kind(int place) {
        return kinds[place];
    }

    /// On which it was started, in days since 1970.
    int day(int place) {
        return days[place];
    }

    /// The first place behind all of the level of a place.
    int endOfLevel(int place) {
        int low = place + 1;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (levels[middle] < levels[place]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    void add(Line line) {
        var size = lines.size();
        var place = -Collections.binarySearch(lines, line, Line.ORDER) - 1;
        var text = text(line);
        var end = starts[size];
        lines.add(place, line);
        texts = room(texts, end + text.length);
        System.arraycopy(texts, starts[place], texts, starts[place] + text.length, end - starts[place]);
        System.arraycopy(text, 0, texts, starts[place], text.length);
        grow(size + 1);
        System.arraycopy(levels, place, levels, place + 1, size - place);
        System.arraycopy(kinds, place, kinds, place + 1, size - place);
        System.arraycopy(days, place, days, place + 1, size - place);
        for (int i = size + 1; i > place; i--) {
            starts[i] = starts[i - 1] + text.length;
        }
        put(place, line);
    }

    void remove(Line line) {
        var place = Collections.binarySearch(lines, line, Line.ORDER);
        if (place < 0) {
            return;
        }
        var size = lines.size();
        var length = starts[place + 1] - starts[place];
        System.arraycopy(texts, starts[place + 1], texts, starts[place], starts[size] - starts[place + 1]);
        System.arraycopy(levels, place + 1, levels, place, size - place - 1);
        System.arraycopy(kinds, place + 1, kinds, place, size - place - 1);
        System.arraycopy(days, place + 1, days, place, size - place - 1);
        for (int i = place + 1; i < size; i++) {
            starts[i] = starts[i + 1] - length;
        }
        lines.remove(place);
    }

    /// A word made ready to be looked for by its last letter.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Needle(byte[] word, int[] steps) {
        /// @param text as [SearchName] gives it
        static Needle of(String text) {
            var word = text.getBytes(StandardCharsets.UTF_8);
            var steps = new int[1 << Byte.SIZE];
            Arrays.fill(steps, Math.max(1, word.length));
            for (int i = 0; i < word.length - 1; i++) {
                steps[word[i] & 0xFF] = word.length - 1 - i;
            }
            return new Needle(word, steps);
        }

        /// Most of the text is never looked at: what stands where the word would end tells how far on it may end at the earliest.
        int in(byte[] text, int from, int to) {
            var last = word.length - 1;
            if (last < 0) {
                return from < to ? from : -1;
            }
            var letter = word[last];
            for (int at = from + last; at < to; at += steps[text[at] & 0xFF]) {
                if (text[at] == letter && Arrays.equals(text, at - last, at, word, 0, last)) {
                    return at - last;
                }
            }
            return -1;
        }
    }

    /// The first place from one on whose text holds a word, [#size()] where there is none.
    int holding(Needle needle, int from) {
        var at = needle.in(texts, starts[from], starts[lines.size()]);
        if (at < 0) {
            return lines.size();
        }
        var place = Arrays.binarySearch(starts, from, lines.size() + 1, at);
        return place >= 0 ? place : -place - 2;
    }

    private static byte[] text(Line line) {
        var text = line.search().getBytes(StandardCharsets.UTF_8);
        var ended = Arrays.copyOf(text, text.length + 1);
        ended[text.length] = END;
        return ended;
    }

    private void put(int place, Line line) {
        levels[place] = line.level();
        kinds[place] = (byte) line.kind().number();
        days[place] = line.day();
    }

    private void grow(int size) {
        if (size > levels.length) {
            var more = size + size / FEW + FEW;
            levels = Arrays.copyOf(levels, more);
            kinds = Arrays.copyOf(kinds, more);
            days = Arrays.copyOf(days, more);
            starts = Arrays.copyOf(starts, more + 1);
        }
    }

    private static byte[] room(byte[] bytes, int size) {
        return size <= bytes.length ? bytes : Arrays.copyOf(bytes, size + size / FEW + FEW);
    }
}
