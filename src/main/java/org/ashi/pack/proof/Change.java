package org.ashi.pack.proof;

import java.util.Optional;
import org.ashi.intake.Answer;

/// Another answer to one question.
///
/// @param from empty where the patient gave none
/// @param to always an answer that says something
public record Change(String questionId, Optional<Answer> from, Answer to) {

    public Change {
        if (!to.isKnown() || from.filter(to::equals).isPresent()) {
            throw new IllegalArgumentException("a change is to another answer, and one that says something");
        }
    }

    /// Never prints an answer: this value may end up in a log or a message by accident.
    @Override
    public String toString() {
        return "Change[" + questionId + "]";
    }
}
