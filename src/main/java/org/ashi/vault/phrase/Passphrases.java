package org.ashi.vault.phrase;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/// Passphrases as they are made and as they are typed.
///
/// **What counts as the same phrase.** One rule for all phrases, made or chosen: letter case does not count, and any run of
/// blanks and hyphens counts as one blank, none at the ends. All else counts, accents too. So `Copper-mango  TULIP` is
/// `copper mango tulip`, and `peña` is not `pena`. Signs that Unicode holds to be ways to write the same are one
/// (NFKC with case folding), because keyboards differ in how they send them. A phrase is judged in this form, so that
/// nothing it loses here was counted as strength.
public final class Passphrases {

    /// Characters that a phrase may have at most, so that it fits into buffers of fixed size, which can be wiped.
    public static final int MAX = 256;

    /// By this factor a text grows at most when it is normalised.
    private static final int GROWTH = 18;

    private Passphrases() {}

    /// As many random words as the list needs to withstand 64 bits of guessing, with a blank between two.
    ///
    /// @return to be wiped by the caller
    public static char[] generate(WordList list, SecureRandom random) {
        var chosen = random.ints(list.needed(), 0, list.words().size()).toArray();
        var length = chosen.length - 1;
        for (var word : chosen) {
            length += list.words().get(word).length();
        }
        var phrase = new char[length];
        Arrays.fill(phrase, ' ');
        var at = 0;
        for (var word : chosen) {
            var letters = list.words().get(word);
            letters.getChars(0, letters.length(), phrase, at);
            at += letters.length() + 1;
        }
        Arrays.fill(chosen, 0);
        return phrase;
    }

    /// What a key is made of: UTF-8 of the phrase in its one form, empty if nothing of it counts.
    ///
    /// @param typed is left as it is; it and what is given back are wiped by the caller
    /// @throws IllegalArgumentException if it is longer than [#MAX]
    public static byte[] bytes(char[] typed) {
        var form = normal(typed);
        var buffer = ByteBuffer.allocate(3 * form.length);
        try {
            StandardCharsets.UTF_8.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(form), buffer, true);
            return Arrays.copyOf(buffer.array(), buffer.position());
        } finally {
            Arrays.fill(form, '\0');
            Arrays.fill(buffer.array(), (byte) 0);
        }
    }

    /// The one form of a phrase, to be wiped by the caller.
    static char[] normal(char[] typed) {
        if (typed.length > MAX) {
            throw new IllegalArgumentException("a passphrase has at most " + MAX + " characters");
        }
        // Large enough from the start: growing would leave a copy behind.
        var folded = new StringBuilder(GROWTH * MAX);
        Normalizer2.getNFKCCasefoldInstance().normalize(CharBuffer.wrap(typed), folded);
        var form = new char[folded.length()];
        try {
            return Arrays.copyOf(form, squeeze(folded, form));
        } finally {
            Arrays.fill(form, '\0');
            folded.setLength(folded.capacity());
            for (var i = 0; i < folded.length(); i++) {
                folded.setCharAt(i, '\0');
            }
        }
    }

    /// Writes one blank for each run of blanks and hyphens, none at the ends.
    ///
    /// @return how many characters were written
    private static int squeeze(CharSequence from, char[] to) {
        var length = 0;
        var gap = false;
        for (var i = 0; i < from.length(); i++) {
            var c = from.charAt(i);
            if (separates(c)) {
                gap = length > 0;
                continue;
            }
            if (gap) {
                to[length++] = ' ';
                gap = false;
            }
            to[length++] = c;
        }
        return length;
    }

    /// Blanks and all that looks like a hyphen: on paper nobody tells them apart.
    static boolean separates(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }
}
