package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;
import org.ashi.ui.wizard.QuestionParts.AnswerPart;

/// Several safety questions as lines to tick, closed by a "none of these" that must be pressed.
final class ChecklistPart {

    /// How much of a line "not sure" and "prefer not to say" may take.
    private static final double WAYS_OUT_SHARE = 0.46;
    private static final double GAP = 8;

    private final WizardModel model;
    private final int page;
    private final List<Runnable> refreshers = new ArrayList<>();

    ChecklistPart(WizardModel model, int page) {
        this.model = model;
        this.page = page;
    }

    Part part() {
        var column = Controls.column("answers");
        for (var line : model.shown(page)) {
            column.getChildren().add(line(line));
        }
        column.getChildren().add(none());
        return new Part(column, () -> refreshers.forEach(Runnable::run));
    }

    private Node line(Question q) {
        var tick = new AnswerRow("tick-" + q.id(), model.wording().line(q.id()), Mark.MANY, touch(() -> model.tick(q)));
        tick.setMaxHeight(Double.MAX_VALUE);
        refreshers.add(() -> tick.setSelected(Checklist.ticked(q, model.form())));
        var waysOut = new ArrayList<AnswerRow>();
        var messages = model.wording().messages();
        if (q.unsure()) {
            waysOut.add(wayOut(q, "unsure-", messages.get("answer.unsure"), new Answer.Unsure()));
        }
        if (q.declined()) {
            waysOut.add(wayOut(q, "declined-", messages.get("answer.declined"), new Answer.Declined()));
        }
        var row = waysOut.isEmpty()
                ? tick
                : new Spread(tick, besides(waysOut), WAYS_OUT_SHARE);
        var column = Controls.column("line-column", row);
        column.setId("question-" + q.id());
        model.wording()
                .find("question", q.id(), "help")
                .ifPresent(help -> column.getChildren().add(Controls.hint("help-" + q.id(), help)));
        if (!Checklist.below(q).isEmpty()) {
            column.getChildren().add(below(q));
        }
        return column;
    }

    private static FlowPane besides(List<AnswerRow> waysOut) {
        var pane = new FlowPane(GAP, GAP);
        pane.getChildren().addAll(waysOut);
        pane.setAlignment(Pos.CENTER_LEFT);
        return pane;
    }

    private AnswerRow wayOut(Question q, String prefix, String text, Answer answer) {
        var row = new AnswerRow(prefix + q.id(), text, Mark.ONE, touch(() -> {
            if (model.form().answer(q.id()).equals(Optional.of(answer))) {
                model.clear(q.id());
            } else {
                model.give(q.id(), answer);
            }
        }));
        row.setAccessibleText(model.wording().label(q.id()) + ": " + text);
        row.getStyleClass().add("compact");
        row.setMaxHeight(Double.MAX_VALUE);
        row.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        row.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        refreshers.add(() -> row.setSelected(model.form().answer(q.id()).equals(Optional.of(answer))));
        return row;
    }

    private Node below(Question q) {
        var rows = Checklist.below(q).stream()
                .map(code -> {
                    var answer = new Answer.Choice(code);
                    var row = new AnswerRow(
                            "answer-" + q.id() + "-" + code,
                            model.wording().code(q.id(), code),
                            Mark.ONE,
                            touch(() -> model.give(q.id(), answer)));
                    return new AnswerPart(
                            row, () -> row.setSelected(model.form().answer(q.id()).equals(Optional.of(answer))));
                })
                .toList();
        var part = QuestionParts.rows(rows, 1);
        var which = new Label(model.wording().messages().get("wizard.below"));
        which.getStyleClass().add("field-label");
        var box = Controls.column("below", which, part.node());
        refreshers.add(() -> {
            var open = Checklist.ticked(q, model.form());
            box.setVisible(open);
            box.setManaged(open);
            part.refresh().run();
        });
        return box;
    }

    /// What a row does, and then on to the next page where that was all.
    private Runnable touch(Runnable action) {
        return () -> {
            action.run();
            model.advance().touched();
        };
    }

    private Node none() {
        var pageId = model.route().steps().stop(page).page().id();
        var row = new AnswerRow("none-" + pageId, "", Mark.ONE, touch(() -> model.none(page)));
        row.getStyleClass().add("none-row");
        refreshers.add(() -> {
            var lines = model.shown(page);
            var untouched = lines.stream().allMatch(l -> Checklist.untouched(l, model.form()));
            row.setText(
                    untouched
                            ? model.wording().text("page", pageId, "none")
                            : model.wording().messages().get("wizard.noneOfOthers"));
            row.setAccessibleText(row.getText());
            row.setSelected(Checklist.noneHolds(lines, model.form()));
        });
        return row;
    }
}
