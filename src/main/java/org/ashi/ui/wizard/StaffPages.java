package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
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
            var rows = new ArrayList<>(new QuestionParts(model)
                    .one(q, List.of(org.ashi.intake.Answer.YES, org.ashi.intake.Answer.NO)));
            var later = new AnswerRow(
                    "later-" + q.id(), messages.get("wizard.staff.later"), Mark.ONE, () -> model.later(q.id()));
            rows.add(new AnswerPart(later, () -> later.setSelected(model.isLater(q.id()))));
            var part = QuestionParts.rows(rows, 3);
            refreshers.add(part.refresh());
            var title = Controls.text("label-" + q.id(), model.wording().question(q.id()));
            title.getStyleClass().add("subheading");
            var box = Controls.column(
                    "card",
                    title,
                    Controls.hint("why-" + q.id(), model.wording().text("question", q.id(), "why")),
                    part.node());
            box.setId("question-" + q.id());
            column.getChildren().add(box);
        }
        return new Part(column, () -> refreshers.forEach(Runnable::run));
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
