package org.ashi.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;
import org.ashi.ui.settings.ActivityModel.Checked;
import org.ashi.ui.settings.ActivityModel.State;
import org.ashi.ui.settings.ActivityModel.Unfit;
import org.ashi.ui.vault.AuditWords;
import org.ashi.ui.vault.Pages;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;

/// Who did what, newest first, and whether the log is as it was written.
final class ActivitySection extends VBox {

    /// More findings than these say nothing new.
    private static final int SHOWN = 20;
    private static final double GAP = 12;

    private final ActivityModel model;
    private final Ways ways;
    private final Messages messages;
    private final VBox check = Controls.column("card");
    private final VBox unfit = Controls.column("card");
    private final VBox entries = Controls.column("activity");

    /// @param words of the choice
    private record Who(Optional<UUID> person, String words) {}

    ActivitySection(ActivityModel model, Ways ways) {
        this.model = model;
        this.ways = ways;
        messages = model.desk().messages();
        getStyleClass().add("section");
        model.stateProperty().subscribe(this::show);
        model.checkedProperty().subscribe(this::show);
        model.unfitProperty().subscribe(this::show);
    }

    private void show(State state) {
        switch (state) {
            case State.Locked l -> getChildren()
                    .setAll(
                            Controls.text("activity-locked", messages.get("people.locked")),
                            new FlowPane(Controls.primary("people-unlock", messages.get("people.unlock"), ways.unlock())));
            case State.NotAllowed n -> getChildren()
                    .setAll(Controls.text("activity-not-allowed", messages.get("people.activity.notAllowed")));
            case State.Reading r -> whole(Controls.hint("activity-reading", messages.get("people.activity.reading")));
            case State.Page page -> page(page);
            case State.Failed(String code) -> whole(
                    Pages.note("activity-failed", messages.get("people.activity.failed", code), "note-warn"));
        }
    }

    private void whole(Node... shown) {
        entries.getChildren().setAll(shown);
        if (!getChildren().contains(entries)) {
            getChildren()
                    .setAll(
                            Controls.text("activity-lead", messages.get("people.activity.lead")),
                            unfit,
                            check,
                            Pages.labelled(who(), messages.get("people.activity.who")),
                            entries);
        }
    }

    private ComboBox<Who> who() {
        var all = new Who(Optional.empty(), messages.get("people.activity.everybody"));
        var box = new ComboBox<Who>();
        box.setId("activity-who");
        box.setAccessibleText(messages.get("people.activity.who"));
        box.getItems().setAll(Stream.concat(Stream.of(all), people()).toList());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Who who) {
                return who == null ? "" : who.words();
            }

            @Override
            public Who fromString(String text) {
                return all;
            }
        });
        box.setValue(all);
        box.setOnAction(e -> model.only(box.getValue().person()));
        return box;
    }

    private Stream<Who> people() {
        var persons = model.people().stream()
                .map(p -> new Who(
                        Optional.of(p.id()), model.former(p) ? messages.get("people.former", p.name()) : p.name()));
        return Stream.concat(
                persons, Stream.of(new Who(Optional.of(Person.RECOVERY), messages.get("people.sheet.person"))));
    }

    private void page(State.Page page) {
        var nodes = Stream.concat(
                Stream.of(Pages.note(
                        "activity-unreadable",
                        page.unreadable() == 0 ? "" : messages.get("people.activity.unreadable", page.unreadable()),
                        "note-warn")),
                page.entries().isEmpty()
                        ? Stream.of(Controls.hint("activity-none", messages.get("people.activity.none")))
                        : page.entries().stream().map(this::row));
        var newer = Controls.secondary("activity-newer", messages.get("people.activity.newer"), model::newer);
        var older = Controls.secondary("activity-older", messages.get("people.activity.older"), model::older);
        newer.setDisable(!page.newer());
        older.setDisable(!page.older());
        whole(Stream.concat(nodes, Stream.of(new FlowPane(GAP, GAP, newer, older))).toArray(Node[]::new));
    }

    private Node row(AuditEntry entry) {
        var words = model.words();
        var id = entry.workstation().toString().substring(0, 4) + "-" + entry.n();
        var what = Controls.text("entry-what-" + id, words.what(entry));
        what.getStyleClass().add("field-label");
        var said = Controls.column(
                "words",
                what,
                Controls.hint("entry-when-" + id, messages.get("people.entry", words.when(entry), words.who(entry))));
        var record = new FlowPane();
        entry.intake().ifPresent(intake -> {
            var shortId = AuditWords.shortId(intake);
            var open = Controls.quiet(
                    "entry-open-" + id, messages.get("people.entry.record", shortId), () -> ways.open().accept(intake));
            open.setAccessibleText(messages.get("people.entry.open", shortId));
            open.setMinWidth(Region.USE_PREF_SIZE);
            record.getChildren().add(open);
        });
        record.setManaged(entry.intake().isPresent());
        var row = new Spread(said, record);
        row.getStyleClass().add("entry-row");
        return row;
    }

    private void show(Unfit now) {
        var there = !(now instanceof Unfit.Nothing);
        unfit.setVisible(there);
        unfit.setManaged(there);
        unfit.getChildren()
                .setAll(
                        Sections.title("activity-unfit-title", messages.get("people.unfit.title")),
                        Controls.text("activity-unfit", messages.get("people.unfit.text")),
                        Pages.note(
                                "activity-unfit-failed",
                                now instanceof Unfit.NotAccepted(String code) ? messages.get("people.unfit.failed", code) : "",
                                "note-warn"),
                        new FlowPane(Controls.secondary("activity-accept", messages.get("people.unfit.accept"), model::accept)));
    }

    private void show(Checked now) {
        var go = Controls.secondary("activity-check", messages.get("people.check"), model::check);
        go.setDisable(now instanceof Checked.Running);
        check.getChildren()
                .setAll(
                        Sections.title("activity-check-title", messages.get("people.check.title")),
                        Controls.hint("activity-check-lead", messages.get("people.check.lead")),
                        new FlowPane(go));
        switch (now) {
            case Checked.Nothing n -> {}
            case Checked.Running r -> check.getChildren()
                    .add(Pages.waiting("activity-checking", messages.get("people.check.running")));
            case Checked.Done(var verdict) -> verdict(model.verdict(verdict), verdict.sound());
            case Checked.Failed(String code) -> check.getChildren()
                    .add(Pages.note("activity-verdict-0", messages.get("people.check.failed", code), "note-warn"));
        }
    }

    private void verdict(List<String> lines, boolean sound) {
        for (var i = 0; i < Math.min(lines.size(), SHOWN + 1); i++) {
            var line = i == 0
                    ? Pages.note("activity-verdict-0", lines.getFirst(), sound ? "note-good" : "note-error")
                    : Controls.text("activity-verdict-" + i, "•  " + lines.get(i));
            check.getChildren().add(line);
        }
        if (lines.size() > SHOWN + 1) {
            check.getChildren()
                    .add(Controls.text("activity-verdict-more", messages.get("people.check.more", lines.size() - SHOWN - 1)));
        }
        if (!sound) {
            check.getChildren().add(Controls.text("activity-verdict-todo", messages.get("people.check.todo")));
            check.getChildren().add(Controls.hint("activity-verdict-restored", messages.get("people.check.restored")));
        }
    }
}
