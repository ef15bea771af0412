package org.ashi.app;

import java.io.IOException;
import java.util.logging.LogManager;

/// Sets up the program's log: warnings and worse on standard error, libraries quieter than that.
final class Logging {

    private Logging() {}

    static void configure() {
        try (var in = Logging.class.getResourceAsStream("/logging.properties")) {
            if (in != null && System.getProperty("java.util.logging.config.file") == null) {
                LogManager.getLogManager().readConfiguration(in);
            }
        } catch (IOException e) {
            System.getLogger(Logging.class.getName())
                    .log(System.Logger.Level.WARNING, "ASHI-L01 the log could not be set up");
        }
    }
}
