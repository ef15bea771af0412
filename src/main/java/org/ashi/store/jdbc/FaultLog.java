package org.ashi.store.jdbc;

/// Tells of each fault once, by code and SQLite's number. Never prints an exception's message: it may quote a value.
record FaultLog(System.Logger logger) {

    FaultLog() {
        this(System.getLogger("org.ashi.store"));
    }

    /// @param doing what was tried, in words of the program
    /// @return the fault, whose code is to be shown
    Fault report(String doing, Throwable thrown) {
        return report(doing, Fault.of(thrown), thrown);
    }

    Fault report(String doing, Fault fault, Throwable thrown) {
        logger.log(
                System.Logger.Level.ERROR,
                "{0}: could not {1} ({2}, result {3})",
                fault.code(),
                doing,
                thrown.getClass().getSimpleName(),
                Integer.toString(Fault.resultOf(thrown)));
        return fault;
    }
}
