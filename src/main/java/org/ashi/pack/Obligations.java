package org.ashi.pack;

import java.util.List;
import java.util.stream.Stream;

/// What a pack promises about itself.
///
/// @param contraindications when techniques are withheld
/// @param invariants what else holds for all answers
public record Obligations(List<Obligation> contraindications, List<Obligation> invariants) {

    /// Of a pack that promises nothing.
    public static final Obligations NONE = new Obligations(List.of(), List.of());

    public Obligations {
        contraindications = List.copyOf(contraindications);
        invariants = List.copyOf(invariants);
    }

    public Stream<Obligation> all() {
        return Stream.concat(contraindications.stream(), invariants.stream());
    }
}
