package org.ashi.cli.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.CaseMix;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;

/// How many of ordinary patients come out at each level, beside how many a triage would flag that acts on any red flag.
///
/// @param flagged have at least one flag
/// @param levels each of them, the worst first
/// @param held have all needling withheld until a doctor has said more
public record Burden(Share flagged, Map<TriageLevel, Share> levels, Share held) {

    public Burden {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
    }

    /// The same for the same mix, always.
    public static Burden of(ProtocolPack pack, CaseMix mix) {
        var chance = new SplittableRandom(mix.seed());
        var evaluator = new Evaluator(pack.rules());
        var counts = new EnumMap<TriageLevel, Integer>(TriageLevel.class);
        var flagged = 0;
        var held = 0;
        for (var i = 0; i < mix.patients(); i++) {
            var drawn = mix.draw(chance);
            var assessment = evaluator.assess(drawn.answers());
            counts.merge(assessment.level(), 1, Integer::sum);
            flagged += drawn.flagged() ? 1 : 0;
            held += assessment.hold() ? 1 : 0;
        }
        var levels = new EnumMap<TriageLevel, Share>(TriageLevel.class);
        for (var level : TriageLevel.values()) {
            levels.put(level, new Share(counts.getOrDefault(level, 0), mix.patients()));
        }
        return new Burden(new Share(flagged, mix.patients()), levels, new Share(held, mix.patients()));
    }
}
