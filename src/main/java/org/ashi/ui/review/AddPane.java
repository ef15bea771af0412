package org.ashi.ui.review;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.ashi.intake.Harm;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.review.Drafts.Field;

/// What can be put down in a record that was signed off too: an adverse event and a score; and, in such a record, a text that is
/// added to it.
final class AddPane {

    private final RecordModel record;
    private final AddModel model;
    private final Messages messages;
    private final Forms forms;

    AddPane(RecordModel record, AddModel model, Messages messages) {
        this.record = record;
        this.model = model;
        this.messages = messages;
        forms = new Forms(messages);
    }

    /// In the place of the note, which is locked.
    VBox amendment() {
        var box = Blocks.column(
                "card",
                Blocks.title(messages.get("decision.amend.title")),
                forms.area("amend-text", "decision.amend.text", record.drafts().of(Field.AMENDMENT)),
                forms.problem("amend-problem", model.amendmentProblem()),
                Controls.primary("amend-save", messages.get("decision.amend.save"), model::amend));
        box.setId("amend");
        record.stateProperty().subscribe(now -> Forms.show(
                box, now.open().filter(o -> o.access() == Access.SIGNED_OFF).isPresent()));
        return box;
    }

    VBox harm() {
        var drafts = record.drafts();
        var serious = new CheckBox(messages.get("decision.harm.serious"));
        serious.setId("harm-serious");
        serious.setWrapText(true);
        drafts.of(Field.SERIOUS).subscribe(text -> serious.setSelected(Boolean.parseBoolean(text)));
        serious.selectedProperty().subscribe((before, now) -> drafts.of(Field.SERIOUS).set(now ? "true" : ""));
        return opening(
                "harm",
                "decision.harm.title",
                forms.choice(
                        "harm-kind",
                        "decision.harm.kind",
                        Arrays.stream(Harm.values()).map(Enum::name).toList(),
                        kind -> messages.get("decision.harm." + kind),
                        drafts.of(Field.HARM)),
                serious,
                forms.day("harm-day", "decision.harm.day", drafts.of(Field.HARM_DAY)),
                forms.area("harm-text", "decision.harm.text", drafts.of(Field.HARM_TEXT)),
                forms.problem("harm-problem", model.harmProblem()),
                Controls.secondary("harm-save", messages.get("decision.harm.save"), model::harm));
    }

    VBox score() {
        var drafts = record.drafts();
        return opening(
                "score",
                "decision.score.title",
                forms.suggesting(
                        "score-instrument", "decision.score.instrument", AddModel.INSTRUMENTS, drafts.of(Field.INSTRUMENT)),
                Blocks.beside(
                        forms.text("score-value", "decision.score.value", drafts.of(Field.SCORE)),
                        forms.day("score-day", "decision.score.day", drafts.of(Field.SCORED_ON))),
                forms.problem("score-problem", model.scoreProblem()),
                Controls.secondary("score-save", messages.get("decision.score.save"), model::score));
    }

    /// Closed at first: it is needed now and then. It opens by itself where something stands in it unsaved.
    private VBox opening(String id, String titleKey, Node... fields) {
        var form = Blocks.column("form", fields);
        var pane = Blocks.opening(id + "-open", messages.get(titleKey), () -> form);
        var box = Blocks.column("tight", pane);
        box.setId(id);
        record.drafts().openProperty().subscribe(open -> {
            if (open && record.drafts().filled(id.equals("harm") ? Field.HARM_TEXT : Field.SCORE)) {
                pane.setExpanded(true);
            }
        });
        record.stateProperty().subscribe(now -> Forms.show(
                box,
                now.open().filter(o -> o.access() == Access.EDITABLE || o.access() == Access.SIGNED_OFF).isPresent()));
        return box;
    }
}
