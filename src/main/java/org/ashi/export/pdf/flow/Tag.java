package org.ashi.export.pdf.flow;

import java.util.Optional;

/// What a piece of the document is, for those who hear or rearrange it instead of seeing the page. One tag is one element of the
/// file's structure, over however many lines and pages it is drawn; two tags that look the same are two elements.
///
/// Elements stand in the structure in the order in which they are first drawn. Rows and items that follow each other become one
/// table or one list.
public final class Tag {

    /// The highest heading is 1. PDF knows six.
    private static final int LOWEST = 6;

    enum Role {
        HEADING,
        PARAGRAPH,
        FIGURE,
        ROW,
        ROW_HEADER,
        CELL,
        /// A further paragraph of the cell drawn last.
        MORE,
        ITEM,
        ITEM_LABEL,
        ITEM_BODY
    }

    private final Role role;
    private final Optional<Tag> parent;
    private final int level;
    private final String alternative;

    private Tag(Role role, Optional<Tag> parent, int level, String alternative) {
        this.role = role;
        this.parent = parent;
        this.level = level;
        this.alternative = alternative;
    }

    private static Tag of(Role role) {
        return new Tag(role, Optional.empty(), 0, "");
    }

    private Tag inside(Role inner) {
        return new Tag(inner, Optional.of(this), 0, "");
    }

    public static Tag paragraph() {
        return of(Role.PARAGRAPH);
    }

    /// @param level from 1; one that leaves out levels is raised to the one below the last heading
    public static Tag heading(int level) {
        if (level < 1 || level > LOWEST) {
            throw new IllegalArgumentException("no heading of level " + level);
        }
        return new Tag(Role.HEADING, Optional.empty(), level, "");
    }

    /// @param alternative says what it shows
    public static Tag figure(String alternative) {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a figure needs words");
        }
        return new Tag(Role.FIGURE, Optional.empty(), 0, alternative);
    }

    /// What goes on in the last cell of the table above, if there is one; else a paragraph.
    static Tag more() {
        return of(Role.MORE);
    }

    /// A label with what it says: one row of a table, or one item of a list.
    ///
    /// @param label read first
    public record Couple(Tag label, Tag value) {

        /// A row of a table; without a label it is part of the row above.
        static Couple row(String label) {
            if (label.isBlank()) {
                var more = Tag.more();
                return new Couple(more, more);
            }
            var row = Tag.of(Role.ROW);
            return new Couple(row.inside(Role.ROW_HEADER), row.inside(Role.CELL));
        }

        /// An item of a list, with its number or bullet.
        public static Couple item() {
            var item = Tag.of(Role.ITEM);
            return new Couple(item.inside(Role.ITEM_LABEL), item.inside(Role.ITEM_BODY));
        }
    }

    Role role() {
        return role;
    }

    Optional<Tag> parent() {
        return parent;
    }

    int level() {
        return level;
    }

    String alternative() {
        return alternative;
    }
}
