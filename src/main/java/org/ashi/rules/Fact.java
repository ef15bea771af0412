package org.ashi.rules;

import java.util.List;
import java.util.Optional;

/// A named value derived from answers, so that rules read like sentences.
public sealed interface Fact {

    String id();

    /// @param when holds when this holds
    record YesNo(String id, Condition when) implements Fact {}

    /// How many of some conditions hold.
    ///
    /// @param only the count is zero unless this holds
    record Count(String id, List<Condition> of, Optional<Condition> only) implements Fact {
        public Count {
            of = List.copyOf(of);
        }
    }
}
