package org.ashi.ui.keyboard;

import static org.ashi.ui.keyboard.Key.Command;

import java.util.ArrayList;
import java.util.List;
import org.ashi.ui.keyboard.FieldUse.Page;

/// One row of keys on a grid of [#UNITS] equal units; a letter takes two.
///
/// @param indent units left free before the first key
record KeyRow(int indent, List<Place> places) {

    static final int UNITS = 20;
    private static final int LETTER = 2;
    private static final int DIGIT = 4;

    /// @param units the width of the key
    record Place(Key key, int units) {}

    KeyRow {
        places = List.copyOf(places);
        if (indent + places.stream().mapToInt(Place::units).sum() > UNITS) {
            throw new IllegalArgumentException("a row of keys is too wide");
        }
    }

    /// All rows of a page, from the top.
    static List<KeyRow> of(KeyboardLayout layout, FieldUse use, Page page) {
        return switch (page) {
            case LETTERS -> letters(layout.letters(), Command.MORE);
            case MORE -> letters(layout.more(), Command.LETTERS);
            case NUMBERS -> numbers(use);
        };
    }

    private static List<KeyRow> letters(List<List<String>> letters, Command other) {
        var rows = new ArrayList<KeyRow>();
        letters.subList(0, letters.size() - 1).forEach(row -> rows.add(centred(typed(row))));
        var last = typed(letters.getLast());
        var beside = (UNITS - LETTER * last.size()) / 2;
        last.addFirst(new Place(Command.SHIFT, Math.min(beside, 3)));
        last.addLast(new Place(Command.DELETE, Math.min(beside, 3)));
        rows.add(centred(last));
        rows.add(new KeyRow(0, List.of(
                new Place(Command.NUMBERS, 3),
                new Place(other, 3),
                new Place(new Key.Type("'"), 2),
                new Place(new Key.Type(" "), 6),
                new Place(new Key.Type("-"), 2),
                new Place(Command.DONE, 4))));
        return rows;
    }

    /// As on a telephone, with signs beside it.
    private static List<KeyRow> numbers(FieldUse use) {
        var rows = new ArrayList<KeyRow>();
        for (int row = 0; row < 3; row++) {
            var places = new ArrayList<Place>();
            for (int column = 1; column <= 3; column++) {
                places.add(new Place(new Key.Type(Integer.toString(3 * row + column)), DIGIT));
            }
            use.signs()
                    .codePoints()
                    .skip(2L * row)
                    .limit(2)
                    .mapToObj(Character::toString)
                    .forEach(sign -> places.add(new Place(new Key.Type(sign), DIGIT)));
            rows.add(new KeyRow(0, places));
        }
        rows.add(new KeyRow(0, List.of(
                new Place(Command.LETTERS, DIGIT),
                new Place(new Key.Type("0"), DIGIT),
                new Place(Command.DELETE, DIGIT),
                new Place(new Key.Type(" "), DIGIT),
                new Place(Command.DONE, DIGIT))));
        return rows;
    }

    private static List<Place> typed(List<String> row) {
        var places = new ArrayList<Place>();
        row.forEach(key -> places.add(new Place(new Key.Type(key), LETTER)));
        return places;
    }

    private static KeyRow centred(List<Place> places) {
        var units = places.stream().mapToInt(Place::units).sum();
        return new KeyRow((UNITS - units) / 2, places);
    }
}
