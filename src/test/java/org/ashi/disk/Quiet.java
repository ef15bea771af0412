package org.ashi.disk;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the archive from logging, which it does for each of a thousand faults.
final class Quiet implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.ashi.store");

    Quiet() {
        logger.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        logger.setLevel(null);
    }
}
