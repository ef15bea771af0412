package org.ashi.vault.recovery;

/// The field of 32 elements, written as 5 bits: addition is XOR, multiplication is modulo x^5 + x^2 + 1.
final class Field32 {

    private static final int MODULUS = 0b100101;
    private static final int SIZE = 32;
    private static final int X = 2;

    private Field32() {}

    static int times(int a, int b) {
        var product = 0;
        for (int left = a, right = b; right > 0; right >>= 1) {
            product ^= (right & 1) == 1 ? left : 0;
            left <<= 1;
            left ^= left >= SIZE ? MODULUS : 0;
        }
        return product;
    }

    /// The power of x, whose first 31 powers are all different.
    static int power(int exponent) {
        var power = 1;
        for (var i = 0; i < exponent; i++) {
            power = times(power, X);
        }
        return power;
    }
}
