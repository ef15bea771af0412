package org.ashi.pack.proof;

import java.util.Optional;

/// What became of a mutant.
public sealed interface Fate {

    /// @param check that noticed the fault, such as `structure` or `scenarios`
    /// @param claim what it refuted
    record Caught(String check, String claim) implements Fate {}

    /// Nothing noticed the fault.
    ///
    /// @param undecided not every claim was decided in time
    /// @param difference answers that the mutant assesses differently; empty where a search by chance found none, so that the
    ///     fault may be none
    record Survived(boolean undecided, Optional<Story> difference) implements Fate {}
}
