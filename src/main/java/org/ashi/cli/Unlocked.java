package org.ashi.cli;

import java.util.Optional;
import org.ashi.store.Archive;

/// An archive that somebody opened.
///
/// @param secret what it was opened with; empty where it was open already
record Unlocked(Archive store, Optional<Secret> secret) implements AutoCloseable {

    @Override
    public void close() {
        secret.ifPresent(Secret::close);
        store.close();
    }
}
