package org.ashi.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What is logged while it is open, as it would be printed, with stack traces.
public final class LogCapture extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final boolean passedOn;

    private LogCapture(Logger logger, boolean passOn) {
        this.logger = logger;
        passedOn = logger.getUseParentHandlers();
        logger.addHandler(this);
        logger.setUseParentHandlers(passedOn && passOn);
    }

    /// All that is logged by anybody.
    public static LogCapture ofAll() {
        return new LogCapture(Logger.getLogger(""), true);
    }

    /// What one class logs, which then is not printed as well.
    public static LogCapture of(Class<?> logging) {
        return new LogCapture(Logger.getLogger(logging.getName()), false);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(new SimpleFormatter().format(entry));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// An exception as a careless logger would print it.
    public static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(passedOn);
    }
}
