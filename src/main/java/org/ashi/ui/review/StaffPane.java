package org.ashi.ui.review;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.ashi.intake.Answer;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

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
        record.stateProperty().subscribe(this::render);
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
            staff.proposalProperty().get().ifPresent(change -> getChildren().add(proposal(change)));
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

    private Node proposal(Reassessment change) {
        var word = wording.answer(change.questionId(), Optional.of(change.answer()));
        var box = Blocks.column("note-warn", Blocks.label(messages.get("review.staff.proposal", word), "strong"));
        box.setId("staff-proposal");
        change.changes().forEach(c -> box.getChildren().add(Blocks.row(
                "bullet",
                Symbols.icon(c.eases() ? Material2RoundMZ.TRENDING_DOWN : Material2RoundMZ.TRENDING_UP),
                Blocks.growing(Blocks.label(words(c))))));
        var agree = Controls.primary("staff-agree", messages.get("review.staff.agree"), staff::agree);
        var refuse = Controls.secondary("staff-refuse", messages.get("review.staff.refuse"), staff::refuse);
        box.getChildren().add(Blocks.row("line", agree, refuse));
        return box;
    }

    private String words(Reassessment.Change change) {
        return switch (change) {
            case Reassessment.Change.Level(var from, var to) ->
                messages.get("review.change.level", messages.get("level." + from), messages.get("level." + to));
            case Reassessment.Change.Pack(String from, String to) -> messages.get("review.change.pack", from, to);
            case Reassessment.Change.FindingAdded(String rule) ->
                messages.get("review.change.added", rule, wording.text("rule", rule, "practitioner"));
            case Reassessment.Change.FindingGone(String rule) ->
                messages.get("review.change.gone", rule, wording.text("rule", rule, "practitioner"));
            case Reassessment.Change.Option(String option, var from, var to) ->
                messages.get(
                        "review.change.option",
                        wording.text("option", option),
                        messages.get("option.status." + from),
                        messages.get("option.status." + to));
        };
    }
}
