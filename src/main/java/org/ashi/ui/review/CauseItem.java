package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.rules.Assessment.Strength;
import org.ashi.rules.Cause;
import org.ashi.rules.Explainer;
import org.ashi.rules.Explanation;
import org.ashi.wording.Wording;

/// A cause the answers point toward, with what supports it and what speaks against it.
///
/// @param namedBy ids of the rules that put it on top
/// @param rows those that counted, then those that did not
/// @param sublabels finer labels that hold
record CauseItem(
        String causeId,
        String name,
        String text,
        Strength strength,
        int points,
        List<String> namedBy,
        List<Line> rows,
        List<String> sublabels,
        List<String> sources) {

    /// @param points positive for, negative against
    /// @param counted the row's condition holds
    record Line(
            int points,
            Cause.Strength strength,
            String asks,
            String found,
            boolean counted,
            boolean failSafe,
            List<String> sources) {}

    static List<CauseItem> causes(RecordSheet sheet, Wording wording) {
        return items(sheet.assessment().causes(), sheet, wording);
    }

    static List<CauseItem> factors(RecordSheet sheet, Wording wording) {
        return items(sheet.assessment().factors(), sheet, wording);
    }

    List<Line> supporting() {
        return rows.stream().filter(r -> r.counted() && r.points() > 0).toList();
    }

    List<Line> opposing() {
        return rows.stream().filter(r -> r.counted() && r.points() < 0).toList();
    }

    List<Line> notCounted() {
        return rows.stream().filter(r -> !r.counted()).toList();
    }

    private static List<CauseItem> items(List<RankedCause> ranked, RecordSheet sheet, Wording wording) {
        return ranked.stream().map(cause -> item(cause, sheet, wording)).toList();
    }

    private static CauseItem item(RankedCause ranked, RecordSheet sheet, Wording wording) {
        var id = ranked.causeId();
        // A record made with another pack may name a cause that the pack in use no longer has.
        var cause = wording.pack().rules().causes().stream()
                .filter(c -> c.id().equals(id))
                .findFirst();
        return new CauseItem(
                id,
                wording.text("cause", id),
                wording.text("cause", id, "practitioner"),
                ranked.strength(),
                ranked.points(),
                ranked.namedBy(),
                cause.map(c -> lines(c, sheet, wording)).orElse(List.of()),
                cause.map(c -> sublabels(c, sheet, wording)).orElse(List.of()),
                cause.map(c -> SourceWords.of(c.sources(), wording)).orElse(List.of()));
    }

    private static List<Line> lines(Cause cause, RecordSheet sheet, Wording wording) {
        // Behind a shut gate no row counts, whatever it says.
        var open = cause.gate().stream().allMatch(sheet.evaluation()::holds);
        var explained = new Explainer(sheet.evaluation()).cause(cause.id());
        var sentence = new ConditionSentence(wording);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < cause.rows().size(); i++) {
            lines.add(line(cause.rows().get(i), explained.get(i), open, sentence, wording));
        }
        return List.copyOf(lines);
    }

    private static Line line(
            Cause.Row row, Explanation why, boolean open, ConditionSentence sentence, Wording wording) {
        return new Line(
                row.points(),
                row.strength(),
                sentence.of(why.condition()),
                sentence.found(why.condition()),
                open && why.fired(),
                why.failSafe(),
                SourceWords.of(row.sources(), wording));
    }

    private static List<String> sublabels(Cause cause, RecordSheet sheet, Wording wording) {
        return cause.sublabels().stream()
                .filter(s -> sheet.evaluation().holds(s.when()))
                .map(s -> wording.text("cause", cause.id(), "sub", s.id()))
                .toList();
    }
}
