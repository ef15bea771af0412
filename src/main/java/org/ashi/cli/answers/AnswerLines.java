package org.ashi.cli.answers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// An answer file: JSON Lines, or one object written over many lines. Blank lines are skipped.
public final class AnswerLines {

    private final RawLines lines;
    private final Deque<Chunk> ahead = new ArrayDeque<>();
    private boolean begun;
    private boolean ended;

    /// @param beforeWaiting run before each read that may wait for more to come, such as a flush of what was answered
    public AnswerLines(InputStream in, Runnable beforeWaiting) {
        lines = new RawLines(in, beforeWaiting);
    }

    /// The next object or unreadable line; empty at the end.
    ///
    /// @throws IOException if the file cannot be read
    public Optional<Chunk> next() throws IOException {
        if (!begun) {
            begun = true;
            return first();
        }
        var waiting = Optional.ofNullable(ahead.poll());
        return waiting.isPresent() || ended ? waiting : lines.nextFilled();
    }

    private Optional<Chunk> first() throws IOException {
        var first = lines.nextFilled();
        if (!(first.orElse(null) instanceof Chunk.Text text) || !Brackets.leftOpen(text.json())) {
            return first;
        }
        if (text.json().stripLeading().startsWith("[")) {
            ended = true;
            return Optional.of(new Chunk.Unreadable(Problem.of(text.line(), "NOT_AN_OBJECT")));
        }
        var second = lines.nextFilled();
        second.ifPresent(ahead::add);
        if (second.orElse(null) instanceof Chunk.Text next && beginsAnew(text.json(), next.json())) {
            return first;
        }
        ahead.clear();
        ended = true;
        return Optional.of(whole(text, second));
    }

    /// A line that begins a second object shows that the first was cut off, not written over many lines.
    private static boolean beginsAnew(String first, String second) {
        return second.stripLeading().startsWith("{") && !first.stripTrailing().endsWith(":");
    }

    private Chunk whole(Chunk.Text first, Optional<Chunk> second) throws IOException {
        var json = new StringBuilder(first.json());
        var line = first.line();
        for (var next = second; next.isPresent(); next = lines.nextFilled()) {
            switch (next.get()) {
                case Chunk.Unreadable unreadable -> {
                    return unreadable;
                }
                case Chunk.Text(long number, String more) -> {
                    if (json.length() + (number - line) + more.length() > RawLines.MAX_BYTES) {
                        return new Chunk.Unreadable(
                                Problem.of(first.line(), "TOO_LONG", Integer.toString(RawLines.MAX_BYTES)));
                    }
                    // As many line ends as in the file, so that places are counted right.
                    json.repeat('\n', (int) (number - line)).append(more);
                    line = number;
                }
            }
        }
        return new Chunk.Text(first.line(), json.toString());
    }
}
