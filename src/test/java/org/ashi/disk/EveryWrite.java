package org.ashi.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps all that SQLite and `java.nio.file` write while it is open, one file for each that is written, in the order of the writes:
/// also what is written over later, and what is in files that are deleted. Linux alone.
public final class EveryWrite implements Disk, AutoCloseable {

    /// Lists the paths, the first being that of the file `0`.
    public static final String NAMES = "names";

    private final Path sink;
    private final Map<Path, FileOutputStream> copies = new LinkedHashMap<>();
    private final Tap tap;

    /// @param sink a folder that exists, in which nothing else is
    public EveryWrite(Path sink) throws IOException, ReflectiveOperationException {
        this.sink = sink;
        tap = Tap.onProgram();
        tap.to(this);
    }

    @Override
    public synchronized Verdict on(Call call) {
        if (call instanceof Call.Write(Path path, long offset, byte[] bytes)) {
            copy(path, bytes);
        }
        return Verdict.PASS;
    }

    private void copy(Path path, byte[] bytes) {
        try {
            // Not by java.nio, whose writes come here.
            if (!copies.containsKey(path)) {
                copies.put(path, new FileOutputStream(sink.resolve(Integer.toString(copies.size())).toFile()));
            }
            copies.get(path).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        tap.close();
        try (var names = new FileOutputStream(sink.resolve(NAMES).toFile())) {
            for (var path : copies.keySet()) {
                names.write((path + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        for (var copy : copies.values()) {
            copy.close();
        }
    }
}
