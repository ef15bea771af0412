package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Citation;
import org.ashi.rules.Escalation;
import org.ashi.rules.Explanation;
import org.ashi.rules.RuleBase;
import org.ashi.wording.Wording;

/// A rule in words, with why it fired or did not.
///
/// @param level what it raises to
/// @param suggests what it points toward; empty where the rule names nothing
/// @param text for the practitioner
/// @param sources in words
/// @param why empty for an escalation, which is no rule of its own
record FindingItem(
        String ruleId,
        Optional<TriageLevel> level,
        boolean hold,
        boolean failSafe,
        Optional<String> suggests,
        String text,
        List<String> sources,
        Optional<Explanation> why) {

    static List<FindingItem> redFlags(RecordSheet sheet, Wording wording) {
        return items(sheet.assessment().findings().stream(), sheet, wording);
    }

    static List<FindingItem> needling(RecordSheet sheet, Wording wording) {
        return items(sheet.assessment().needling().stream(), sheet, wording);
    }

    static List<FindingItem> notFired(RecordSheet sheet, Wording wording) {
        return sheet.notFired().stream()
                .map(e -> new FindingItem(
                        e.id(),
                        Optional.empty(),
                        false,
                        false,
                        wording.find("rule", e.id(), "suggests"),
                        wording.text("rule", e.id(), "practitioner"),
                        sources(wording, e.id()),
                        Optional.of(e)))
                .toList();
    }

    private static List<FindingItem> items(Stream<Finding> findings, RecordSheet sheet, Wording wording) {
        return findings.map(f -> new FindingItem(
                        f.ruleId(),
                        f.level(),
                        f.hold(),
                        f.failSafe(),
                        wording.find("rule", f.ruleId(), "suggests"),
                        wording.text("rule", f.ruleId(), "practitioner"),
                        sources(wording, f.ruleId()),
                        sheet.explanation(f.ruleId())))
                .toList();
    }

    private static List<String> sources(Wording wording, String id) {
        return SourceWords.of(citations(wording.pack().rules(), id).toList(), wording);
    }

    private static Stream<Citation> citations(RuleBase base, String id) {
        return Stream.concat(
                base.rules().stream().filter(r -> r.id().equals(id)).flatMap(r -> r.sources().stream()),
                base.escalations().stream()
                        .filter(e -> e.id().equals(id))
                        .map(Escalation::sources)
                        .flatMap(List::stream));
    }

    /// In one line: what it points toward, or the first sentence of what it says.
    String title() {
        return suggests.orElseGet(() -> firstSentence(text));
    }

    /// The same of any rule of the pack.
    static String title(String ruleId, Wording wording) {
        return wording.find("rule", ruleId, "suggests")
                .orElseGet(() -> firstSentence(wording.text("rule", ruleId, "practitioner")));
    }

    private static String firstSentence(String text) {
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }
}
