package org.ashi.ui.wizard;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.Controls;

/// What was touched on the chart, read back in words at once. With it a patient sees a mistaken side.
final class ChartWords {

    private final WizardModel model;
    private final Question question;

    ChartWords(WizardModel model, Question question) {
        this.model = model;
        this.question = question;
    }

    Part part() {
        var box = Controls.column("note-calm");
        box.setId("marked-" + question.id());
        box.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return new Part(box, () -> refresh(box));
    }

    private void refresh(VBox box) {
        var words = words();
        var lead = new Label(model.wording().messages().get(lead(words.isEmpty())));
        lead.setWrapText(true);
        lead.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        lead.getStyleClass().add(words.isEmpty() ? "body-text" : "field-label");
        box.getChildren().setAll(lead);
        words.forEach(w -> box.getChildren().add(Controls.text("said", w)));
        box.setAccessibleText(lead.getText() + " " + String.join("; ", words));
    }

    private String lead(boolean nothing) {
        if (question.kind() instanceof Kind.RegionOf) {
            return nothing ? "bodymap.worst.none" : "bodymap.worst";
        }
        return nothing ? "bodymap.marked.none" : "bodymap.marked";
    }

    private List<String> words() {
        var codes = question.kind() instanceof Kind.RegionOf
                ? chosen(model, question).stream().toList()
                : marked(model, question);
        return codes.stream().map(c -> model.wording().code(question.id(), c)).toList();
    }

    /// The marked regions in the order of the question.
    static List<String> marked(WizardModel model, Question question) {
        var marked = model.form().codes(question.id());
        return question.kind() instanceof Kind.Regions regions
                ? regions.codes().stream().filter(marked::contains).toList()
                : List.of();
    }

    /// The worst spot.
    static Optional<String> chosen(WizardModel model, Question question) {
        return model.form()
                .answer(question.id())
                .flatMap(a -> a instanceof Answer.Choice(String code) ? Optional.of(code) : Optional.empty());
    }
}
