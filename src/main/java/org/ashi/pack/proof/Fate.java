package org.ashi.pack.proof;

import java.util.Optional;

/// What became of a mutant.
public sealed interface Fate {

    /// @param check that noticed the fault, such as `structure` or `scenarios`
    /// @param claim what it refuted
    record Caught(String check, String claim) implements Fate {}

    /// No fault: the solver proved that no answers come out otherwise but for the order of causes and how well an option fits.
    record Same() implements Fate {}

    /// Nothing noticed the fault.
    ///
    /// @param undecided not every claim was decided in time
    /// @param difference answers that the mutant assesses differently; empty where none were found and none can be excluded
    record Survived(boolean undecided, Optional<Story> difference) implements Fate {}
}
