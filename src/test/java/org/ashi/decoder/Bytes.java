package org.ashi.decoder;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads bytes from the first to the last: fields behind their lengths, and the protocol buffers in which keys are kept.
final class Bytes {

    private static final int LENGTH_DELIMITED = 2;
    private static final int VARINT = 0;

    private final ByteBuffer in;

    Bytes(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    byte[] take(int length) {
        var taken = new byte[length];
        in.get(taken);
        return taken;
    }

    byte[] rest() {
        return take(in.remaining());
    }

    /// The next field: four bytes of length, and as many bytes.
    byte[] field() {
        return take(in.getInt());
    }

    long number() {
        return ByteBuffer.wrap(field()).getLong();
    }

    String text() {
        return new String(field(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// A number that says whether there is a text, and the text.
    Optional<String> perhaps() {
        var there = number() == 1;
        var text = text();
        return there ? Optional.of(text) : Optional.empty();
    }

    /// The last value of each field of a protocol buffer; numbers in eight bytes.
    static Map<Integer, byte[]> message(byte[] bytes) {
        var in = new Bytes(bytes);
        var fields = new HashMap<Integer, byte[]>();
        while (in.in.hasRemaining()) {
            var tag = (int) in.varint();
            switch (tag & 7) {
                case VARINT -> fields.put(tag >> 3, ByteBuffer.allocate(Long.BYTES).putLong(in.varint()).array());
                case LENGTH_DELIMITED -> fields.put(tag >> 3, in.take((int) in.varint()));
                default -> throw new IllegalArgumentException("not a keyset");
            }
        }
        return fields;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            var next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
