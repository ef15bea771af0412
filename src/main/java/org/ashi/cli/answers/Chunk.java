package org.ashi.cli.answers;

/// What is read from a file at a time: the text of one object, or a line that is no text to be read.
public sealed interface Chunk {

    /// @param line on which the text begins, from 1
    record Text(long line, String json) implements Chunk {}

    record Unreadable(Problem problem) implements Chunk {}
}
