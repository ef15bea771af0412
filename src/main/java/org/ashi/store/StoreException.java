package org.ashi.store;

/// The archive cannot be read. Holds a short stable code and never a patient's data.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public StoreException(String code) {
        super(code);
        this.code = code;
    }

    public StoreException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /// For people to quote to support.
    public String code() {
        return code;
    }
}
