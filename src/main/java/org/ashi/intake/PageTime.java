package org.ashi.intake;

import java.time.Duration;

/// How long one page of the form was in front of the patient, all looks at it together. No answer: it is for the practice's counts
/// alone, and goes into no paper, export of a record or log.
///
/// @param page id of the page, not blank, at most [Patient#MAX_LENGTH] characters
/// @param shown in whole seconds, from 0 to [#LONGEST]
public record PageTime(String page, Duration shown) {

    /// More is not counted.
    public static final Duration LONGEST = Duration.ofDays(1);
    /// Pages of one intake; no form comes near it.
    public static final int MOST = 500;

    public PageTime {
        if (page.isBlank() || page.length() > Patient.MAX_LENGTH) {
            throw new IllegalArgumentException("a page has an id");
        }
        if (shown.isNegative() || shown.getNano() != 0 || shown.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a page is shown for whole seconds");
        }
    }
}
