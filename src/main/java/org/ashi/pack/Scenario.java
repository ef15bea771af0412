package org.ashi.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Assessment.Strength;
import org.ashi.rules.Citation;
import org.ashi.rules.OptionStatus;

/// A worked case of a pack: one patient's answers and what the rules are to make of them.
///
/// @param title the patient's story in a few plain words; for editors, never shown to patients
/// @param form the answers are given to
/// @param sources the passages that the case exercises
/// @param reference how urgent somebody else says such a patient is, where somebody does
public record Scenario(
        String id,
        String title,
        String form,
        Answers answers,
        Expected expected,
        List<Citation> sources,
        Optional<Reference> reference) {

    public Scenario {
        sources = List.copyOf(sources);
    }

    /// What the rules are to give. What is empty may come out in any way.
    ///
    /// @param findings ids of red-flag rules and listed escalations, in any order
    /// @param needling ids of needling rules, in any order
    /// @param causes in the order shown
    /// @param factors in the order shown
    /// @param options only those that are named
    /// @param open ids of the safety questions that were put and say nothing, in any order
    public record Expected(
            TriageLevel triage,
            Optional<Boolean> hold,
            Optional<Set<String>> findings,
            Optional<Set<String>> needling,
            Optional<List<NamedCause>> causes,
            Optional<List<String>> factors,
            Map<String, OptionStatus> options,
            Optional<Set<String>> open) {

        /// Whatever is open.
        public Expected(
                TriageLevel triage,
                Optional<Boolean> hold,
                Optional<Set<String>> findings,
                Optional<Set<String>> needling,
                Optional<List<NamedCause>> causes,
                Optional<List<String>> factors,
                Map<String, OptionStatus> options) {
            this(triage, hold, findings, needling, causes, factors, options, Optional.empty());
        }

        public Expected {
            findings = findings.map(Set::copyOf);
            needling = needling.map(Set::copyOf);
            causes = causes.map(List::copyOf);
            factors = factors.map(List::copyOf);
            options = Map.copyOf(options);
            open = open.map(Set::copyOf);
        }
    }

    public record NamedCause(String id, Strength strength) {}

    /// An outside opinion on how urgent the case is. Others have fewer levels than we do, so that it is a range.
    ///
    /// @param label in the words of its source
    /// @param least the lowest level that agrees with it
    /// @param most the highest level that agrees with it
    /// @param source where it is published
    public record Reference(Kind kind, String label, TriageLevel least, TriageLevel most, String source) {

        public enum Kind {
            /// A case published with its key.
            PUBLISHED,
            /// What a guideline asks for in such a case.
            GUIDELINE
        }

        public Reference {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("a reference goes from its lowest level to its highest");
            }
        }
    }

    /// @param what the member of `expected`, such as `triage` or `options.acupuncture`
    public record Difference(String what, String expected, String found) {}

    /// In what an assessment is not as expected.
    public List<Difference> differences(Assessment found) {
        var all = new ArrayList<Difference>();
        compare(all, "triage", expected.triage.name(), found.level().name());
        expected.hold.ifPresent(hold -> compare(all, "hold", hold.toString(), Boolean.toString(found.hold())));
        expected.findings.ifPresent(ids -> compare(all, "findings", sorted(ids), sorted(ids(found.findings()))));
        expected.needling.ifPresent(ids -> compare(all, "needling", sorted(ids), sorted(ids(found.needling()))));
        expected.causes.ifPresent(causes -> compare(
                all, "causes", causes(causes),
                causes(found.causes().stream().map(c -> new NamedCause(c.causeId(), c.strength())).toList())));
        expected.factors.ifPresent(ids -> compare(
                all, "factors", String.join(", ", ids),
                String.join(", ", found.factors().stream().map(Assessment.RankedCause::causeId).toList())));
        new TreeMap<>(expected.options).forEach((option, status) -> compare(
                all, "options." + option, status.name(),
                found.option(option).map(o -> o.status().name()).orElse("")));
        expected.open.ifPresent(ids -> compare(all, "open", sorted(ids), sorted(found.open())));
        return List.copyOf(all);
    }

    private static void compare(List<Difference> all, String what, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            all.add(new Difference(what, expected, found));
        }
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::ruleId).toList();
    }

    private static String sorted(Collection<String> ids) {
        return String.join(", ", new TreeSet<>(ids));
    }

    private static String causes(List<NamedCause> causes) {
        return String.join(", ", causes.stream().map(c -> c.id() + " " + c.strength()).toList());
    }
}
