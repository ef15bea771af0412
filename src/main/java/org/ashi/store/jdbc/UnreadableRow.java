package org.ashi.store.jdbc;

/// Says what kind of trouble it was and leaves out the rest: the message of the exception may quote an answer.
final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRow(RuntimeException reason) {
        super("a row cannot be read: " + reason.getClass().getSimpleName());
    }
}
