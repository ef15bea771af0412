package org.ashi.disk;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.List;

/// A function of the C library that changes the disk, and the method of [Gate] that stands in for it.
///
/// @param name in the C library
/// @param method of [Gate]
record Hook(String name, String method, FunctionDescriptor type, Linker.Option... options) {

    private static final FunctionDescriptor OPEN = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    static final FunctionDescriptor WRITE = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final FunctionDescriptor SEND =
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final FunctionDescriptor PWRITE =
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final FunctionDescriptor TRUNCATE = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor SYNC = FunctionDescriptor.of(JAVA_INT, JAVA_INT);

    static List<Hook> all() {
        var mode = Linker.Option.firstVariadicArg(2);
        return List.of(
                new Hook("open", "open", OPEN, mode),
                new Hook("open64", "open", OPEN, mode),
                new Hook("write", "write", WRITE),
                new Hook("writev", "writev", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT)),
                new Hook("sendfile", "sendfile", SEND),
                new Hook("sendfile64", "sendfile", SEND),
                new Hook("pwrite", "pwrite", PWRITE),
                new Hook("pwrite64", "pwrite", PWRITE),
                new Hook("ftruncate", "ftruncate", TRUNCATE),
                new Hook("ftruncate64", "ftruncate", TRUNCATE),
                new Hook("fsync", "fsync", SYNC),
                new Hook("fdatasync", "fsync", SYNC),
                new Hook("unlink", "unlink", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
                new Hook("rmdir", "unlink", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
                new Hook("link", "link", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)),
                new Hook("rename", "rename", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)),
                new Hook("mkdir", "mkdir", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT)));
    }
}
