package org.ashi.vault;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Reads what [Fields] wrote. Every method throws a [VaultException] with [VaultException.Reason#DAMAGED] for anything else.
public final class FieldReader {

    private final ByteBuffer in;

    public FieldReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    public byte[] bytes() {
        if (in.remaining() < Integer.BYTES) {
            throw damaged();
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw damaged();
        }
        var value = new byte[length];
        in.get(value);
        return value;
    }

    public String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
        } catch (CharacterCodingException e) {
            throw damaged();
        }
    }

    public Optional<String> optionalText() {
        var there = number();
        var text = text();
        if (there == 0 && text.isEmpty()) {
            return Optional.empty();
        }
        if (there != 1) {
            throw damaged();
        }
        return Optional.of(text);
    }

    public long number() {
        var value = bytes();
        if (value.length != Long.BYTES) {
            throw damaged();
        }
        return ByteBuffer.wrap(value).getLong();
    }

    /// @return 0 to `most`
    public int count(int most) {
        var value = number();
        if (value < 0 || value > most) {
            throw damaged();
        }
        return (int) value;
    }

    public UUID id() {
        return Ids.id(bytes());
    }

    public boolean more() {
        return in.hasRemaining();
    }

    /// Nothing may follow.
    public void end() {
        if (more()) {
            throw damaged();
        }
    }

    private static VaultException damaged() {
        return new VaultException(VaultException.Reason.DAMAGED);
    }
}
