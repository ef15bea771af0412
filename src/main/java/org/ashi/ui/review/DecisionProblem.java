package org.ashi.ui.review;

/// Why something was not put down in a record. Each has its sentence under `decision.problem`.
enum DecisionProblem {
    /// All needling is on hold.
    HELD,
    /// Not among the options of the assessment.
    OPTION,
    SESSIONS,
    DAY_MISSING,
    REVIEW_PAST,
    /// The day lies in the future.
    FUTURE,
    NOTHING_NEW,
    REASON_MISSING,
    SAME_LEVEL,
    TEXT_MISSING,
    TEXT_LONG,
    HARM_MISSING,
    INSTRUMENT_MISSING,
    INSTRUMENT_LONG,
    SCORE,
    /// It does not fit its question.
    ANSWER,
    /// The record takes no more entries.
    FULL,
    /// It may not be changed, or not by who is unlocked.
    CLOSED
}
