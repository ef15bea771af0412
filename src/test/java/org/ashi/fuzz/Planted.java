package org.ashi.fuzz;

import java.nio.charset.StandardCharsets;
import org.ashi.vault.FieldReader;

/// A reader with a fault: it takes a number out of the input for a length. Looking for faults is of no use if this one is not found.
public final class Planted {

    private static final String MAGIC = "ashi/planted";
    private static final int FAR = 1_000_000;

    private Planted() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Budget.sealed(input, () -> read(input), value -> {});
    }

    private static byte[] read(byte[] input) {
        var in = new FieldReader(input);
        var magic = new String(in.bytes(), StandardCharsets.ISO_8859_1);
        return magic.equals(MAGIC) && in.number() > FAR && in.text().endsWith("end") ? new byte[-1] : new byte[0];
    }
}
