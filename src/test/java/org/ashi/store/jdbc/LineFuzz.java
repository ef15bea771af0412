package org.ashi.store.jdbc;

import java.time.ZoneOffset;
import java.util.UUID;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;

/// What is inside a sealed summary: a line that can be listed, searched and written again as it is, or damage.
public final class LineFuzz {

    private LineFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final byte[] LINE =
                Line.of(Samples.stored(Samples.handedIn(new UUID(1, 2))), ZoneOffset.UTC, 1).bytes();
    }

    /// @param input a variant of the fields
    public static void fuzzerTestOneInput(byte[] input) {
        var bytes = Variant.ofFields(input, Good.LINE);
        Budget.sealed(input, () -> Line.read(bytes, 1), LineFuzz::use);
    }

    private static void use(Line line) {
        line.row();
        if (!Line.read(line.bytes(), 1).equals(line)) {
            throw new AssertionError("written again it is another");
        }
    }
}
