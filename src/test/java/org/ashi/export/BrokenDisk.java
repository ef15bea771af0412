package org.ashi.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// A disk on which one step fails.
public final class BrokenDisk extends FileDisk {

    /// What fails.
    public enum Step {
        CREATE,
        /// Full after some thousand bytes.
        WRITE,
        SYNC,
        READ,
        /// Another byte than was written.
        ROT,
        RENAME,
        /// Full, and the part cannot be deleted either.
        DELETE
    }

    private static final int ROOM = 3_000;

    private final Step step;

    public BrokenDisk(Step step) {
        this.step = step;
    }

    private void fail(Step at) throws IOException {
        if (step == at) {
            throw new IOException("on purpose");
        }
    }

    @Override
    public OutputStream create(Path fresh) throws IOException {
        fail(Step.CREATE);
        var out = super.create(fresh);
        return step != Step.WRITE && step != Step.DELETE ? out : new FilterOutputStream(out) {
            private int written;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                written += length;
                if (written > ROOM) {
                    throw new IOException("No space left on device");
                }
                out.write(bytes, from, length);
            }
        };
    }

    @Override
    public void sync(Path file) throws IOException {
        fail(Step.SYNC);
        super.sync(file);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        fail(Step.READ);
        return step == Step.ROT ? new java.io.SequenceInputStream(super.read(file), new java.io.ByteArrayInputStream(new byte[1])) : super.read(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        fail(Step.RENAME);
        super.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        fail(Step.DELETE);
        super.delete(file);
    }
}
