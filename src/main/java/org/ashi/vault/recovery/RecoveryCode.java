package org.ashi.vault.recovery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.ashi.vault.Crockford;

/// The 32 random bytes of a recovery sheet, which people see as 13 groups of 5 signs: 52 signs that hold the bytes and 4 bits of
/// their SHA-256, and 13 check signs. See [Group] for what the check signs find.
///
/// It is closed after use, which wipes it; then it is all zeros. Nothing here makes a text of the whole code.
public final class RecoveryCode implements AutoCloseable {

    public static final int BYTES = 32;
    public static final int GROUPS = 13;
    /// Signs in a group, the last one checks the others.
    public static final int GROUP_LENGTH = Group.LENGTH;

    private static final int SPARE = 4;

    private final byte[] key;

    private RecoveryCode(byte[] key) {
        this.key = key;
    }

    /// A new one.
    public static RecoveryCode random(SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new RecoveryCode(key);
    }

    /// @param key 32 bytes, copied
    public static RecoveryCode of(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a recovery code has " + BYTES + " bytes");
        }
        return new RecoveryCode(key.clone());
    }

    /// Reads what was typed or scanned: case, blanks and hyphens do not count, and see [Crockford#value(char)].
    ///
    /// @param typed is left as it is; wiped by the caller
    public static Parsed parse(char[] typed) {
        return new Reading(typed).result();
    }

    /// A copy, to be wiped by the caller.
    public byte[] bytes() {
        return key.clone();
    }

    /// The 5 signs of a group, to be wiped by the caller.
    ///
    /// @param number 1 to 13
    public char[] group(int number) {
        if (number < 1 || number > GROUPS) {
            throw new IllegalArgumentException("there are " + GROUPS + " groups");
        }
        var values = new int[Group.LENGTH];
        var from = (number - 1) * Group.DATA * Crockford.BITS;
        for (var i = 0; i < Group.DATA; i++) {
            values[i] = Crockford.bits(key, from + i * Crockford.BITS, Crockford.BITS);
        }
        if (number == GROUPS) {
            values[Group.DATA - 1] |= spare(key);
        }
        values[Group.DATA] = Group.check(number, values, 0);
        var signs = new char[Group.LENGTH];
        for (var i = 0; i < signs.length; i++) {
            signs[i] = Crockford.sign(values[i]);
        }
        Arrays.fill(values, 0);
        return signs;
    }

    /// All groups with a blank between two, to be wiped by the caller.
    public char[] signs() {
        var all = new char[GROUPS * (Group.LENGTH + 1) - 1];
        Arrays.fill(all, ' ');
        for (var number = 1; number <= GROUPS; number++) {
            var group = group(number);
            System.arraycopy(group, 0, all, (number - 1) * (Group.LENGTH + 1), group.length);
            Arrays.fill(group, '\0');
        }
        return all;
    }

    /// Whether somebody typed that group back rightly.
    ///
    /// @param number 1 to 13
    public boolean matches(int number, char[] typed) {
        var values = Reading.values(typed);
        var signs = group(number);
        var right = Reading.values(signs);
        try {
            return Arrays.equals(values, right);
        } finally {
            Arrays.fill(signs, '\0');
            Arrays.fill(values, 0);
            Arrays.fill(right, 0);
        }
    }

    /// Whether both are the same; takes as long for any two.
    public boolean same(RecoveryCode other) {
        return MessageDigest.isEqual(key, other.key);
    }

    /// Wipes it.
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }

    /// The bits that 52 signs have beyond 32 bytes: they find 15 of 16 codes whose groups are each right by mere chance.
    static int spare(byte[] key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key);
            return Crockford.bits(hash, 0, SPARE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
