package org.ashi.vault;

import java.io.IOException;

/// One small file. Whoever reads it sees what was written last, whole.
public interface Stored {
    boolean exists();

    /// @throws IOException if it cannot be read
    byte[] read() throws IOException;

    /// Returns when it is on disk.
    ///
    /// @throws IOException if it could not be written; what was there before still is, or, where the disk failed in the very last
    ///         step, the new one is, whole, and may not outlast a power cut
    void write(byte[] bytes) throws IOException;
}
