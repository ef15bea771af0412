package org.ashi.pack;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Citation;
import org.ashi.rules.Condition;

/// A promise of a pack about itself, stated apart from its rules: wherever a condition holds as the rules read the answers, this
/// follows, on every form. Rules may change; these promises say what must stay.
///
/// @param id its words are in [PackTexts] under `obligation.ID`
/// @param when what there is to promise about
/// @param level the triage level is at least this
/// @param hold all needling is held
/// @param withholds ids of options that are withheld
/// @param atLeastCaveat ids of options that are not offered without a caveat
/// @param open ids of questions that are listed as open, or are not put
public record Obligation(
        String id,
        Condition when,
        Optional<TriageLevel> level,
        boolean hold,
        List<String> withholds,
        List<String> atLeastCaveat,
        List<String> open,
        List<Citation> sources) {

    public Obligation {
        withholds = List.copyOf(withholds);
        atLeastCaveat = List.copyOf(atLeastCaveat);
        open = List.copyOf(open);
        sources = List.copyOf(sources);
        if (level.filter(l -> l != TriageLevel.ROUTINE).isEmpty()
                && !hold
                && withholds.isEmpty()
                && atLeastCaveat.isEmpty()
                && open.isEmpty()) {
            throw new IllegalArgumentException(id + " promises nothing");
        }
    }
}
