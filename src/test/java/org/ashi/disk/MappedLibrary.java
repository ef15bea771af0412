package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A native library in the memory of this process: an ELF file of 64 bits, as Linux has mapped it.
///
/// @param base where it begins
/// @param imports per name of a function or variable of another library, where its address is kept
record MappedLibrary(long base, Map<String, List<Long>> imports) {

    private static final Path MAPS = Path.of("/proc/self/maps");

    private static final int PT_DYNAMIC = 2;
    private static final long DT_STRTAB = 5;
    private static final long DT_SYMTAB = 6;
    private static final long DT_RELA = 7;
    private static final long DT_RELASZ = 8;
    private static final long DT_JMPREL = 23;
    private static final long DT_PLTRELSZ = 2;
    /// Size of an entry of the symbols and of one of the relocations, in bytes.
    private static final int ENTRY = 24;

    MappedLibrary {
        imports = Map.copyOf(imports);
    }

    /// @param name part of its file's name
    static MappedLibrary named(String name) throws IOException {
        return Files.readAllLines(MAPS).stream()
                .map(line -> line.split("\\s+", 6))
                .filter(part -> part.length == 6 && part[5].contains(name) && part[2].matches("0+"))
                .map(part -> Long.parseUnsignedLong(part[0].split("-")[0], 16))
                .findFirst()
                .map(base -> new MappedLibrary(base, importsOf(base)))
                .orElseThrow(() -> new IOException(name + " is not loaded"));
    }

    private static Map<String, List<Long>> importsOf(long base) {
        var dynamic = dynamicOf(base);
        var found = new HashMap<String, List<Long>>();
        collect(base, dynamic, DT_RELA, DT_RELASZ, found);
        collect(base, dynamic, DT_JMPREL, DT_PLTRELSZ, found);
        return found;
    }

    /// The values of the dynamic section by tag.
    private static Map<Long, Long> dynamicOf(long base) {
        var headers = base + Memory.longAt(base + 0x20);
        var size = Memory.shortAt(base + 0x36);
        var count = Memory.shortAt(base + 0x38);
        var values = new HashMap<Long, Long>();
        for (int i = 0; i < count; i++) {
            var header = headers + (long) i * size;
            if (Memory.intAt(header) == PT_DYNAMIC) {
                for (var at = base + Memory.longAt(header + 0x10); Memory.longAt(at) != 0; at += 16) {
                    values.put(Memory.longAt(at), Memory.longAt(at + 8));
                }
            }
        }
        return values;
    }

    private static void collect(
            long base, Map<Long, Long> dynamic, long table, long size, Map<String, List<Long>> found) {
        if (!dynamic.containsKey(table)) {
            return;
        }
        var symbols = address(base, dynamic.get(DT_SYMTAB));
        var names = address(base, dynamic.get(DT_STRTAB));
        var start = address(base, dynamic.get(table));
        for (var at = start; at < start + dynamic.get(size); at += ENTRY) {
            var symbol = Memory.longAt(at + 8) >>> 32;
            if (symbol != 0) {
                var name = Memory.textAt(names + Integer.toUnsignedLong(Memory.intAt(symbols + symbol * ENTRY)));
                found.computeIfAbsent(name, n -> new ArrayList<>()).add(base + Memory.longAt(at));
            }
        }
    }

    /// Some C libraries turn the addresses of the dynamic section into such of this process, some leave them as in the file.
    private static long address(long base, long value) {
        return value < base ? base + value : value;
    }
}
