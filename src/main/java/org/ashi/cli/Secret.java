package org.ashi.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ashi.vault.phrase.Passphrases;
import org.ashi.vault.recovery.Parsed;
import org.ashi.vault.recovery.RecoveryCode;

/// What opens the archive. Wiped when it is closed.
final class Secret implements AutoCloseable {

    /// More than any passphrase or sheet has.
    private static final int MOST_BYTES = 4096;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /// @param typed is wiped
    /// @throws Stop if it is none
    static Secret ofPassphrase(char[] typed) {
        try {
            if (typed.length > Passphrases.MAX) {
                throw Stop.failed("cli.key.long", Passphrases.MAX);
            }
            var secret = new Secret(Passphrases.bytes(typed));
            if (secret.bytes.length == 0) {
                throw Stop.failed("cli.key.empty");
            }
            return secret;
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// @param typed the 13 groups; is wiped
    /// @throws Stop if some of them are not right
    static Secret ofSheet(char[] typed) {
        try {
            return switch (RecoveryCode.parse(typed)) {
                case Parsed.Read(RecoveryCode code) -> {
                    try (code) {
                        yield new Secret(code.bytes());
                    }
                }
                case Parsed.Faulty faulty -> throw Stop.failed(
                        "cli.key.groups",
                        faulty.groups().keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            };
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// The text of a file, line ends as blanks and none at the end.
    ///
    /// @param file a path, or `-` for standard input
    /// @return wiped by the caller
    /// @throws Stop if it cannot be read or is no text
    static char[] text(Session session, String file) {
        warnWhereOthersMayRead(session, file);
        try (var in = session.input(file)) {
            var bytes = in.readNBytes(MOST_BYTES);
            try {
                return text(bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (CharacterCodingException e) {
            throw Stop.failed("cli.key.notText", session.nameOf(file));
        } catch (IOException e) {
            throw Stop.failed("cli.file.unreadable", file);
        }
    }

    private static char[] text(byte[] bytes) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        try {
            var length = decoded.length();
            for (var i = 0; i < length; i++) {
                if (Character.isWhitespace(decoded.get(i))) {
                    decoded.put(i, ' ');
                }
            }
            // What some editors write before the first letter.
            var from = length > 0 && decoded.get(0) == '\uFEFF' ? 1 : 0;
            while (length > from && decoded.get(length - 1) == ' ') {
                length--;
            }
            return Arrays.copyOfRange(decoded.array(), from, length);
        } finally {
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static void warnWhereOthersMayRead(Session session, String file) {
        try {
            var path = Path.of(file);
            if (Files.isRegularFile(path)
                    && path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(Secret::ofOthers)) {
                session.say("cli.key.readable", file);
            }
        } catch (IOException | InvalidPathException unreadable) {
            // Reading it says so.
            return;
        }
    }

    private static boolean ofOthers(PosixFilePermission permission) {
        return permission == PosixFilePermission.GROUP_READ || permission == PosixFilePermission.OTHERS_READ;
    }
}
