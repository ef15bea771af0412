package org.ashi.vault;

/// Crockford's 32 signs: digits and capitals without I, L, O and U, so that no two are mistaken for each other on paper.
/// <https://www.crockford.com/base32.html>
public final class Crockford {

    /// Bits in a sign.
    public static final int BITS = 5;

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int UNKNOWN = -1;

    private Crockford() {}

    /// @param value 0 to 31
    public static char sign(int value) {
        return SIGNS.charAt(value);
    }

    /// What a typed sign stands for, 0 to 31, or -1 if for nothing. Case does not count; I and L are read as 1, O as 0 and U as V,
    /// since none of them is ever printed.
    public static int value(char typed) {
        return switch (typed) {
            case 'i', 'I', 'l', 'L' -> 1;
            case 'o', 'O' -> 0;
            case 'u', 'U' -> SIGNS.indexOf('V');
            default -> typed < 128 ? SIGNS.indexOf(Character.toUpperCase(typed)) : UNKNOWN;
        };
    }

    /// `count` bits of the bytes, the first bit of a byte being its highest. Beyond the end they are 0.
    public static int bits(byte[] bytes, int from, int count) {
        var value = 0;
        for (var i = from; i < from + count; i++) {
            var bit = i / Byte.SIZE < bytes.length ? bytes[i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1 : 0;
            value = value << 1 | bit;
        }
        return value;
    }
}
