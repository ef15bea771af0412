package org.ashi.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Everything in some bytes that may be a deflated stream, inflated: zlib's and gzip's whole, and the beginning of what could
/// begin at any place without a header.
record Inflation(byte[] bytes) {

    private static final int MOST = 8 * 1024 * 1024;
    /// Names stand at the beginning of what this program deflates.
    private static final int BEGINNING = 1024;
    /// What is shorter holds no word that is looked for.
    private static final int LEAST = 16;
    private static final int GZIP_HEADER = 10;

    List<byte[]> streams() {
        var all = new ArrayList<byte[]>();
        var headed = new Inflater();
        var bare = new Inflater(true);
        var buffer = new byte[MOST];
        try {
            for (int i = 0; i + 2 < bytes.length; i++) {
                var first = bytes[i] & 0xFF;
                var second = bytes[i + 1] & 0xFF;
                if ((first & 0x0F) == 8 && (first * 256 + second) % 31 == 0) {
                    add(all, headed, i, buffer, MOST);
                }
                if (first == 0x1F && second == 0x8B && i + GZIP_HEADER < bytes.length) {
                    add(all, bare, i + GZIP_HEADER, buffer, MOST);
                }
                // A block of the reserved kind begins nothing.
                if ((first >> 1 & 3) != 3) {
                    add(all, bare, i, buffer, BEGINNING);
                }
            }
            return all;
        } finally {
            headed.end();
            bare.end();
        }
    }

    private void add(List<byte[]> all, Inflater inflater, int from, byte[] buffer, int most) {
        inflater.reset();
        inflater.setInput(bytes, from, bytes.length - from);
        int length = 0;
        try {
            for (int n = 1; n > 0 && length < most; length += n) {
                n = inflater.inflate(buffer, length, most - length);
            }
        } catch (DataFormatException notDeflated) {
            length = Math.max(length, (int) Math.min(most, inflater.getBytesWritten()));
        }
        if (length >= LEAST) {
            all.add(Arrays.copyOf(buffer, length));
        }
    }
}
