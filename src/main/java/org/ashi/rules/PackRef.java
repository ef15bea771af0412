package org.ashi.rules;

/// Which pack version an assessment was made with.
///
/// @param sha256 of the pack's files, 64 lower-case hex digits
public record PackRef(String id, String version, String sha256) {
    public PackRef {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
