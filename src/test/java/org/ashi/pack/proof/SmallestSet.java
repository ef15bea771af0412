package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import org.ashi.intake.Answers;
import org.ashi.rules.Evaluator;

/// Looks over a set of changes without the solver: each part of it is tried with the rule engine.
record SmallestSet(Evaluator evaluator, Answers answers) {

    /// Beyond this many changes there are too many parts to try.
    private static final int MOST = 12;

    boolean gives(Target target, List<Change> changes) {
        return target.met(evaluator.assess(new Counterfactual.Found(target, changes).in(answers)));
    }

    /// The parts of the set that give the target as well.
    List<List<Change>> superfluous(Counterfactual.Found found) {
        var all = found.changes();
        if (all.size() > MOST) {
            throw new IllegalArgumentException("too many changes to try");
        }
        var smaller = new ArrayList<List<Change>>();
        for (int parts = 0; parts < (1 << all.size()) - 1; parts++) {
            var part = new ArrayList<Change>();
            for (int i = 0; i < all.size(); i++) {
                if ((parts & 1 << i) != 0) {
                    part.add(all.get(i));
                }
            }
            if (gives(found.target(), part)) {
                smaller.add(part);
            }
        }
        return smaller;
    }
}
