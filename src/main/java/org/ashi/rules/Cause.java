package org.ashi.rules;

import java.util.List;
import java.util.Optional;

/// A category the answers may point toward. Never a diagnosis.
///
/// @param gate scored only if this holds
/// @param rows what gives or takes points
/// @param sublabels finer labels for the practitioner, not scored
public record Cause(
        String id,
        Type type,
        Optional<Condition> gate,
        List<Row> rows,
        List<Sublabel> sublabels,
        List<Citation> sources) {

    public enum Type {
        CONDITION,
        /// Named by rules only.
        SERIOUS,
        FACTOR,
        PRESENTATION
    }

    public enum Strength {
        STRONG,
        MODERATE,
        WEAK
    }

    /// @param points positive for, negative against; never 0
    public record Row(Condition when, int points, Strength strength, List<Citation> sources) {
        public Row {
            sources = List.copyOf(sources);
            if (points == 0) {
                throw new IllegalArgumentException("a row gives or takes points");
            }
        }
    }

    public record Sublabel(String id, Condition when, List<Citation> sources) {
        public Sublabel {
            sources = List.copyOf(sources);
        }
    }

    public Cause {
        rows = List.copyOf(rows);
        sublabels = List.copyOf(sublabels);
        sources = List.copyOf(sources);
    }

    /// True for what is listed apart and never mixed into the ranking.
    public boolean isFactor() {
        return type == Type.FACTOR || type == Type.PRESENTATION;
    }
}
