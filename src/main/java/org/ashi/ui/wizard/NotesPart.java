package org.ashi.ui.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.ui.kit.Controls;

/// What stands above a page when it cannot be left: each problem jumps to its place, and trouble with saving.
final class NotesPart {

    private final WizardModel model;
    private final VBox box;
    private final Consumer<String> jump;
    private List<Problem> shownProblems = List.of();
    private String shownTrouble = "";

    NotesPart(WizardModel model, VBox box, Consumer<String> jump) {
        this.model = model;
        this.box = box;
        this.jump = jump;
        show();
    }

    void refresh(boolean wanted) {
        var problems = wanted ? model.problemsProperty().get() : List.<Problem>of();
        var trouble = wanted ? model.troubleProperty().get() : "";
        if (!problems.equals(shownProblems) || !trouble.equals(shownTrouble)) {
            shownProblems = problems;
            shownTrouble = trouble;
            show();
        }
    }

    private void show() {
        var messages = model.wording().messages();
        box.getChildren().clear();
        if (!shownProblems.isEmpty()) {
            var summary = Controls.column("note-error", title("problems-title", messages.get("wizard.problems.title")));
            summary.setId("problems");
            // Lines of one checklist share their sentence; said once, it leads to the first of them.
            var once = new LinkedHashMap<String, Problem>();
            var onCheck = model.placeProperty().get() instanceof Place.Check;
            shownProblems.forEach(p -> once.putIfAbsent(
                    onCheck ? model.wording().label(p.questionId()) + ": " + p.text() : p.text(), p));
            once.forEach((text, p) -> summary.getChildren()
                    .add(Controls.quiet("problem-" + p.questionId(), text, () -> jump.accept(p.questionId()))));
            box.getChildren().add(summary);
        }
        if (!shownTrouble.isEmpty()) {
            var text = Controls.text("trouble", shownTrouble);
            box.getChildren()
                    .add(Controls.column("note-warn", title("trouble-title", messages.get("wizard.trouble.title")), text));
        }
        var any = !box.getChildren().isEmpty();
        box.setVisible(any);
        box.setManaged(any);
        if (any) {
            Platform.runLater(() -> Scrolling.into(box));
        }
    }

    private static Label title(String id, String text) {
        var label = Controls.text(id, text);
        label.getStyleClass().add("subheading");
        return label;
    }
}
