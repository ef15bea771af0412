package org.ashi.rules;

import java.util.Optional;

/// Where a claim comes from.
///
/// @param key into the pack's list of sources; may be absent for [Tag#K] and [Tag#D]
public record Citation(Optional<String> key, Tag tag) {

    /// How the source was seen.
    public enum Tag {
        /// At the primary source.
        V,
        /// In a secondary source only.
        V2,
        /// From general knowledge, not verified.
        K,
        /// A product decision reasoned from the sources.
        D
    }

    public Citation {
        if (key.isEmpty() && tag != Tag.K && tag != Tag.D) {
            throw new IllegalArgumentException("a citation tagged " + tag + " needs a source key");
        }
    }
}
