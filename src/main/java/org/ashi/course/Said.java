package org.ashi.course;

import org.ashi.intake.Answer;

/// What one visit has on one question. None of the ways of not knowing is "no".
public sealed interface Said {

    /// An answer; "not sure" and "prefer not to say" are answers too.
    record Given(Answer answer) implements Said {}

    /// It was put and has no answer.
    record Unanswered() implements Said {}

    /// The form did not have it, or another answer kept it from being put.
    record NotAsked() implements Said {}
}
