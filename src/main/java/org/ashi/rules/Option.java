package org.ashi.rules;

import java.util.List;
import java.util.Optional;

/// A treatment option as the rules see it.
///
/// @param addOnTo considered only beside this option, and withheld with it
/// @param fits the first row that is YES decides; none: [Fit#NONE]
/// @param caveatWhen cautioned about when this holds
public record Option(
        String id,
        Optional<String> addOnTo,
        List<FitRow> fits,
        Optional<Condition> caveatWhen,
        List<Citation> sources) {

    public record FitRow(Fit fit, Condition when) {}

    public Option {
        fits = List.copyOf(fits);
        sources = List.copyOf(sources);
        if (addOnTo.isPresent() != fits.isEmpty()) {
            throw new IllegalArgumentException("option " + id + " has fit rows or is an add-on, not both");
        }
    }
}
