package org.ashi.pack.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.OptionResult;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.rules.OptionStatus;

/// What two packs make of the same answers.
///
/// @param before the pack that is there
/// @param after the pack that may take its place
public record Comparison(Assessment before, Assessment after) {

    /// What differs.
    public enum Part {
        LEVEL,
        HOLD,
        OPTIONS,
        FINDINGS,
        CAUSES,
        OPEN
    }

    /// How much a change matters, the worst first.
    public enum Kind {
        /// The level is less urgent.
        LOWERED,
        /// The level is not lower, and needling is no longer held, or an option is more open.
        OPENED,
        OTHER,
        NONE
    }

    public Set<Part> parts() {
        var parts = EnumSet.noneOf(Part.class);
        add(parts, Part.LEVEL, before.level() != after.level());
        add(parts, Part.HOLD, before.hold() != after.hold());
        add(parts, Part.OPTIONS, !changedOptions().isEmpty());
        add(parts, Part.FINDINGS, !fired(before).equals(fired(after)));
        add(parts, Part.CAUSES, !causes(before).equals(causes(after)));
        add(parts, Part.OPEN, !before.open().equals(after.open()));
        return parts;
    }

    public Kind kind() {
        if (after.level().compareTo(before.level()) < 0) {
            return Kind.LOWERED;
        }
        if (before.hold() && !after.hold() || changedOptions().stream().anyMatch(this::opened)) {
            return Kind.OPENED;
        }
        return parts().isEmpty() ? Kind.NONE : Kind.OTHER;
    }

    /// Ids of the options whose status differs, those of the pack before first.
    public List<String> changedOptions() {
        return Stream.concat(before.options().stream(), after.options().stream())
                .map(OptionResult::optionId)
                .distinct()
                .filter(id -> !status(before, id).equals(status(after, id)))
                .toList();
    }

    /// Empty where the pack before has no such option.
    public Optional<OptionStatus> before(String option) {
        return status(before, option);
    }

    /// Empty where the pack after has no such option.
    public Optional<OptionStatus> after(String option) {
        return status(after, option);
    }

    /// Ids of rules that fire only after.
    public List<String> appeared() {
        return fired(after).stream().filter(id -> !fired(before).contains(id)).toList();
    }

    /// Ids of rules that fire only before.
    public List<String> gone() {
        return fired(before).stream().filter(id -> !fired(after).contains(id)).toList();
    }

    private boolean opened(String option) {
        return open(status(after, option)) > open(status(before, option));
    }

    private static int open(Optional<OptionStatus> status) {
        return status.map(s -> switch (s) {
                    case OFFER -> 2;
                    case CAVEAT -> 1;
                    case WITHHOLD -> 0;
                    case NOT_MATCHED -> 0;
                })
                .orElse(0);
    }

    private static Optional<OptionStatus> status(Assessment of, String option) {
        return of.option(option).map(OptionResult::status);
    }

    private static List<String> fired(Assessment of) {
        return of.fired().map(Assessment.Finding::ruleId).toList();
    }

    private static List<String> causes(Assessment of) {
        return Stream.concat(of.causes().stream(), of.factors().stream())
                .map((RankedCause c) -> c.causeId() + " " + c.strength())
                .toList();
    }

    private static void add(Set<Part> parts, Part part, boolean differs) {
        if (differs) {
            parts.add(part);
        }
    }
}
