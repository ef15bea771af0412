package org.ashi.ui.review;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.course.Change;
import org.ashi.course.DifferenceWords;
import org.ashi.course.FindingChange;
import org.ashi.course.OptionChange;
import org.ashi.course.VisitDifference;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What changed between two visits: always the old value beside the new one, and a word beside each arrow.
final class DifferencePane {

    private final Wording wording;
    private final Messages messages;
    private final DifferenceWords words;
    private final Symbols symbols;
    private final TwoCharts charts;

    DifferencePane(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        words = new DifferenceWords(wording);
        symbols = new Symbols(messages);
        charts = new TwoCharts(wording);
    }

    VBox of(VisitDifference d) {
        var box = VisitsPane.card("visits-difference", messages.get("course.since", day(d.earlier())));
        box.getChildren().add(Blocks.row(
                "line",
                symbols.level(d.levelThen()),
                Symbols.icon(Material2RoundMZ.TRENDING_FLAT),
                symbols.level(d.levelNow()),
                Blocks.growing(Blocks.label(words.way(d.levelThen(), d.levelNow()), "strong"))));
        if (!d.sameRules()) {
            box.getChildren().add(Blocks.label(messages.get("course.otherRules"), "muted"));
        }
        var left = Blocks.column("tight", Blocks.label(messages.get("visits.findings"), "small-title"));
        findings(left, d.findings());
        left.getChildren().add(Blocks.label(messages.get("visits.options"), "small-title"));
        d.options().stream().filter(OptionChange::changed).forEach(o -> left.getChildren()
                .add(line(wording.text("option", o.optionId()), words.statuses(o))));
        var right = Blocks.column("tight", Blocks.label(messages.get("visits.answers"), "small-title"));
        changes(right, d.answers(), "visits.answers.none");
        box.getChildren().add(Blocks.beside(left, right));
        charts.of(d).ifPresent(box.getChildren()::add);
        if (!d.gaps().isEmpty()) {
            box.getChildren().add(Blocks.opening(
                    "visits-gaps", messages.get("course.gaps", d.gaps().size()), () -> {
                        var gaps = Blocks.column("tight", Blocks.label(messages.get("visits.gaps.intro"), "muted"));
                        changes(gaps, d.gaps(), "visits.answers.none");
                        return gaps;
                    }));
        }
        return box;
    }

    private void findings(VBox into, List<FindingChange> findings) {
        for (var f : findings) {
            var id = f.ruleId();
            into.getChildren().add(Blocks.column(
                    "statement",
                    Blocks.row("line", Blocks.label(words.course(f.course()), "strong"), Blocks.label(id, "rule-id")),
                    Blocks.label(wording.text("rule", id, "practitioner"))));
        }
        if (findings.isEmpty()) {
            into.getChildren().add(Blocks.label(messages.get("visits.findings.none"), "muted"));
        }
    }

    private void changes(VBox into, List<Change> changes, String none) {
        for (var change : changes) {
            var box = line(wording.question(change.questionId()), words.turned(change));
            words.picked(change).forEach(picked -> box.getChildren().add(Blocks.label(picked)));
            into.getChildren().add(box);
        }
        if (changes.isEmpty()) {
            into.getChildren().add(Blocks.label(messages.get(none), "muted"));
        }
    }

    private static VBox line(String what, String how) {
        Label name = Blocks.label(what, "muted");
        return Blocks.column("statement", name, Blocks.label(how, "strong"));
    }

    private String day(StoredIntake visit) {
        return messages.date(visit.intake().startedAt().atZone(messages.zone()).toLocalDate());
    }
}
