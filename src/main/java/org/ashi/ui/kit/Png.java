package org.ashi.ui.kit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures as PNG (W3C Portable Network Graphics, 8-bit RGB), so that no second graphics toolkit is started.
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUE_COLOUR = 2;

    private Png() {}

    /// @param argb the colour at (x, y); its alpha is left out
    static byte[] encode(int width, int height, IntBinaryOperator argb) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BITS)
                .put(TRUE_COLOUR)
                .array());
        chunk(out, "IDAT", deflated(rows(width, height, argb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] rows(int width, int height, IntBinaryOperator argb) {
        var rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int c = argb.applyAsInt(x, y);
                rows.put((byte) (c >> 16)).put((byte) (c >> 8)).put((byte) c);
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] raw) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(raw);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
