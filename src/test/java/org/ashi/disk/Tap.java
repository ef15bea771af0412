package org.ashi.disk;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/// Leads the calls of a native library that change the disk through a [Disk], for as long as it is open. One at a time.
final class Tap implements AutoCloseable {

    static final String SQLITE = "sqlitejdbc.so";

    private static final int READ = 1;
    private static final int READ_WRITE = 3;

    private final AtomicReference<Disk> disk = new AtomicReference<>(call -> Verdict.PASS);
    /// What stood at each address before.
    private final Map<Long, Long> before = new HashMap<>();

    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    private Tap() {}

    /// On the libraries of SQLite and of `java.nio.file`.
    static Tap onProgram() throws IOException, ReflectiveOperationException {
        Class.forName("org.sqlite.core.NativeDB").getMethod("load").invoke(null);
        return on(SQLITE, "libnio.so");
    }

    /// On libraries that are loaded.
    ///
    /// @param libraries part of the name of each
    static Tap on(String... libraries) throws IOException, ReflectiveOperationException {
        var tap = new Tap();
        for (var library : libraries) {
            var imports = MappedLibrary.named(library).imports();
            for (var hook : Hook.all()) {
                for (var slot : imports.getOrDefault(hook.name(), List.of())) {
                    tap.put(slot, Gate.address(hook, tap.disk::get, tap.faults::add));
                }
            }
        }
        return tap;
    }

    /// From now on this one is asked; at first all calls pass.
    void to(Disk now) {
        disk.set(now);
    }

    /// From now on all calls pass, but nothing waits for the disk.
    void toHaste() {
        disk.set(call -> call instanceof Call.Sync ? Verdict.PRETEND : Verdict.PASS);
    }

    /// @throws AssertionError if anything was thrown on the way of a call: what the program did then says nothing
    @Override
    public void close() throws IOException {
        for (var slot : before.entrySet()) {
            write(slot.getKey(), slot.getValue());
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " calls broke down", faults.peek());
        }
    }

    private void put(long slot, long address) throws IOException {
        before.put(slot, Memory.longAt(slot));
        write(slot, address);
    }

    private static void write(long slot, long value) throws IOException {
        var locked = !writable(slot);
        if (locked) {
            protect(slot, READ_WRITE);
        }
        Memory.putLong(slot, value);
        if (locked) {
            protect(slot, READ);
        }
    }

    private static void protect(long slot, int how) throws IOException {
        var size = Libc.function("getpagesize", FunctionDescriptor.of(ValueLayout.JAVA_INT));
        var page = size.call().value();
        var type = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT);
        if (Libc.function("mprotect", type).call(slot / page * page, page, how).value() != 0) {
            throw new IOException("a page of a library cannot be made writable");
        }
    }

    private static boolean writable(long address) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            var parts = line.split("[- ]", 4);
            if (Long.compareUnsigned(address, Long.parseUnsignedLong(parts[0], 16)) >= 0
                    && Long.compareUnsigned(address, Long.parseUnsignedLong(parts[1], 16)) < 0) {
                return parts[2].contains("w");
            }
        }
        return false;
    }
}
