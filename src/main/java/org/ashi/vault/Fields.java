package org.ashi.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Writes fields one after the other, each behind its length in bytes (4 bytes, big-endian), so that no two lists of fields give
/// the same bytes.
public final class Fields {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Fields bytes(byte[] value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        out.writeBytes(value);
        return this;
    }

    public Fields text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /// Nothing is a field of its own kind, so that it is not taken for an empty text.
    public Fields text(Optional<String> value) {
        number(value.isPresent() ? 1 : 0);
        return text(value.orElse(""));
    }

    public Fields number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    public Fields id(UUID value) {
        return bytes(Ids.bytes(value));
    }

    public byte[] done() {
        return out.toByteArray();
    }
}
