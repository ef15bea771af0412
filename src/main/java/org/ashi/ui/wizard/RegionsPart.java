package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.GridPane;
import org.ashi.bodymap.Side;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Controls;

/// Body regions as a list to touch, in groups.
final class RegionsPart {

    private final WizardModel model;
    private final Question question;
    private final Kind.Regions kind;

    RegionsPart(WizardModel model, Question question, Kind.Regions kind) {
        this.model = model;
        this.question = question;
        this.kind = kind;
    }

    Part part() {
        var column = Controls.column("regions");
        var refreshers = new ArrayList<Runnable>();
        for (var group : kind.groups()) {
            var title = Controls.heading("group-" + group.id(), model.wording().text("regionGroup", group.id()));
            title.getStyleClass().setAll("label", "subheading");
            column.getChildren().addAll(title, rows(group, refreshers));
        }
        return new Part(column, () -> refreshers.forEach(Runnable::run));
    }

    /// Two places to a line; a left and a right one always share theirs.
    private GridPane rows(Kind.RegionGroup group, List<Runnable> refreshers) {
        var grid = QuestionParts.grid(2);
        int column = 0;
        int line = 0;
        for (var code : group.regions()) {
            if (Side.of(code).equals(Optional.of(Side.LEFT)) && column == 1) {
                column = 0;
                line++;
            }
            grid.add(row(code, refreshers), column, line);
            line += column;
            column = 1 - column;
        }
        return grid;
    }

    private AnswerRow row(String code, List<Runnable> refreshers) {
        var row = new AnswerRow(
                "answer-" + question.id() + "-" + code,
                model.wording().code(question.id(), code),
                Mark.MANY,
                () -> model.toggle(question, code));
        refreshers.add(() -> row.setSelected(model.form().codes(question.id()).contains(code)));
        return row;
    }
}
