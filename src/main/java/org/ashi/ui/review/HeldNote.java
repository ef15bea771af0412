package org.ashi.ui.review;

import java.util.UUID;

/// A note that could not be saved before the screen was locked. It is all that is kept of the record.
///
/// @param why it is not on disk
public record HeldNote(UUID intake, String text, SaveState why) {
    @Override
    public String toString() {
        return "HeldNote";
    }
}
