package org.ashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Head;
import org.ashi.vault.VaultException;

/// Where the audit log stood at some moment, as somebody kept it.
sealed interface SeenHead {

    /// A file `log-head` that was copied away.
    record Signed(Head head) implements SeenHead {}

    /// What stands in the footer of a report: the number of the entry and the beginning of its tag.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Printed(long n, byte[] start) implements SeenHead {}

    Pattern PRINTED = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{16})");

    /// @throws Stop if it is neither
    static SeenHead of(String given) {
        var printed = PRINTED.matcher(given.strip());
        if (printed.matches()) {
            return new Printed(Long.parseLong(printed.group(1)), HexFormat.of().parseHex(printed.group(2)));
        }
        try {
            var in = new FieldReader(Files.readAllBytes(Path.of(given)));
            var head = new Head(in.id(), in.number(), in.bytes(), in.bytes());
            in.end();
            return new Signed(head);
        } catch (IOException | InvalidPathException | VaultException none) {
            throw Stop.usage("cli.audit.head", given);
        }
    }
}
