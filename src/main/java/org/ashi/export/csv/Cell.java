package org.ashi.export.csv;

import java.util.List;
import java.util.Optional;

/// What stands in one place of the table.
sealed interface Cell {

    /// Nothing: an answer that was not given, a date that is not known.
    record Empty() implements Cell {}

    record Words(String text) implements Cell {}

    record Whole(int number) implements Cell {}

    record Flag(boolean on) implements Cell {}

    /// Several codes; none is the answer "none of these".
    record Codes(List<String> codes) implements Cell {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    Cell EMPTY = new Empty();

    static Cell of(Optional<?> value) {
        return value.<Cell>map(v -> new Words(v.toString())).orElse(EMPTY);
    }
}
