package org.ashi.cli.score;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenario;
import org.ashi.pack.Scenario.Reference;
import org.ashi.rules.Evaluator;

/// Our levels beside those of others, on scenarios that name one.
///
/// @param rows one for each scenario with a reference, in their order
public record Scoreboard(List<Row> rows) {

    /// @param level what our rules give
    public record Row(String scenario, Reference reference, TriageLevel level) {

        boolean under() {
            return level.compareTo(reference.least()) < 0;
        }

        boolean over() {
            return level.compareTo(reference.most()) > 0;
        }
    }

    public enum Measure {
        /// Agrees with the reference.
        EXACT,
        /// Not lower than the reference.
        SAFE,
        /// Higher than the reference.
        OVER,
        /// Lower than the reference.
        UNDER
    }

    public Scoreboard {
        rows = List.copyOf(rows);
    }

    public static Scoreboard of(ProtocolPack pack, List<Scenario> scenarios) {
        return new Scoreboard(scenarios.stream()
                .flatMap(s -> s.reference().stream()
                        .map(r -> new Row(
                                s.id(), r, new Evaluator(pack.rules(s.form())).assess(s.answers()).level())))
                .toList());
    }

    /// @param kind of reference; empty for all
    public Share share(Measure measure, Optional<Reference.Kind> kind) {
        var counted = rows.stream().filter(r -> kind.isEmpty() || r.reference().kind() == kind.get()).toList();
        var hits = counted.stream().filter(r -> switch (measure) {
            case EXACT -> !r.under() && !r.over();
            case SAFE -> !r.under();
            case OVER -> r.over();
            case UNDER -> r.under();
        });
        return new Share((int) hits.count(), counted.size());
    }

    /// Scenarios in which our level is not that of the reference.
    public List<Row> apart() {
        return rows.stream().filter(r -> r.under() || r.over()).toList();
    }
}
