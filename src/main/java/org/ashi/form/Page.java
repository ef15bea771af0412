package org.ashi.form;

import java.util.List;

/// What the patient sees at once.
///
/// @param id the question's id, or the checklist's own
/// @param questions one, or several for a checklist and for declarations
public record Page(String id, Shape shape, List<String> questions) {

    /// How its questions are put.
    public enum Shape {
        QUESTION,
        /// Several yes/no-like questions as lines to tick, with a mandatory "none of these".
        CHECKLIST,
        /// Statements that signing answers with yes, all at once.
        DECLARATIONS
    }

    public Page {
        questions = List.copyOf(questions);
        if (questions.isEmpty() || shape == Shape.QUESTION && questions.size() != 1) {
            throw new IllegalArgumentException("page " + id + " shows one question, or is a list");
        }
    }

    public boolean checklist() {
        return shape == Shape.CHECKLIST;
    }

    public boolean declarations() {
        return shape == Shape.DECLARATIONS;
    }
}
