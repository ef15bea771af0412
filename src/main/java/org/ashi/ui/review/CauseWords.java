package org.ashi.ui.review;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.ashi.rules.Cause;

/// Which causes of the pack a word of a search names: the beginning of any word of their titles, in the language of the screen,
/// letter case and accents ignored. Not any part of it, since most names of people are part of some title.
///
/// @param ids in the pack's order
/// @param titles of each, plain
record CauseWords(List<String> ids, List<String> titles) {

    /// Shorter words are too often part of a name.
    private static final int LEAST = 4;

    static CauseWords of(ReviewDesk desk) {
        var wording = desk.wording();
        var ids = desk.pack().rules().causes().stream().map(Cause::id).toList();
        return new CauseWords(
                ids, ids.stream().map(id -> QueueWords.plain(wording.text("cause", id))).toList());
    }

    /// The places of the causes in the pack's order.
    BitSet named(String word) {
        var wanted = QueueWords.plain(word);
        if (wanted.codePoints().filter(Character::isLetter).count() < LEAST) {
            return new BitSet();
        }
        return IntStream.range(0, ids.size())
                .filter(i -> begins(titles.get(i), wanted))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean begins(String title, String wanted) {
        for (int at = title.indexOf(wanted); at >= 0; at = title.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
