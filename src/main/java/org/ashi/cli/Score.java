package org.ashi.cli;

import java.util.Optional;
import org.ashi.cli.score.Burden;
import org.ashi.cli.score.Scoreboard;
import org.ashi.pack.CaseMix;
import org.ashi.pack.proof.Coverage;
import org.ashi.rules.PackRef;

/// All that `score` tells.
///
/// @param ordinary empty where the pack has no case mix that can be read
record Score(PackRef pack, Scoreboard board, Coverage coverage, Optional<Ordinary> ordinary) {

    record Ordinary(CaseMix mix, Burden burden) {}

    int coveredRules() {
        return (int) coverage.rules().stream().filter(Coverage.OfRule::covered).count();
    }

    int coveredLeaves() {
        return (int) coverage.leaves().stream().filter(l -> l.seenYes() && l.seenNo()).count();
    }

    int coveredStatuses() {
        return coverage.statuses().size() - coverage.unseenStatuses().size();
    }
}
