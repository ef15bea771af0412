package org.ashi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Standard output and standard error, UTF-8 whatever the machine's own language.
final class Console {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final OutputStream err;

    Console(OutputStream out, OutputStream err) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.err = err;
    }

    /// For results, buffered.
    OutputStream out() {
        return out;
    }

    /// A line of results, buffered.
    ///
    /// @throws UncheckedIOException if nobody takes it
    void line(String text) {
        write(out, text + "\n");
    }

    /// A line for the person at the keyboard, at once. Control characters, which could drive a terminal, are not passed on.
    void say(String text) {
        try {
            var shown = text.codePoints()
                    .map(c -> Character.isISOControl(c) && c != '\n' ? '?' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            write(err, shown.append('\n').toString());
        } catch (UncheckedIOException closed) {
            // Nobody listens, and there is nobody else to tell; the exit code still speaks.
            return;
        }
    }

    /// @throws UncheckedIOException if nobody takes it
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
