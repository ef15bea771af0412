package org.ashi.export;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What is asked of the password of a file that leaves the archive.
public final class FilePassword {

    /// Characters. Shorter passwords of a file that anybody may try for ever are none.
    public static final int LEAST = 10;

    /// What a PDF takes.
    private static final int MOST_BYTES = 127;

    private FilePassword() {}

    /// Why it is refused.
    public enum Fault {
        /// Fewer than [#LEAST] characters.
        SHORT,
        /// A sign that other programs may read in another way, or too many of them.
        STRANGE
    }

    /// @param typed left as it is
    public static Optional<Fault> judge(char[] typed) {
        if (typed.length < LEAST) {
            return Optional.of(Fault.SHORT);
        }
        return strange(typed) ? Optional.of(Fault.STRANGE) : Optional.empty();
    }

    private static boolean strange(char[] typed) {
        for (var c : typed) {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> {
                    return true;
                }
                default -> {}
            }
        }
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(typed));
        var length = bytes.remaining();
        Arrays.fill(bytes.array(), (byte) 0);
        return length > MOST_BYTES;
    }
}
