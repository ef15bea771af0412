package org.ashi.pack;

import java.util.List;

/// What reading a pack came to: a whole pack, or every problem in it.
public sealed interface ReadResult {

    record Good(ProtocolPack pack) implements ReadResult {}

    /// @param problems at least one, in the order of the files
    record Refused(List<PackProblem> problems) implements ReadResult {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
