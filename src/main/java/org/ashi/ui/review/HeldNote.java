package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/// What could not be saved before the screen was locked. It is all that is kept of the record.
///
/// @param text the note; the same as `over` where nothing of it is unsaved
/// @param over the note on disk that it was typed over
/// @param why it is not on disk
/// @param drafts what was filled in beside the note
public record HeldNote(UUID intake, String text, String over, SaveState why, Map<Drafts.Field, String> drafts) {
    public HeldNote {
        drafts = Map.copyOf(drafts);
    }

    public HeldNote(UUID intake, String text, String over, SaveState why) {
        this(intake, text, over, why, Map.of());
    }

    /// The note itself is not on disk.
    boolean noted() {
        return !text.equals(over);
    }

    /// All that was typed, for where it cannot go back to where it was typed.
    String words() {
        var words = new ArrayList<String>();
        if (noted()) {
            words.add(text);
        }
        words.addAll(Drafts.typed(drafts));
        return String.join("\n\n", words);
    }

    @Override
    public String toString() {
        return "HeldNote";
    }
}
