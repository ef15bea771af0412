package org.ashi.disk;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/// Stands in for one function of the C library: asks the disk, and passes the call on, or not.
final class Gate {

    private static final int O_ACCMODE = 3;
    private static final int O_CREAT = 0x40;
    private static final int O_TRUNC = 0x200;
    private static final int SEEK_CUR = 1;

    private final Supplier<Disk> disk;
    private final Consumer<Throwable> fault;
    private final Libc real;
    private final Libc place = Libc.function("lseek", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_INT));
    private final Libc write = Libc.function("write", Hook.WRITE);
    private final MethodHandle errno = Libc.errnoLocation();

    private Gate(Supplier<Disk> disk, Consumer<Throwable> fault, Libc real) {
        this.disk = disk;
        this.fault = fault;
        this.real = real;
    }

    /// The address of a function that may be called in place of the hook's. It stays for good.
    ///
    /// @param disk the one to ask now
    /// @param fault is told what was thrown on the way; the call fails with [Errno#EIO] then
    @SuppressWarnings("restricted")
    static long address(Hook hook, Supplier<Disk> disk, Consumer<Throwable> fault) throws ReflectiveOperationException {
        var gate = new Gate(disk, fault, Libc.function(hook.name(), hook.type(), hook.options()));
        var method = MethodHandles.lookup().bind(gate, hook.method(), hook.type().toMethodType());
        return Linker.nativeLinker().upcallStub(method, hook.type(), Arena.global()).address();
    }

    int open(MemorySegment name, int flags, int mode) {
        return (int) answer(() -> {
            var path = path(name);
            var exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            var open = new Call.Open(path, (flags & O_CREAT) != 0 && !exists, (flags & O_ACCMODE) != 0);
            if ((flags & O_TRUNC) == 0 || !exists) {
                return settle(open, 0, any -> real.call(name, flags, mode));
            }
            return settle(new Call.Truncate(path, 0), 0, any -> settle(open, 0, all -> real.call(name, flags, mode)));
        });
    }

    /// Pipes and the like have no place to write at, and are no disk.
    long write(int file, MemorySegment bytes, long count) {
        return answer(() -> {
            var offset = place.call(file, 0L, SEEK_CUR).value();
            if (offset < 0) {
                return real.call(file, bytes, count);
            }
            var call = new Call.Write(path(file), offset, Memory.bytesAt(bytes.address(), count));
            return settle(call, count, part -> real.call(file, bytes, part));
        });
    }

    /// Writes the parts as if they were one.
    long writev(int file, MemorySegment parts, int count) {
        return answer(() -> {
            var offset = place.call(file, 0L, SEEK_CUR).value();
            if (offset < 0) {
                return real.call(file, parts, count);
            }
            var whole = Memory.gathered(parts.address(), count);
            var call = new Call.Write(path(file), offset, whole);
            return settle(call, whole.length, part -> start(file, whole, part));
        });
    }

    private Libc.Result start(int file, byte[] bytes, long count) {
        try (var arena = Arena.ofConfined()) {
            return write.call(file, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), count);
        }
    }

    /// Bytes that go from file to file within the system would not be seen: whoever asks for it is told that there is no such
    /// thing, and writes.
    @SuppressWarnings("unused") // All functions get what the C library's gets.
    long sendfile(int to, int from, MemorySegment offset, long count) {
        return answer(() -> new Libc.Result(-1, Errno.ENOSYS));
    }

    long pwrite(int file, MemorySegment bytes, long count, long offset) {
        return answer(() -> {
            var call = new Call.Write(path(file), offset, Memory.bytesAt(bytes.address(), count));
            return settle(call, count, part -> real.call(file, bytes, part, offset));
        });
    }

    int ftruncate(int file, long size) {
        return (int) answer(() -> settle(new Call.Truncate(path(file), size), 0, any -> real.call(file, size)));
    }

    int fsync(int file) {
        return (int) answer(() -> settle(new Call.Sync(path(file)), 0, any -> real.call(file)));
    }

    int unlink(MemorySegment name) {
        return (int) answer(() -> settle(new Call.Unlink(path(name)), 0, any -> real.call(name)));
    }

    int rename(MemorySegment from, MemorySegment to) {
        return (int) answer(() -> settle(new Call.Rename(path(from), path(to)), 0, any -> real.call(from, to)));
    }

    int link(MemorySegment from, MemorySegment to) {
        return (int) answer(() -> settle(new Call.Link(path(from), path(to)), 0, any -> real.call(from, to)));
    }

    int mkdir(MemorySegment name, int mode) {
        return (int) answer(() -> settle(new Call.MakeFolder(path(name)), 0, any -> real.call(name, mode)));
    }

    /// @param whole what the call gives back if all is done
    /// @param pass does the call, a write so many bytes of it
    private Libc.Result settle(Call call, long whole, LongFunction<Libc.Result> pass) {
        return switch (disk.get().on(call)) {
            case Verdict.Pass p -> pass.apply(whole);
            case Verdict.Pretend p -> new Libc.Result(whole, 0);
            case Verdict.Fail(int why) -> new Libc.Result(-1, why);
            case Verdict.Short(int bytes) -> pass.apply(Math.min(bytes, whole));
            case Verdict.Torn(int bytes, int why) -> {
                if (call instanceof Call.Write) {
                    pass.apply(Math.min(bytes, whole));
                }
                yield new Libc.Result(-1, why);
            }
        };
    }

    /// Nothing may be thrown into the library, and nothing may come between the number of the error and the return.
    private long answer(Supplier<Libc.Result> work) {
        try {
            var result = work.get();
            if (result.value() < 0) {
                Libc.setErrno(errno, result.errno());
            }
            return result.value();
        } catch (Throwable e) {
            return broken(e);
        }
    }

    private long broken(Throwable e) {
        try {
            fault.accept(e);
            Libc.setErrno(errno, Errno.EIO);
        } catch (Throwable another) {
            e.addSuppressed(another);
        }
        return -1;
    }

    private static Path path(MemorySegment name) {
        return Path.of(Memory.textAt(name.address())).toAbsolutePath();
    }

    private static Path path(int file) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
