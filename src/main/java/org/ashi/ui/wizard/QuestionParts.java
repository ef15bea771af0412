package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.EvenRows;

/// The controls with which a question is answered: one way for each kind of question.
final class QuestionParts {

    private static final double GAP = 12;
    private static final double SCALE_GAP = 8;

    private final WizardModel model;
    private final FieldParts fields;

    QuestionParts(WizardModel model) {
        this.model = model;
        fields = new FieldParts(model);
    }

    Part of(Question q) {
        return switch (q.kind()) {
            case Kind.YesNo y -> yesNo(one(q, List.of(Answer.YES, Answer.NO)));
            case Kind.Choice(List<String> options) -> rows(one(q, options), 1);
            case Kind.RegionOf r -> worst(q, r);
            case Kind.Choices c -> choices(q, c);
            case Kind.Regions r -> regions(q, r);
            case Kind.Scale s -> scale(q);
            case Kind.NumberRange n -> withWaysOut(q, fields.number(q, n));
            case Kind.BirthDate b -> withWaysOut(q, fields.born(q));
            case Kind.ShortText t -> withWaysOut(q, fields.text(q, t));
        };
    }

    private Part regions(Question q, Kind.Regions kind) {
        var list = new RegionsPart(model, q, kind).part();
        return model.wording().pack().bodyMap().map(new ChartPart(model, q, list)::marking).orElse(list);
    }

    private Part worst(Question q, Kind.RegionOf kind) {
        var marked = kind.codes().stream().filter(model.form().codes(kind.question())::contains).toList();
        var list = rows(one(q, marked), 1);
        return model.wording()
                .pack()
                .bodyMap()
                .map(map -> new ChartPart(model, q, list).picking(map, kind.question()))
                .orElse(list);
    }

    /// Equal buttons in equal lines: two, three, or two and two.
    private static Part yesNo(List<AnswerPart> rows) {
        return rows(rows, rows.size() == 3 ? 3 : 2);
    }

    /// Rows of which one is picked; "not sure" and "prefer not to say" are rows like all others.
    List<AnswerPart> one(Question q, List<String> options) {
        var rows = new ArrayList<AnswerPart>();
        for (var code : options) {
            rows.add(row(q, "answer-" + q.id() + "-" + code, model.wording().code(q.id(), code), new Answer.Choice(code)));
        }
        rows.addAll(waysOut(q));
        return rows;
    }

    private List<AnswerPart> waysOut(Question q) {
        var messages = model.wording().messages();
        var rows = new ArrayList<AnswerPart>();
        if (q.unsure()) {
            rows.add(row(q, "unsure-" + q.id(), messages.get("answer.unsure"), new Answer.Unsure()));
        }
        if (q.declined()) {
            rows.add(row(q, "declined-" + q.id(), messages.get("answer.declined"), new Answer.Declined()));
        }
        return rows;
    }

    private AnswerPart row(Question q, String id, String text, Answer answer) {
        var row = new AnswerRow(id, text, Mark.ONE, () -> give(q, answer));
        return new AnswerPart(
                row, () -> row.setSelected(model.form().answer(q.id()).equals(Optional.of(answer))));
    }

    private void give(Question q, Answer answer) {
        touch(q, () -> model.give(q.id(), answer));
    }

    /// Goes on by itself only where the touch took nothing back: a slip that wipes out picked answers is to be seen.
    private void touch(Question q, Runnable change) {
        var before = model.form().codes(q.id());
        change.run();
        if (model.form().codes(q.id()).containsAll(before)) {
            model.advance().touched();
        }
    }

    private Part choices(Question q, Kind.Choices kind) {
        var rows = new ArrayList<AnswerPart>();
        for (var code : kind.options()) {
            var row = new AnswerRow(
                    "answer-" + q.id() + "-" + code,
                    model.wording().code(q.id(), code),
                    Mark.MANY,
                    () -> touch(q, () -> model.toggle(q, code)));
            rows.add(new AnswerPart(row, () -> row.setSelected(model.form().codes(q.id()).contains(code))));
        }
        rows.add(row(
                q, "none-" + q.id(), model.wording().messages().get("answer.noneOfThese"), Answer.Choices.of()));
        rows.addAll(waysOut(q));
        return rows(rows, kind.options().size() > 6 ? 2 : 1);
    }

    private Part scale(Question q) {
        var steps = new ArrayList<AnswerRow>();
        var refreshers = new ArrayList<Runnable>();
        for (int n = Kind.Scale.MIN; n <= Kind.Scale.MAX; n++) {
            var answer = new Answer.Number(n);
            var step = new AnswerRow(
                    "answer-" + q.id() + "-" + n, Integer.toString(n), Mark.ONE, () -> give(q, answer));
            step.getStyleClass().add("scale-step");
            refreshers.add(() -> step.setSelected(model.form().answer(q.id()).equals(Optional.of(answer))));
            steps.add(step);
        }
        var grid = new EvenRows(steps.size(), SCALE_GAP, steps);
        var messages = model.wording().messages();
        var ends = Controls.bar(
                List.of(Controls.hint("scale-low", messages.get("wizard.scale.low"))),
                List.of(Controls.hint("scale-high", messages.get("wizard.scale.high"))));
        ends.getStyleClass().setAll("scale-ends");
        var out = rows(waysOut(q), 2);
        return new Part(Controls.column("answers", grid, ends, out.node()), () -> {
            refreshers.forEach(Runnable::run);
            out.refresh().run();
        });
    }

    private Part withWaysOut(Question q, Part part) {
        var out = waysOut(q);
        if (out.isEmpty()) {
            return part;
        }
        var rows = rows(out, 2);
        return new Part(Controls.column("answers", part.node(), rows.node()), () -> {
            part.refresh().run();
            rows.refresh().run();
        });
    }

    /// Lays rows out in equal columns, read line by line.
    ///
    /// @param columns where there is room for so many
    static Part rows(List<AnswerPart> rows, int columns) {
        rows.forEach(r -> r.row().setMaxHeight(Double.MAX_VALUE));
        var grid = new EvenRows(columns, GAP, rows.stream().map(AnswerPart::row).toList());
        return new Part(grid, () -> rows.forEach(r -> r.refresh().run()));
    }

    static GridPane grid(int columns) {
        var grid = new GridPane();
        grid.getStyleClass().add("answer-grid");
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /// One row and how it shows whether it is picked.
    record AnswerPart(AnswerRow row, Runnable refresh) {
        Node node() {
            return row;
        }
    }
}
