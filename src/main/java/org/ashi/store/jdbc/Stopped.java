package org.ashi.store.jdbc;

/// Whoever watches asked to stop.
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
