package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.wizard.QuestionParts.AnswerPart;

/// Body regions as a list to touch, in groups, with the marked ones read back in words.
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
        var marked = Controls.text("marked-" + question.id(), "");
        marked.getStyleClass().add("note-calm");
        column.getChildren().add(marked);
        for (var group : kind.groups()) {
            var title = Controls.heading("group-" + group.id(), model.wording().text("regionGroup", group.id()));
            title.getStyleClass().setAll("label", "subheading");
            var rows = QuestionParts.rows(rows(group), 3);
            refreshers.add(rows.refresh());
            column.getChildren().addAll(title, rows.node());
        }
        return new Part(column, () -> {
            refreshers.forEach(Runnable::run);
            marked.setText(readBack());
        });
    }

    private List<AnswerPart> rows(Kind.RegionGroup group) {
        var rows = new ArrayList<AnswerPart>();
        for (var code : group.regions()) {
            var row = new AnswerRow(
                    "answer-" + question.id() + "-" + code,
                    model.wording().code(question.id(), code),
                    Mark.MANY,
                    () -> model.toggle(question, code));
            row.getStyleClass().add("compact");
            rows.add(new AnswerPart(
                    row, () -> row.setSelected(model.form().codes(question.id()).contains(code))));
        }
        return rows;
    }

    private String readBack() {
        var codes = model.form().codes(question.id());
        var messages = model.wording().messages();
        return codes.isEmpty()
                ? messages.get("wizard.marked.none")
                : messages.get(
                        "wizard.marked",
                        kind.codes().stream()
                                .filter(codes::contains)
                                .map(c -> model.wording().code(question.id(), c))
                                .collect(Collectors.joining("; ")));
    }
}
