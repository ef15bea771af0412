package org.ashi.cli.answers;

/// How a file names one of its objects; given back as it came.
///
/// @param number it was written without quotes
public record CaseId(String text, boolean number) {
    static final int MAX_LENGTH = 200;

    public CaseId {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an id has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
