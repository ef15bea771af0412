package org.ashi.ui.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.review.Drafts.Field;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The day on which to look again, below the plan: done with, or moved to another day.
final class ReminderPane extends VBox {

    private final ReviewDesk desk;
    private final RecordModel record;
    private final ReminderModel reminder;
    private final Messages messages;
    private final Forms forms;

    ReminderPane(ReviewDesk desk, RecordModel record, ReminderModel reminder) {
        this.desk = desk;
        this.record = record;
        this.reminder = reminder;
        messages = desk.messages();
        forms = new Forms(messages);
        setId("reminder");
        getStyleClass().add("card");
        record.stateProperty().subscribe((was, now) -> {
            if (!RecordState.raisedAlone(was, now)) {
                render();
            }
        });
        record.busyProperty().subscribe(this::render);
    }

    private void render() {
        // What is being saved is not taken off the screen meanwhile.
        if (record.busyProperty().get()) {
            return;
        }
        getChildren().clear();
        var day = reminder.day();
        Forms.show(this, day.isPresent());
        day.ifPresent(this::show);
    }

    private void show(LocalDate day) {
        var words = Blocks.label(words(day), "strong");
        words.setId("reminder-now");
        var done = Controls.secondary("reminder-done", messages.get("decision.reminder.done"), reminder::done);
        done.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(
                Blocks.title(messages.get("decision.reminder.title")),
                Blocks.row("line", Symbols.icon(Material2RoundAL.EVENT), Blocks.growing(words)));
        var buttons = Blocks.flow(done);
        // Until it is signed off, the form of the plan moves the day.
        if (record.state().open().filter(o -> o.access() == Access.SIGNED_OFF).isPresent()) {
            buttons.getChildren().add(Controls.secondary("reminder-move", messages.get("decision.reminder.move"), reminder::move));
            getChildren().addAll(
                    Blocks.label(messages.get("decision.reminder.about"), "muted"),
                    forms.day("reminder-day", "decision.reminder.day", record.drafts().of(Field.REMIND_ON)));
        }
        getChildren().addAll(forms.problem("reminder-problem", reminder.problemProperty()), buttons);
    }

    private String words(LocalDate day) {
        var over = ChronoUnit.DAYS.between(day, desk.today());
        return over < 0
                ? messages.get("decision.plan.reviewOn", messages.date(day))
                : messages.get("decision.reminder.due", messages.date(day), messages.get("queue.followUps.days", over));
    }
}
