package org.ashi.leak;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Everything in some bytes that may be a deflated stream, inflated: zlib's and gzip's to a megabyte, and the beginning of what
/// could begin at any place without a header.
final class Inflation {

    private static final int MOST = 1 << 20;
    /// Names stand at the beginning of what this program deflates.
    private static final int BEGINNING = 1024;
    /// What is shorter holds no word that is looked for.
    private static final int LEAST = 10;
    private static final int GZIP_HEADER = 10;
    private static final int LENGTHS = 19;
    private static final int MOST_CODES = 29;

    private final Inflater headed = new Inflater();
    private final Inflater bare = new Inflater(true);
    private final byte[] buffer = new byte[MOST];

    void streams(byte[] bytes, Consumer<byte[]> work) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            var first = bytes[i] & 0xFF;
            var second = bytes[i + 1] & 0xFF;
            if ((first & 0x0F) == 8 && (first * 256 + second) % 31 == 0) {
                inflate(headed, bytes, i, MOST, work);
            }
            if (first == 0x1F && second == 0x8B && i + GZIP_HEADER < bytes.length) {
                inflate(bare, bytes, i + GZIP_HEADER, MOST, work);
            }
            if (mayBegin(bytes, i)) {
                inflate(bare, bytes, i, BEGINNING, work);
            }
        }
    }

    /// Whether a block of RFC 1951 may begin there: most places are done with at once. Stored blocks are not looked into: what they
    /// hold stands there as it is.
    private static boolean mayBegin(byte[] bytes, int at) {
        return switch (bits(bytes, at, 1, 2)) {
            case 1 -> true;
            case 2 -> bits(bytes, at, 3, 5) <= MOST_CODES && bits(bytes, at, 8, 5) <= MOST_CODES && complete(bytes, at);
            default -> false;
        };
    }

    /// Whether the lengths of the codes in which the codes are written make a complete set.
    private static boolean complete(byte[] bytes, int at) {
        var space = 0;
        var given = Math.min(LENGTHS, bits(bytes, at, 13, 4) + 4);
        for (int i = 0; i < given; i++) {
            var length = bits(bytes, at, 17 + 3 * i, 3);
            space += length == 0 ? 0 : 128 >> length;
        }
        return space == 128;
    }

    private static int bits(byte[] bytes, int at, int from, int count) {
        var value = 0;
        for (int i = 0; i < count; i++) {
            var bit = from + i;
            var index = at + bit / 8;
            value |= index < bytes.length && (bytes[index] >> bit % 8 & 1) == 1 ? 1 << i : 0;
        }
        return value;
    }

    private void inflate(Inflater inflater, byte[] bytes, int from, int most, Consumer<byte[]> work) {
        inflater.reset();
        inflater.setInput(bytes, from, bytes.length - from);
        try {
            for (int n = 1, length = 0; n > 0 && length < most; length += n) {
                n = inflater.inflate(buffer, length, most - length);
            }
        } catch (DataFormatException notToItsEnd) {
            // What came before that is looked at.
        }
        var length = (int) Math.min(most, inflater.getBytesWritten());
        if (length >= LEAST) {
            work.accept(Arrays.copyOf(buffer, length));
        }
    }
}
