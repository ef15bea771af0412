package org.ashi.vault;

import java.util.ArrayList;
import java.util.List;

/// Short sign of a practice that people compare by eye: 8 groups of 4 of [Crockford]'s signs, the first 160 bits of a SHA-256.
/// It is no secret.
///
/// @param text the groups with a blank between two, such as `7Q2M 0KX9 …`
public record Fingerprint(String text) {

    public static final int GROUPS = 8;
    public static final int LENGTH = 4;

    private static final int HASH = 32;
    private static final String FORM = "[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){7}";

    /// @throws IllegalArgumentException if the text is none
    public Fingerprint {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("a fingerprint has " + GROUPS + " groups of " + LENGTH);
        }
    }

    /// @param sha256 of the key that stands for the practice, 32 bytes
    public static Fingerprint of(byte[] sha256) {
        if (sha256.length != HASH) {
            throw new IllegalArgumentException("a SHA-256 has " + HASH + " bytes");
        }
        var groups = new ArrayList<String>();
        for (var group = 0; group < GROUPS; group++) {
            var signs = new StringBuilder();
            for (var i = 0; i < LENGTH; i++) {
                signs.append(Crockford.sign(Crockford.bits(sha256, (group * LENGTH + i) * Crockford.BITS, Crockford.BITS)));
            }
            groups.add(signs.toString());
        }
        return new Fingerprint(String.join(" ", groups));
    }

    public List<String> groups() {
        return List.of(text.split(" "));
    }

    @Override
    public String toString() {
        return text;
    }
}
