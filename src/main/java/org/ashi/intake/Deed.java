package org.ashi.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What can be put down in a record besides the note.
public sealed interface Deed {

    /// Characters of a reason or of a text that is added.
    int MOST_TEXT = 2_000;

    /// What is planned from now on; it takes the place of an earlier plan.
    record Planned(Plan plan) implements Deed {}

    /// The level is another one than the rules gave; it counts from now on.
    ///
    /// @param reason not blank
    record LevelSet(TriageLevel level, String reason) implements Deed {
        public LevelSet {
            reason = required(reason);
        }
    }

    /// Added to a record that was signed off, which itself stays as it was.
    ///
    /// @param text not blank
    record Amended(String text) implements Deed {
        public Amended {
            text = required(text);
        }
    }

    /// Something unwanted during or after a treatment.
    ///
    /// @param day when it happened
    /// @param text may be empty
    record Harmed(Harm harm, boolean serious, LocalDate day, String text) implements Deed {
        public Harmed {
            text = text.strip();
            if (text.length() > MOST_TEXT) {
                throw new IllegalArgumentException("longer than " + MOST_TEXT + " characters");
            }
        }
    }

    /// The score of a questionnaire that was filled in elsewhere. Its items are not part of this program.
    ///
    /// @param instrument its name, not blank
    /// @param day when it was filled in
    record Scored(String instrument, LocalDate day, Score score) implements Deed {
        public Scored {
            instrument = required(instrument);
            if (instrument.length() > Patient.MAX_LENGTH) {
                throw new IllegalArgumentException("the name of an instrument is too long");
            }
        }
    }

    /// A question was answered face to face.
    ///
    /// @param before what stood there; empty where it was unanswered
    record Asked(String questionId, Optional<Answer> before, Answer now) implements Deed {
        public Asked {
            if (questionId.isBlank()) {
                throw new IllegalArgumentException("a question has an id");
            }
        }
    }

    /// Whoever made the entry looks after the record from now on.
    record TakenOn() implements Deed {}

    /// Nobody looks after it any more.
    record LetGo() implements Deed {}

    /// The intake belongs to the same patient as all others with this id: staff looked and said so.
    record Matched(UUID patient) implements Deed {}

    /// It does not, after all.
    record Parted() implements Deed {}

    private static String required(String text) {
        var clean = text.strip();
        if (clean.isEmpty() || clean.length() > MOST_TEXT) {
            throw new IllegalArgumentException("a text of 1 to " + MOST_TEXT + " characters is needed");
        }
        return clean;
    }
}
