package org.ashi.ui.review;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ashi.form.Question;
import org.ashi.intake.Deed;
import org.ashi.text.Messages;
import org.ashi.wording.EntryWording;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Safety questions without a usable answer, each with a place to answer it face to face; below them those that were answered so.
final class OpenPane extends VBox {

    private final RecordModel record;
    private final StaffAnswers staff;
    private final Wording wording;
    private final Messages messages;
    private final Blocks blocks;

    OpenPane(ReviewDesk desk, RecordModel record, StaffAnswers staff) {
        this.record = record;
        this.staff = staff;
        wording = desk.wording();
        messages = desk.messages();
        blocks = new Blocks(messages);
        setId("summary-open");
        getStyleClass().add("card");
        record.stateProperty().subscribe((was, now) -> {
            // Nothing here tells who raised the level: it stays under the hand.
            if (!RecordState.raisedAlone(was, now)) {
                render();
            }
        });
        staff.proposalProperty().subscribe(this::render);
        record.busyProperty().subscribe(this::setDisable);
    }

    private void render() {
        getChildren().clear();
        record.state().open().ifPresent(open -> questions(open.sheet(), open.access()));
    }

    private void questions(RecordSheet sheet, Access access) {
        var open = sheet.assessment().open();
        // Questions that the form left out are one thing to do, not dozens.
        var left = sheet.leftOut();
        getChildren().add(Blocks.title(messages.get("review.summary.open", open.size() + (left > 0 ? 1 : 0))));
        if (left > 0) {
            getChildren().add(bullet(blocks.prose(messages.get("form.leftOut", left))));
        } else if (open.isEmpty()) {
            getChildren().add(Blocks.label(messages.get("review.summary.noneOpen"), "muted"));
        }
        var answerable = staff.open(sheet);
        for (var id : open) {
            var question = answerable.stream().filter(q -> q.id().equals(id)).findFirst();
            getChildren().add(bullet(question(id, sheet, access, question)));
        }
        var asked = answerable.stream().filter(q -> !open.contains(q.id())).toList();
        if (!asked.isEmpty()) {
            getChildren().add(Blocks.label(messages.get("decision.open.asked"), "small-title"));
        }
        asked.forEach(q -> getChildren().add(question(q.id(), sheet, access, Optional.of(q))));
        getChildren().add(new Forms(messages).problem("open-problem", staff.problemProperty()));
    }

    private VBox question(String id, RecordSheet sheet, Access access, Optional<Question> question) {
        var found = wording.answer(id, sheet.intake().answers().get(id));
        var box = Blocks.column(
                "tight",
                blocks.prose(wording.question(id)),
                Blocks.label(messages.get("review.summary.openLine", found), "muted"));
        box.setId("open-" + id);
        who(id, sheet).ifPresent(who -> box.getChildren().add(Blocks.label(who, "muted")));
        question.filter(q -> access == Access.EDITABLE)
                .ifPresent(q -> box.getChildren().add(new AnswerInput(q, wording, staff).node(sheet.intake().answers().get(id))));
        staff.proposalProperty().get()
                .filter(change -> change.questionId().equals(id))
                .ifPresent(change -> box.getChildren().add(new ChangeWords(wording, staff).of(change)));
        return box;
    }

    /// Who asked last; so that it is told apart from what the patient answered.
    private Optional<String> who(String id, RecordSheet sheet) {
        return sheet.intake().review().entries().reversed().stream()
                .filter(e -> e.deed() instanceof Deed.Asked asked && asked.questionId().equals(id))
                .findFirst()
                .map(e -> messages.get("decision.open.by", new EntryWording(wording).who(e)));
    }

    private static Node bullet(Node node) {
        return Blocks.row("bullet", Symbols.icon(Material2RoundAL.HELP_OUTLINE, "unclear"), Blocks.growing(node));
    }
}
