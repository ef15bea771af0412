package org.ashi.cli;

/// Ends a command with one clear line.
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What was asked for could not be done.
    static final int FAILED = 1;
    /// The command line itself makes no sense.
    static final int USAGE = 2;

    private final int exitCode;
    private final transient Object[] args;

    private Stop(int exitCode, String key, Object... args) {
        super(key);
        this.exitCode = exitCode;
        this.args = args;
    }

    static Stop failed(String key, Object... args) {
        return new Stop(FAILED, key, args);
    }

    static Stop usage(String key, Object... args) {
        return new Stop(USAGE, key, args);
    }

    int exitCode() {
        return exitCode;
    }

    /// Of the line, in the message bundles.
    String key() {
        return String.valueOf(getMessage());
    }

    Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
