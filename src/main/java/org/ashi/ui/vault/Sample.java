package org.ashi.ui.vault;

/// What this window has to do with the sample practice.
public sealed interface Sample {

    /// Nothing: it can neither be opened nor left here.
    record None() implements Sample {}

    /// Setting up may be put off by a look at it.
    ///
    /// @param open shows the sample practice instead of everything else
    record Offered(Runnable open) implements Sample {}

    /// This is the sample practice: nothing is kept, and every page says so.
    ///
    /// @param leave deletes it and goes back
    record Inside(Runnable leave) implements Sample {}
}
