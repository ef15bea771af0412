package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.wizard.QuestionParts.AnswerPart;

/// What staff fill in before they hand over, and the page on which the screen changes hands.
final class StaffPages {

    private final WizardModel model;

    StaffPages(WizardModel model) {
        this.model = model;
    }

    Part staff() {
        var messages = model.wording().messages();
        var column = Controls.column("page");
        column.setId("page-staff");
        column.getChildren().add(Controls.heading("heading", messages.get("wizard.staff.title")));
        var refreshers = new ArrayList<Runnable>();
        for (var q : model.route().steps().ofStaff()) {
            var card = q.kind() instanceof Kind.ShortText ? field(q) : decision(q);
            card.node().setId("question-" + q.id());
            column.getChildren().add(card.node());
            refreshers.add(card.refresh());
        }
        return new Part(column, () -> refreshers.forEach(Runnable::run));
    }

    /// What the front desk has on file or hears at the desk, and the patient need not be asked.
    private Part field(Question q) {
        var field = new FieldParts(model).plain(q);
        var label = model.wording().label(q.id());
        var title = q.optional() ? label + " " + model.wording().messages().get("wizard.optional") : label;
        return new Part(Controls.column("card", title(q, title), field.node()), field.refresh());
    }

    private Part decision(Question q) {
        var rows = new ArrayList<>(new QuestionParts(model).one(q, List.of(Answer.YES, Answer.NO)));
        var later = new AnswerRow(
                "later-" + q.id(),
                model.wording().messages().get("wizard.staff.later"),
                Mark.ONE,
                () -> model.later(q.id()));
        rows.add(new AnswerPart(later, () -> later.setSelected(model.isLater(q.id()))));
        var part = QuestionParts.rows(rows, 3);
        var why = Controls.hint("why-" + q.id(), model.wording().text("question", q.id(), "why"));
        return new Part(
                Controls.column("card", title(q, model.wording().question(q.id())), why, part.node()), part.refresh());
    }

    private static Label title(Question q, String text) {
        var title = Controls.text("label-" + q.id(), text);
        title.getStyleClass().add("subheading");
        return title;
    }

    Part handOver() {
        var messages = model.wording().messages();
        var give = Controls.text("hand-over-note", messages.get("wizard.handOver.title"));
        give.getStyleClass().add("staff-strip");
        give.setMaxWidth(Double.MAX_VALUE);
        var begin = Controls.primary("begin", messages.get("wizard.handOver.begin"), model::next);
        begin.getStyleClass().add("huge");
        var welcome = new VBox(
                Controls.heading("heading", messages.get("wizard.handOver.welcome")),
                Controls.text("welcome-text", messages.get("wizard.handOver.text")),
                Controls.text("welcome-staff", messages.get("wizard.handOver.staff")),
                begin);
        welcome.getStyleClass().addAll("card", "welcome");
        var column = Controls.column("page", give, welcome);
        column.setId("page-hand-over");
        return Part.fixed(column);
    }
}
