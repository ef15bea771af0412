package org.ashi.disk;

import java.util.Arrays;

/// The bytes of a file.
final class Image {

    private byte[] bytes;
    private int size;

    Image() {
        this(new byte[0]);
    }

    private Image(byte[] bytes) {
        this.bytes = bytes;
        size = bytes.length;
    }

    Image copy() {
        return new Image(bytes());
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// What lies between the end and a later offset becomes zeros.
    void apply(Call call) {
        switch (call) {
            case Call.Write(var path, long offset, byte[] written) -> {
                grow(Math.toIntExact(offset) + written.length);
                System.arraycopy(written, 0, bytes, (int) offset, written.length);
            }
            case Call.Truncate(var path, long length) -> {
                grow(Math.toIntExact(length));
                Arrays.fill(bytes, (int) length, size, (byte) 0);
                size = (int) length;
            }
            default -> throw new IllegalArgumentException("it does not change the bytes of a file");
        }
    }

    private void grow(int length) {
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
        }
        size = Math.max(size, length);
    }
}
