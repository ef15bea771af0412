package org.ashi.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ashi.store.Query;
import org.ashi.store.jdbc.FilledArchive;
import org.ashi.store.jdbc.FilledArchive.Row;

/// The limit: the rows of a [FilledArchive] in plain arrays, in the order of the queue, and the same questions asked of these.
final class BareRows {

    private final String[] texts;
    private final byte[] levels;
    private final int[] days;
    private final long[] started;
    private final byte[] kinds;

    BareRows(int count) {
        var rows = IntStream.range(0, count - FilledArchive.NEW).mapToObj(FilledArchive::row)
                .sorted(Comparator.<Row>comparingInt(r -> -r.level()).thenComparingLong(Row::startedAt))
                .toList();
        texts = rows.stream().map(Row::text).toArray(String[]::new);
        levels = new byte[rows.size()];
        days = new int[rows.size()];
        started = new long[rows.size()];
        kinds = new byte[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            levels[i] = (byte) rows.get(i).level();
            days[i] = rows.get(i).day();
            started[i] = rows.get(i).startedAt();
            kinds[i] = (byte) (rows.get(i).waiting(count) ? 1 : 0);
        }
    }

    int size() {
        return texts.length;
    }

    Row row(int i) {
        return new Row(texts[i], levels[i], days[i], started[i], kinds[i]);
    }

    /// Which rows fit all words.
    ///
    /// @param waiting only those that are not signed off
    List<Integer> search(List<Word> words, boolean waiting, int limit) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < texts.length && found.size() < limit; i++) {
            if ((!waiting || kinds[i] == 1) && fits(words, i)) {
                found.add(i);
            }
        }
        return found;
    }

    /// @param text as it is compared
    /// @param levels bits
    record Word(String text, int levels, long from, long to) {
        static Word of(Query.Word word) {
            return new Word(
                    FilledArchive.normal(word.text()),
                    word.levels().stream().mapToInt(l -> 1 << FilledArchive.number(l)).sum(),
                    word.days().map(d -> d.first().toEpochDay()).orElse(Long.MAX_VALUE),
                    word.days().map(d -> d.last().toEpochDay()).orElse(Long.MIN_VALUE));
        }
    }

    private boolean fits(List<Word> words, int i) {
        for (var word : words) {
            if (!texts[i].contains(word.text())
                    && (word.levels() >> levels[i] & 1) == 0
                    && (days[i] < word.from() || days[i] > word.to())) {
                return false;
            }
        }
        return true;
    }

    /// The rows behind a place, found by its key.
    List<Integer> page(int level, long startedAt, int limit) {
        int low = 0;
        int high = texts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (levels[middle] < level || levels[middle] == level && started[middle] > startedAt) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return IntStream.range(low, Math.min(texts.length, low + limit)).boxed().toList();
    }
}
