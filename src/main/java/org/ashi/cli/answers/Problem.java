package org.ashi.cli.answers;

import java.util.List;
import java.util.Optional;

/// Why a line of an answer file cannot be used, or what is odd about it.
///
/// @param line from 1
/// @param pointer JSON pointer of the place in the object (RFC 6901); empty for the whole line
/// @param question the id of the question it is about
/// @param key of the sentence in the message bundles
/// @param args what the sentence names: limits and allowed codes, never the answer itself
public record Problem(long line, String pointer, Optional<String> question, String key, List<String> args) {

    public Problem {
        args = List.copyOf(args);
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }

    /// About a whole line.
    static Problem of(long line, String code, String... args) {
        return new Problem(line, "", Optional.empty(), PREFIX + code, List.of(args));
    }

    /// Where the sentences about the form of a file stand; those about an answer are under `answer.problem`.
    static final String PREFIX = "cli.problem.";
}
