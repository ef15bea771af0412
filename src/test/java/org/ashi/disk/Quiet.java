package org.ashi.disk;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the archive and what makes its tables from logging, which they do for each of a thousand faults.
final class Quiet implements AutoCloseable {

    private final List<Logger> loggers =
            List.of(Logger.getLogger("org.ashi.store"), Logger.getLogger("org.flywaydb"));
    private final List<Optional<Level>> before =
            loggers.stream().map(logger -> Optional.ofNullable(logger.getLevel())).toList();

    Quiet() {
        loggers.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Override
    public void close() {
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(before.get(i).orElse(null));
        }
    }
}
