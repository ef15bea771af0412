package org.ashi.disk;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.stream.Stream;

/// A function of the C library.
final class Libc {

    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");

    private final MethodHandle handle;

    private Libc(MethodHandle handle) {
        this.handle = handle;
    }

    /// What a call gave back.
    ///
    /// @param errno meant only where the value says that the call failed
    record Result(long value, int errno) {}

    @SuppressWarnings("restricted")
    static Libc function(String name, FunctionDescriptor type, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        var all = Stream.concat(Stream.of(ERRNO), Arrays.stream(options)).toArray(Linker.Option[]::new);
        return new Libc(linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, all));
    }

    Result call(Object... arguments) {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE);
            var all = Stream.concat(Stream.of(state), Arrays.stream(arguments)).toArray();
            var value = ((Number) handle.invokeWithArguments(all)).longValue();
            return new Result(value, state.get(ValueLayout.JAVA_INT, 0));
        } catch (Throwable e) {
            throw new IllegalStateException("a call to the C library broke down", e);
        }
    }

    /// Where this thread keeps the number that says why its last call failed.
    @SuppressWarnings("restricted")
    static MethodHandle errnoLocation() {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("__errno_location"), FunctionDescriptor.of(ValueLayout.ADDRESS));
    }

    @SuppressWarnings("restricted")
    static void setErrno(MethodHandle location, int errno) throws Throwable {
        var at = (MemorySegment) location.invokeExact();
        at.reinterpret(Integer.BYTES).set(ValueLayout.JAVA_INT, 0, errno);
    }
}
