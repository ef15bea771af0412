package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Path;

/// The disk under one folder, for tests of the program as a whole. Sound at first. Linux alone.
public final class BrokenDisk implements AutoCloseable {

    private final Path folder;
    private final Tap tap;

    private BrokenDisk(Path folder, Tap tap) {
        this.folder = folder;
        this.tap = tap;
    }

    public static BrokenDisk under(Path folder) {
        try {
            return new BrokenDisk(folder.toRealPath(), Tap.onProgram());
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// No file can grow any more.
    public void full() {
        tap.to(new SmallDisk(folder, 0));
    }

    /// Nothing can be written any more.
    public void readOnly() {
        tap.to(new Faulty(folder, Trouble.EROFS, 1, Integer.MAX_VALUE));
    }

    public void mend() {
        tap.toHaste();
    }

    @Override
    public void close() throws IOException {
        tap.close();
    }
}
