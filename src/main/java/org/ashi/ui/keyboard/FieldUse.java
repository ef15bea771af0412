package org.ashi.ui.keyboard;

/// What a field is for, and so what its keyboard offers.
public enum FieldUse {
    NAME(Page.LETTERS, true, "().,"),
    PHONE(Page.NUMBERS, false, "+-()./"),
    RECORD_NUMBER(Page.NUMBERS, false, "-/.#"),
    TEXT(Page.LETTERS, false, "()+-.@");

    private final Page first;
    private final boolean capitals;
    private final String signs;

    FieldUse(Page first, boolean capitals, String signs) {
        this.first = first;
        this.capitals = capitals;
        this.signs = signs;
    }

    /// The page that is shown first.
    Page first() {
        return first;
    }

    /// Whether each word begins with a capital.
    boolean capitals() {
        return capitals;
    }

    /// What stands beside the digits: at most 6 characters.
    String signs() {
        return signs;
    }

    /// What the keys show.
    public enum Page {
        LETTERS,
        /// Letters with marks that the language itself does not use; a name may.
        MORE,
        NUMBERS
    }
}
