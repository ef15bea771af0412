package org.ashi.ui.review;

import java.util.UUID;

/// A note that could not be saved before the screen was locked. It is all that is kept of the record.
///
/// @param over the note on disk that it was typed over
/// @param why it is not on disk
public record HeldNote(UUID intake, String text, String over, SaveState why) {
    @Override
    public String toString() {
        return "HeldNote";
    }
}
