package org.ashi.pack.proof;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;

/// What of an assessment counts when two packs are compared, without the order of causes.
record Compared(
        TriageLevel level, boolean hold, Set<String> fired, Map<String, OptionStatus> options, Set<String> causes, Set<String> open) {

    static Compared of(Assessment a) {
        return new Compared(
                a.level(),
                a.hold(),
                a.fired().map(Assessment.Finding::ruleId).collect(Collectors.toSet()),
                a.options().stream().collect(Collectors.toMap(Assessment.OptionResult::optionId, Assessment.OptionResult::status)),
                Stream.concat(a.causes().stream(), a.factors().stream())
                        .map(c -> c.causeId() + " " + c.strength())
                        .collect(Collectors.toSet()),
                Set.copyOf(a.open()));
    }
}
