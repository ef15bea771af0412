package org.ashi.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.rules.Citation;
import org.ashi.rules.Condition;

/// What a pack says beside its rules: evidence, session profile, muscles and points, caveats, and what it promises. Ids only;
/// the words are in [PackTexts].
public record Guidance(
        Map<String, OptionGuidance> options,
        List<Guideline> guidelines,
        List<Item> muscles,
        List<AcuPoint> points,
        List<Item> standingCaveats,
        List<Item> safetyNets,
        Obligations obligations) {

    /// @param when applies only if this holds; empty: always
    public record Item(String id, Optional<Condition> when, List<Citation> sources) {
        public Item {
            sources = List.copyOf(sources);
        }
    }

    public enum Stance {
        FOR,
        AGAINST,
        MIXED,
        NONE
    }

    /// @param evidence labels by presentation
    /// @param trials with their stance
    /// @param harms harm figures
    /// @param session the session profile
    public record OptionGuidance(List<Item> evidence, List<Trial> trials, List<Item> harms, List<Item> session) {
        public OptionGuidance {
            evidence = List.copyOf(evidence);
            trials = List.copyOf(trials);
            harms = List.copyOf(harms);
            session = List.copyOf(session);
        }
    }

    public record Trial(Item item, Stance stance) {}

    /// @param options ids of the options it speaks about
    public record Guideline(Item item, Stance stance, List<String> options) {
        public Guideline {
            options = List.copyOf(options);
        }
    }

    /// @param avoidWhen not to be needled if this holds
    public record AcuPoint(Item item, Optional<Condition> avoidWhen) {}

    public Guidance {
        options = Map.copyOf(options);
        guidelines = List.copyOf(guidelines);
        muscles = List.copyOf(muscles);
        points = List.copyOf(points);
        standingCaveats = List.copyOf(standingCaveats);
        safetyNets = List.copyOf(safetyNets);
    }

    Guidance with(Obligations promised) {
        return new Guidance(options, guidelines, muscles, points, standingCaveats, safetyNets, promised);
    }
}
