package org.ashi.ui.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.ashi.tally.Figures;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// What happened in the practice over some days: a page of small tables, reached from the queue.
final class ClinicView extends BorderPane {

    private final ClinicModel model;
    private final Messages messages;
    private final ClinicTables tables;
    private final Function<String, Optional<Path>> chooseFile;
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label said = Blocks.label("", "save-state");
    private final Label saved = Blocks.label("", "save-state");
    private final Region going;
    private final Button saving;
    private final VBox middle = Blocks.column("stack");

    /// @param chooseFile gets a name to suggest; empty if nobody chose
    /// @param leave goes back to the queue
    ClinicView(ReviewDesk desk, ClinicModel model, Function<String, Optional<Path>> chooseFile, Runnable leave) {
        this.model = model;
        this.chooseFile = chooseFile;
        messages = desk.messages();
        tables = new ClinicTables(desk.wording());
        setId("clinic");
        getStyleClass().add("clinic");
        said.setId("clinic-said");
        saved.setId("clinic-saved");
        bar.setId("clinic-progress");
        bar.setAccessibleText(messages.get("clinic.progress"));
        var stop = Controls.secondary("clinic-stop", messages.get("clinic.stop"), model::stop);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        going = Blocks.row("line", Blocks.growing(bar), stop);
        saving = Controls.secondary("clinic-save", messages.get("clinic.save"), this::save);
        saving.setMinWidth(Region.USE_PREF_SIZE);
        setTop(Blocks.column("queue-top", head(leave), days(), going, said, saved));
        setCenter(Blocks.scrolling("clinic-scroll", middle));
        model.stateProperty().subscribe(this::show);
        model.savedProperty().subscribe(this::show);
    }

    /// Counts the usual days.
    void begin() {
        var usual = model.usual();
        first.setValue(usual.first());
        last.setValue(usual.last());
        count();
        // A node takes the focus only once its scene has settled.
        Platform.runLater(first::requestFocus);
    }

    private Region head(Runnable leave) {
        var back = Controls.quiet("clinic-leave", messages.get("review.back"), leave);
        back.setGraphic(Symbols.icon(Material2RoundAL.ARROW_BACK));
        return Blocks.row("line", back, Blocks.growing(Controls.heading("clinic-title", messages.get("clinic.title"))));
    }

    private Region days() {
        day(first, "clinic-first", "clinic.first");
        day(last, "clinic-last", "clinic.last");
        return Blocks.flow(
                Blocks.row("line", Blocks.label(messages.get("clinic.first"), "muted"), first),
                Blocks.row("line", Blocks.label(messages.get("clinic.last"), "muted"), last),
                Controls.primary("clinic-count", messages.get("clinic.count"), this::count),
                saving);
    }

    private void day(DatePicker picker, String id, String key) {
        picker.setId(id);
        picker.setAccessibleText(messages.get(key));
        picker.setConverter(new LocalDateStringConverter(FormatStyle.SHORT, messages.locale(), IsoChronology.INSTANCE));
        picker.getEditor().setAccessibleText(messages.get(key));
    }

    private void count() {
        model.count(Optional.<LocalDate>ofNullable(first.getValue()), Optional.<LocalDate>ofNullable(last.getValue()));
    }

    private void save() {
        chooseFile.apply(model.suggestedName()).ifPresent(model::save);
    }

    private void show(ClinicModel.State state) {
        Forms.show(going, state instanceof ClinicModel.State.Counting);
        Forms.show(saving, state instanceof ClinicModel.State.Shown);
        middle.getChildren().clear();
        switch (state) {
            case ClinicModel.State.Idle idle -> say("", false);
            case ClinicModel.State.Locked locked -> say(messages.get("clinic.locked"), true);
            case ClinicModel.State.NotAllowed not -> say(messages.get("clinic.notAllowed"), true);
            case ClinicModel.State.WrongDays wrong -> say(messages.get("clinic.wrongDays"), true);
            case ClinicModel.State.Stopped stopped -> say(messages.get("clinic.stopped"), false);
            case ClinicModel.State.Failed(String code) -> say(messages.get("clinic.failed", code), true);
            case ClinicModel.State.Counting(int done, Optional<Integer> total) -> counting(done, total);
            case ClinicModel.State.Shown(Figures figures) -> show(figures);
        }
    }

    private void counting(int done, Optional<Integer> total) {
        bar.setProgress(total.map(all -> all == 0 ? 1 : (double) done / all).orElse(ProgressBar.INDETERMINATE_PROGRESS));
        say(total.map(all -> messages.get("clinic.counting", done, all)).orElseGet(() -> messages.get("clinic.listing")), false);
    }

    private void show(Figures figures) {
        var span = figures.span();
        say(
                messages.get(
                        "clinic.shown", figures.intakes(), messages.shortDate(span.first()), messages.shortDate(span.last()))
                        + (figures.unreadable() == 0 ? "" : " " + messages.get("clinic.unreadable", figures.unreadable())),
                figures.unreadable() > 0);
        middle.getChildren().setAll(tables.of(figures));
    }

    private void show(ClinicModel.Saved state) {
        switch (state) {
            case ClinicModel.Saved.Nothing nothing -> say(saved, "", false);
            case ClinicModel.Saved.Saving now -> say(saved, messages.get("clinic.saving"), false);
            case ClinicModel.Saved.Done(Path file) -> say(saved, messages.get("clinic.saved", file.toString()), false);
            case ClinicModel.Saved.Failed(var code) -> say(saved, messages.get("exchange.failed." + code), true);
            case ClinicModel.Saved.NotLogged not -> say(saved, messages.get("clinic.notLogged"), true);
        }
    }

    private void say(String text, boolean refused) {
        say(said, text, refused);
    }

    private static void say(Label label, String text, boolean refused) {
        label.setText(text);
        Forms.show(label, !text.isEmpty());
        label.getStyleClass().removeAll("refused");
        if (refused) {
            label.getStyleClass().add("refused");
        }
    }
}
