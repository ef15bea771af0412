package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;
import org.ashi.wording.Wording;

/// One page of questions: the heading is the question, "why we ask" stands beside it.
final class AskingPage {

    /// How much of the heading's line "why we ask" may take.
    private static final double WHY_SHARE = 0.28;

    private final WizardModel model;
    private final Wording wording;
    private final int page;

    AskingPage(WizardModel model, int page) {
        this.model = model;
        this.wording = model.wording();
        this.page = page;
    }

    Part part() {
        var stop = model.route().steps().stop(page);
        var questions = model.shown(page);
        var column = Controls.column("page");
        column.setId("page-" + stop.page().id());
        if (stop.opens()) {
            column.getChildren().add(Controls.hint("intro", wording.text("section", stop.sectionId(), "intro")));
        }
        var why = why(questions);
        column.getChildren().addAll(headingLine(heading(), why), why);
        if (onChart(questions)) {
            // The chart needs the room, and says itself what to do.
            column.getStyleClass().add("chart-page");
        } else {
            hints(questions).ifPresent(column.getChildren()::add);
        }
        var answers = answers(questions);
        column.getChildren().add(answers.node());
        if (stop.page().checklist()) {
            column.getStyleClass().add("wide");
        }
        if (questions.stream().anyMatch(q -> q.kind() instanceof Kind.ShortText)) {
            column.getStyleClass().add("typing");
        }
        return new Part(column, answers.refresh());
    }

    private boolean onChart(List<Question> questions) {
        return wording.pack().bodyMap().isPresent()
                && questions.stream()
                        .anyMatch(q -> q.kind() instanceof Kind.Regions || q.kind() instanceof Kind.RegionOf);
    }

    private Part answers(List<Question> questions) {
        if (model.route().steps().stop(page).page().checklist()) {
            return new ChecklistPart(model, page).part();
        }
        var parts = new ArrayList<Part>();
        var column = Controls.column("answers");
        var factory = new QuestionParts(model);
        for (var q : questions) {
            var part = factory.of(q);
            var box = new VBox(part.node());
            box.setId("question-" + q.id());
            column.getChildren().add(box);
            parts.add(part);
        }
        return new Part(column, () -> parts.forEach(p -> p.refresh().run()));
    }

    private String heading() {
        var shown = model.route().steps().stop(page).page();
        if (shown.checklist()) {
            return wording.text("page", shown.id());
        }
        var first = model.shown(page).getFirst();
        var text = wording.question(first.id());
        return first.optional() ? text + " " + wording.messages().get("wizard.optional") : text;
    }

    private Optional<Node> hints(List<Question> questions) {
        if (model.route().steps().stop(page).page().checklist()) {
            return Optional.of(Controls.hint("help", wording.messages().get("wizard.tickAll")));
        }
        return wording.find("question", questions.getFirst().id(), "help").map(text -> Controls.hint("help", text));
    }

    private Spread headingLine(String text, VBox why) {
        var heading = Controls.heading("heading", text);
        heading.setMaxWidth(Double.MAX_VALUE);
        var messages = wording.messages();
        var toggle = new Button(messages.get("wizard.why"));
        toggle.setId("why");
        toggle.getStyleClass().add("quiet");
        toggle.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        toggle.setOnAction(e -> {
            var open = !why.isVisible();
            why.setVisible(open);
            why.setManaged(open);
            toggle.setText(messages.get(open ? "wizard.why.hide" : "wizard.why"));
        });
        return new Spread(heading, toggle, WHY_SHARE);
    }

    private VBox why(List<Question> questions) {
        var box = Controls.column("note-calm");
        box.setId("why-text");
        for (var q : questions) {
            var reason = wording.text("question", q.id(), "why");
            var text = questions.size() == 1 ? reason : wording.label(q.id()) + ": " + reason;
            var label = new Label(text);
            label.getStyleClass().add("body-text");
            label.setWrapText(true);
            label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }
}
