package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.ashi.intake.Answer;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// Yes and no for the questions of staff, and what an answer would change before it is saved.
final class StaffPane extends VBox {

    private final RecordModel record;
    private final StaffAnswers staff;
    private final Wording wording;
    private final Messages messages;

    StaffPane(ReviewDesk desk, RecordModel record, StaffAnswers staff) {
        this.record = record;
        this.staff = staff;
        wording = desk.wording();
        messages = desk.messages();
        setId("staff");
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

    /// A question of staff has no answer yet.
    boolean waits(RecordSheet sheet) {
        return staff.lines(sheet).stream().anyMatch(line -> line.answer().isEmpty());
    }

    private void render() {
        getChildren().clear();
        if (record.state() instanceof RecordState.Open(RecordSheet sheet, Access access)) {
            var lines = staff.lines(sheet);
            setVisible(!lines.isEmpty());
            setManaged(!lines.isEmpty());
            getChildren().add(Blocks.title(messages.get("review.staff.title")));
            lines.forEach(line -> getChildren().add(line(line, access)));
            staff.proposalProperty().get()
                    .filter(change -> lines.stream().anyMatch(line -> line.questionId().equals(change.questionId())))
                    .ifPresent(change -> getChildren().add(new ChangeWords(wording, staff).of(change)));
        }
    }

    private Node line(StaffAnswers.Line line, Access access) {
        var box = Blocks.column("statement", Blocks.label(wording.question(line.questionId())));
        var choice = Blocks.row("line");
        var group = new ToggleGroup();
        for (var yes : new boolean[] {true, false}) {
            choice.getChildren().add(button(line, yes, group, access));
        }
        var now = wording.answer(line.questionId(), line.answer());
        choice.getChildren().add(Blocks.label(messages.get("review.staff.now", now), "muted"));
        box.getChildren().add(choice);
        return box;
    }

    private ToggleButton button(StaffAnswers.Line line, boolean yes, ToggleGroup group, Access access) {
        var code = yes ? Answer.YES : Answer.NO;
        var word = wording.code(line.questionId(), code);
        var button = new ToggleButton(word);
        button.setId("staff-" + line.questionId() + "-" + code);
        button.setAccessibleText(messages.get("review.answers.line", wording.question(line.questionId()), word));
        button.setToggleGroup(group);
        button.setSelected(line.answer().filter(new Answer.Choice(code)::equals).isPresent());
        button.setDisable(access != Access.EDITABLE);
        button.setOnAction(e -> {
            // What is selected is what is saved: until then the buttons keep showing the old answer.
            button.setSelected(!button.isSelected());
            if (!button.isSelected()) {
                staff.answer(line.questionId(), yes);
            }
        });
        return button;
    }
}
