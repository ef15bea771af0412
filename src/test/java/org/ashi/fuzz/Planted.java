package org.ashi.fuzz;

import java.nio.charset.StandardCharsets;

/// A reader with a fault: few inputs reach it, and no random one does. Looking for faults is of no use if this one is not found.
public final class Planted {

    private static final String MAGIC = "ashi/planted";
    private static final String END = "end";

    private Planted() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Budget.sealed(input, () -> read(new String(input, StandardCharsets.ISO_8859_1)), value -> {});
    }

    private static byte[] read(String text) {
        var near = text.startsWith(MAGIC) && text.endsWith(END) && text.length() > MAGIC.length() + END.length();
        return near && text.charAt(MAGIC.length()) == '#' ? new byte[-1] : new byte[0];
    }
}
