package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What comes of the answers that are tried, beside what the record has. What differs says so in a word and with a sign.
final class TryOutResult extends VBox {

    private final Wording wording;
    private final Messages messages;
    private final Symbols symbols;

    TryOutResult(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        symbols = new Symbols(messages);
        setId("try-result");
        getStyleClass().add("stack");
    }

    void show(Trial trial) {
        getChildren().setAll(table(trial), findings(trial));
    }

    private Node table(Trial trial) {
        var grid = new GridPane();
        grid.getStyleClass().add("rows-grid");
        for (var percent : new double[] {28, 28, 44}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, Blocks.label("", "muted"), Blocks.label(messages.get("review.try.record"), "small-title"),
                Blocks.label(messages.get("review.try.tried"), "small-title"));
        var real = trial.real();
        var now = trial.now();
        row(grid, messages.get("review.would.levels"), symbols.level(real.level()), symbols.level(now.level()), real.level() == now.level());
        row(grid, messages.get("review.try.needling"), hold(real), hold(now), real.hold() == now.hold());
        for (var option : now.options()) {
            var before = real.option(option.optionId()).map(Assessment.OptionResult::status).orElse(OptionStatus.NOT_MATCHED);
            row(grid, wording.text("option", option.optionId()), symbols.option(before), symbols.option(option.status()),
                    before == option.status());
        }
        var differences = trial.differences().size();
        var words = trial.changed().isEmpty()
                ? messages.get("review.try.nothing")
                : messages.get("review.try.differences", differences);
        var summary = Blocks.label(words, "strong");
        summary.setId("try-summary");
        var card = Blocks.column("card", Blocks.title(messages.get("review.try.result")), summary, grid);
        card.setId("try-table");
        return card;
    }

    private Label hold(Assessment assessment) {
        return assessment.hold()
                ? Symbols.tag(messages.get("review.try.hold"), Material2RoundAL.BLOCK)
                : Symbols.tag(messages.get("review.try.noHold"), Material2RoundAL.CHECK);
    }

    private void row(GridPane grid, String name, Label before, Label after, boolean same) {
        before.setMinWidth(0);
        before.setWrapText(true);
        after.setMinWidth(0);
        after.setWrapText(true);
        var last = new FlowPane(after);
        last.getStyleClass().add("try-cell");
        if (!same) {
            last.getChildren().add(Symbols.tag(messages.get("review.try.changed"), Material2RoundAL.COMPARE_ARROWS, "tried"));
        }
        grid.addRow(grid.getRowCount(), Blocks.label(name), before, last);
    }

    private Node findings(Trial trial) {
        var all = trial.findings();
        var box = Blocks.column("card", Blocks.title(messages.get("review.try.findings")));
        box.setId("try-findings");
        all.forEach(f -> box.getChildren().add(finding(f)));
        if (all.isEmpty()) {
            box.getChildren().add(Blocks.label(messages.get("review.findings.none"), "muted"));
        }
        return box;
    }

    private Node finding(Trial.Finding finding) {
        var id = finding.ruleId();
        var words = Blocks.label(messages.get("review.causes.rule", id, FindingItem.title(id, wording)));
        words.setId("try-finding-" + id);
        var line = Blocks.column("tight", words);
        switch (finding.mark()) {
            case SAME -> {}
            case NEW -> line.getChildren().addFirst(mark(messages.get("review.try.new"), Trial.Mark.NEW));
            case GONE -> {
                line.getChildren().addFirst(mark(messages.get("review.try.gone"), Trial.Mark.GONE));
                words.getStyleClass().add("muted");
            }
        }
        return Blocks.row(
                "bullet", Symbols.icon(Material2RoundMZ.OUTLINED_FLAG), Blocks.growing(line));
    }

    private static Label mark(String word, Trial.Mark mark) {
        return Symbols.tag(
                word,
                mark == Trial.Mark.GONE ? Material2RoundMZ.REMOVE_CIRCLE_OUTLINE : Material2RoundAL.ADD_CIRCLE_OUTLINE,
                "tried");
    }
}
