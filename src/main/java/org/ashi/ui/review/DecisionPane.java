package org.ashi.ui.review;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The page of the decision: the note, the sign-off and what was put down on the left, the forms on the right.
final class DecisionPane extends VBox {

    DecisionPane(ReviewDesk desk, RecordModel record, RecordWatch watch) {
        var entries = new RecordEntries(desk, record);
        var add = new AddPane(record, new AddModel(desk, record, entries), desk.messages());
        var amendment = add.amendment();
        var left = Blocks.column(
                "stack",
                new NotePane(desk, record),
                new SignOffPane(desk, record, watch),
                amendment,
                new EntriesPane(desk, record));
        var plan = new PlanPane(desk, record, new PlanModel(desk, record, entries));
        var reminder = new ReminderPane(desk, record, new ReminderModel(desk, record, entries));
        var level = new LevelPane(desk, record, new LevelModel(record, entries));
        var harm = add.harm();
        var score = add.score();
        var right = Blocks.column("stack", plan, reminder, level, harm, score);
        GridPane grid = Blocks.beside(left, right);
        grid.getColumnConstraints().get(0).setPercentWidth(58);
        grid.getColumnConstraints().get(1).setPercentWidth(42);
        getChildren().add(grid);
        // What is being saved cannot be changed meanwhile: it would be gone once it is saved.
        record.busyProperty().subscribe(busy -> {
            right.setDisable(busy);
            amendment.setDisable(busy);
        });
    }
}
