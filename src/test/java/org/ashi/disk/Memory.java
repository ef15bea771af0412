package org.ashi.disk;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// The memory of this process, by address. An address that is not mapped ends the process.
final class Memory {

    @SuppressWarnings("restricted")
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private Memory() {}

    static int shortAt(long address) {
        return Short.toUnsignedInt(ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, address));
    }

    static int intAt(long address) {
        return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, address);
    }

    static long longAt(long address) {
        return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, address);
    }

    static String textAt(long address) {
        return ALL.getString(address, StandardCharsets.UTF_8);
    }

    static byte[] bytesAt(long address, long length) {
        return ALL.asSlice(address, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /// The bytes of all parts of a `struct iovec[]`, one after the other.
    static byte[] gathered(long parts, int count) {
        var all = new ByteArrayOutputStream();
        for (var part = parts; part < parts + 16L * count; part += 16) {
            all.writeBytes(bytesAt(longAt(part), longAt(part + 8)));
        }
        return all.toByteArray();
    }

    static void putLong(long address, long value) {
        ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
    }
}
