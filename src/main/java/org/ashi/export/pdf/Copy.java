package org.ashi.export.pdf;

import java.util.Optional;

/// What sets one copy of a report apart from the next.
///
/// @param head where the audit log stands, such as `120-0123456789abcdef`, for the footer; empty where there is none
/// @param password opens the file; empty for a file that opens freely; wiped by the caller
/// @param sample the patient is invented, which every page says
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Copy(Optional<String> head, char[] password, boolean sample) {

    public static final Copy PLAIN = new Copy(Optional.empty(), new char[0]);

    /// Of a patient who is not invented.
    public Copy(Optional<String> head, char[] password) {
        this(head, password, false);
    }

    boolean locked() {
        return password.length > 0;
    }

    @Override
    public String toString() {
        return "Copy";
    }
}
