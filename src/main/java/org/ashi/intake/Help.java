package org.ashi.intake;

import java.time.Instant;

/// The patient asked for help while filling in.
///
/// @param at when
/// @param page id of the page on which it was asked for, never blank
public record Help(Instant at, String page) {
    public Help {
        if (page.isBlank()) {
            throw new IllegalArgumentException("help is asked for on a page");
        }
    }
}
