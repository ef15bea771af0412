package org.ashi.pack.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.pack.proof.Comparison.Part;

/// Whose outcome another pack changes.
///
/// @param all how many sets of answers were replayed
/// @param shortened in how many of them the pack after does not take some answer
/// @param changed the worst first
public record Changes(int all, int shortened, List<Row> changed) {

    /// Which causes are shown, and what is still to be asked, makes nobody less safe.
    private static final Set<Part> LISTED = EnumSet.of(Part.LEVEL, Part.HOLD, Part.OPTIONS, Part.FINDINGS);

    /// One set of answers under both packs. Of the patient it knows no more than an id and a time.
    ///
    /// @param id of the intake, or what a file calls it
    /// @param startedAt when the patient began; empty where a file does not tell
    public record Row(String id, Optional<Instant> startedAt, String form, Replayed replayed) {
        public Comparison outcome() {
            return replayed.outcome();
        }
    }

    public Changes {
        changed = changed.stream().sorted(Comparator.comparing((Row row) -> row.outcome().kind())).toList();
    }

    public int count(Kind kind) {
        return (int) changed.stream().filter(row -> row.outcome().kind() == kind).count();
    }

    /// Takes rows one by one and lets go of those that come out the same, so that a large archive need not fit into memory.
    public static final class Tally {

        private final List<Row> changed = new ArrayList<>();
        private int all;
        private int shortened;

        public void add(Row row) {
            all++;
            shortened += row.replayed().leftOut().isEmpty() ? 0 : 1;
            if (row.outcome().parts().stream().anyMatch(LISTED::contains)) {
                changed.add(row);
            }
        }

        public Changes changes() {
            return new Changes(all, shortened, changed);
        }
    }
}
