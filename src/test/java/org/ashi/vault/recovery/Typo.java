package org.ashi.vault.recovery;

import java.util.Random;
import java.util.Set;
import org.ashi.vault.Crockford;

/// One slip of a typing hand.
///
/// @param text what was typed
/// @param groups where it happened: one, or two for an exchange over the border of two
record Typo(String text, Set<Integer> groups) {

    enum Kind {
        SUBSTITUTED,
        SWAPPED,
        DROPPED,
        DOUBLED
    }

    /// A slip in the signs of a code, with or without blanks between its groups.
    static Typo of(Kind kind, String code, boolean blanks, Random random) {
        var signs = code.replace(" ", "");
        var at = random.nextInt(kind == Kind.SWAPPED ? signs.length() - 1 : signs.length());
        while (kind == Kind.SWAPPED && signs.charAt(at) == signs.charAt(at + 1)) {
            at = random.nextInt(signs.length() - 1);
        }
        var group = at / Group.LENGTH;
        var text = new StringBuilder(blanks ? code : signs);
        var place = at + (blanks ? group : 0);
        switch (kind) {
            case SUBSTITUTED -> {
                var old = Crockford.value(signs.charAt(at));
                text.setCharAt(place, Crockford.sign((old + 1 + random.nextInt(31)) % 32));
            }
            case SWAPPED -> {
                var next = (at + 1) + (blanks ? (at + 1) / Group.LENGTH : 0);
                text.setCharAt(place, signs.charAt(at + 1));
                text.setCharAt(next, signs.charAt(at));
            }
            case DROPPED -> text.deleteCharAt(place);
            case DOUBLED -> text.insert(place, signs.charAt(at));
        }
        var other = kind == Kind.SWAPPED ? (at + 1) / Group.LENGTH : group;
        return new Typo(text.toString(), group == other ? Set.of(group + 1) : Set.of(group + 1, other + 1));
    }
}
