package org.ashi.ui.review;

import java.time.Instant;

/// What became of what the practitioner wrote, shown beside the note.
public sealed interface SaveState {

    /// Nothing saved yet in this visit.
    record Idle() implements SaveState {}

    /// On its way.
    record Saving() implements SaveState {}

    /// On disk.
    record Saved(Instant at) implements SaveState {}

    /// Somebody else saved this record in between. The text in the editor is kept.
    record Conflict() implements SaveState {}

    /// The record is no longer in the archive.
    record Gone() implements SaveState {}

    /// Somebody else signed the record off in between.
    record Locked() implements SaveState {}

    /// The record was locked before the text was saved. The text is kept in sight.
    record TooLate() implements SaveState {}

    /// The archive can only be read.
    record ReadOnly() implements SaveState {}

    /// @param code to quote to support
    record Failed(String code) implements SaveState {}

    /// @param length in characters
    record TooLong(int length) implements SaveState {}

    /// Something beside the note is filled in and not saved, and whoever filled it in was about to leave.
    record Unfinished() implements SaveState {}

    /// True where the text is not on disk and the practitioner has to do something about it.
    default boolean refused() {
        return switch (this) {
            case Idle i -> false;
            case Saving s -> false;
            case Saved s -> false;
            case Conflict c -> true;
            case Gone g -> true;
            case Locked l -> true;
            case TooLate t -> true;
            case ReadOnly r -> true;
            case Failed f -> true;
            case TooLong t -> true;
            case Unfinished u -> true;
        };
    }
}
