package org.ashi.ui.review;

import org.ashi.intake.Review;
import org.ashi.text.Messages;

/// Says what became of a save.
final class SaveWords {

    private final Messages messages;

    SaveWords(Messages messages) {
        this.messages = messages;
    }

    /// @param dirty there is text that is not on disk
    String of(SaveState state, boolean dirty) {
        return switch (state) {
            case SaveState.Idle i -> messages.get(dirty ? "review.save.unsaved" : "review.save.nothing");
            case SaveState.Saving s -> messages.get("review.save.saving");
            case SaveState.Saved(var at) ->
                dirty ? messages.get("review.save.unsaved") : messages.get("review.save.saved", messages.dateTime(at));
            case SaveState.Conflict c -> messages.get("review.save.conflict");
            case SaveState.Gone g -> messages.get("review.save.gone");
            case SaveState.Locked l -> messages.get("review.save.locked");
            case SaveState.TooLate t -> messages.get("review.save.tooLate");
            case SaveState.ReadOnly r -> messages.get("review.save.readOnly");
            case SaveState.Failed(String code) -> messages.get("review.save.failed", code);
            case SaveState.TooLong(int length) -> messages.get("review.save.tooLong", length, Review.MAX_NOTE);
            case SaveState.Unfinished u -> messages.get("decision.unfinished");
        };
    }
}
