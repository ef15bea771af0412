package org.ashi.cli.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Splits bytes into lines of UTF-8 text. Takes LF and CRLF, and a byte order mark in front. Of a line that is too
/// long no more than [#MAX_BYTES] are ever held.
final class RawLines {

    static final int MAX_BYTES = 1_000_000;

    private static final int BLOCK = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Runnable beforeWaiting;
    private final byte[] block = new byte[BLOCK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private int at;
    private int end;
    private boolean ended;
    private long number;

    /// @param beforeWaiting run before each read that may wait for more to come
    RawLines(InputStream in, Runnable beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    /// The next line with anything on it; empty at the end.
    Optional<Chunk> nextFilled() throws IOException {
        var next = next();
        while (next.isPresent() && next.get() instanceof Chunk.Text(long n, String text) && text.isBlank()) {
            next = next();
        }
        return next;
    }

    /// The next line without its end; empty at the end.
    Optional<Chunk> next() throws IOException {
        if (number == 0 && refill() && isUtf16()) {
            end = 0;
            number++;
            return Optional.of(new Chunk.Unreadable(Problem.of(number, "UTF16")));
        }
        line.reset();
        var any = false;
        var tooLong = false;
        while (at < end || refill()) {
            any = true;
            var stop = at;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            tooLong |= line.size() + (stop - at) > MAX_BYTES;
            if (!tooLong) {
                line.write(block, at, stop - at);
            }
            at = stop + 1;
            if (stop < end) {
                break;
            }
            at = end;
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(
                tooLong
                        ? new Chunk.Unreadable(Problem.of(number, "TOO_LONG", Integer.toString(MAX_BYTES)))
                        : decoded());
    }

    /// A byte order mark of UTF-16, in which no line after it could be read either.
    private boolean isUtf16() {
        var first = end > 1 ? (block[0] & 0xff) << 8 | block[1] & 0xff : 0;
        var marked = first == 0xfeff || first == 0xfffe;
        ended = marked;
        return marked;
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        beforeWaiting.run();
        at = 0;
        end = Math.max(0, in.read(block));
        ended = end == 0;
        return !ended;
    }

    private Chunk decoded() {
        var text = line.toString(StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !strict()) {
            return new Chunk.Unreadable(Problem.of(number, "NOT_UTF8"));
        }
        if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return new Chunk.Text(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /// The replacement character may also stand in the text itself; only this tells.
    private boolean strict() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
