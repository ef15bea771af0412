package org.ashi.ui.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ashi.course.Course;
import org.ashi.course.DifferenceWords;
import org.ashi.course.Said;
import org.ashi.course.Track;
import org.ashi.course.VisitDifference;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.EntryWording;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The patient's visits: which there are, how pain and impact went, what happened, and what changed since one of them.
final class VisitsPane extends VBox {

    private final VisitsModel visits;
    private final Wording wording;
    private final Messages messages;
    private final Symbols symbols;
    private final DifferencePane differences;
    private final Consumer<StoredIntake> export;

    /// @param export writes the comparison with a visit
    VisitsPane(ReviewDesk desk, VisitsModel visits, Consumer<StoredIntake> export) {
        this.visits = visits;
        this.export = export;
        wording = desk.wording();
        messages = desk.messages();
        symbols = new Symbols(messages);
        differences = new DifferencePane(wording);
        setId("visits");
        getStyleClass().add("stack");
        visits.stateProperty().subscribe(this::render);
        visits.differenceProperty().subscribe(this::render);
        visits.troubleProperty().subscribe(this::render);
    }

    private void render() {
        getChildren().clear();
        switch (visits.stateProperty().get()) {
            case VisitsModel.State.Reading reading -> getChildren().add(Blocks.label(messages.get("course.reading"), "muted"));
            case VisitsModel.State.Failed(String code) ->
                getChildren().add(Blocks.label(messages.get("course.failed", code), "save-state", "refused"));
            case VisitsModel.State.Read(Course course, var alike, int unreadable) -> {
                if (unreadable > 0) {
                    getChildren().add(Blocks.label(messages.get("course.unreadable", unreadable), "save-state", "refused"));
                }
                visits.troubleProperty().get().ifPresent(code -> getChildren().add(Blocks.label(
                        code.isEmpty() ? messages.get("course.changed") : messages.get("course.notMatched", code), "save-state", "refused")));
                getChildren().add(Blocks.beside(list(course), alike(alike)));
                if (course.visits().size() > 1) {
                    getChildren().add(degrees(course));
                    visits.differenceProperty().get().ifPresent(d -> getChildren().add(difference(d)));
                }
                events(course);
            }
        }
    }

    private VBox list(Course course) {
        var box = card("visits-list", messages.get("course.visits", course.visits().size()));
        var names = CourseChart.names(course, messages).reversed();
        var newest = course.newestFirst().toList();
        for (int i = 0; i < newest.size(); i++) {
            box.getChildren().add(visit(newest.get(i), names.get(i)));
        }
        if (course.visits().size() == 1) {
            box.getChildren().add(Blocks.label(messages.get("course.alone"), "muted"));
        } else {
            var part = Controls.quiet("visits-part", messages.get("course.part"), visits::part);
            part.setDisable(!visits.mayMatch());
            box.getChildren().add(part);
        }
        return box;
    }

    private Node visit(StoredIntake visit, String name) {
        var id = visit.intake().id().toString().substring(0, 8);
        var compare = Controls.quiet("visit-" + id, messages.get("course.compare"), () -> visits.compare(visit));
        return Blocks.row(
                "line",
                symbols.level(visit.level()),
                Blocks.growing(Blocks.label(name, "strong")),
                Blocks.label(wording.form(visit.intake().form()), "muted"),
                compare);
    }

    private VBox alike(List<QueueRow> rows) {
        var box = card("visits-alike", messages.get("course.alike"));
        box.getChildren().add(Blocks.label(messages.get(rows.isEmpty() ? "course.alike.none" : "course.alike.about"), "muted"));
        for (var row : rows) {
            var same = Controls.secondary("match-" + row.id().toString().substring(0, 8), messages.get("course.same"), () -> visits.match(row));
            same.setMinWidth(USE_PREF_SIZE);
            same.setDisable(!visits.mayMatch());
            var who = row.name().isEmpty() ? messages.get("review.unnamed") : row.name();
            var born = row.birthDate().map(messages::date).orElseGet(() -> messages.get("report.absent"));
            var about = messages.get("course.alike.row", born, row.recordNumber(), messages.dateTime(row.startedAt()));
            box.getChildren().add(Blocks.row(
                    "line", Blocks.growing(Blocks.column("statement", Blocks.label(who, "strong"), Blocks.label(about, "muted"))), same));
        }
        return box;
    }

    private VBox degrees(Course course) {
        var box = card("visits-degrees", messages.get("visits.measures"));
        box.getChildren().add(Blocks.beside(new CourseChart(wording).of(course), table(course)));
        return box;
    }

    private GridPane table(Course course) {
        var words = new DifferenceWords(wording);
        var names = CourseChart.names(course, messages);
        var grid = new GridPane();
        grid.setId("visits-table");
        grid.getStyleClass().add("course-table");
        for (int i = 0; i < names.size(); i++) {
            grid.add(Blocks.label(names.get(i), "small-title"), i + 1, 0);
        }
        var row = 1;
        var line = 0;
        for (var track : course.tracks()) {
            var name = Blocks.label(wording.label(track.questionId()), "strong");
            if (track.scale()) {
                name.setGraphic(Symbols.icon(line == 0 ? Material2RoundAL.FIBER_MANUAL_RECORD : Material2RoundMZ.STOP, "course-key-" + line++));
            }
            grid.add(name, 0, row);
            for (int i = 0; i < names.size(); i++) {
                grid.add(Blocks.label(said(words, track, i)), i + 1, row);
            }
            row++;
        }
        return grid;
    }

    private static String said(DifferenceWords words, Track track, int visit) {
        Said said = track.said().get(visit);
        return words.said(track.questionId(), said);
    }

    private VBox difference(VisitDifference difference) {
        var box = differences.of(difference);
        var write = Controls.secondary("visits-export", messages.get("course.export"), () -> export.accept(difference.earlier()));
        write.setMinWidth(USE_PREF_SIZE);
        write.setGraphic(Symbols.icon(Material2RoundMZ.PICTURE_AS_PDF));
        box.getChildren().add(write);
        return box;
    }

    /// Adverse events and scores of all visits.
    private void events(Course course) {
        var words = new EntryWording(wording);
        var all = java.util.stream.Stream.concat(course.harms().stream(), course.scores().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        var box = card("visits-events", messages.get("course.events"));
        all.forEach(entry -> box.getChildren().add(Blocks.row(
                "bullet",
                Symbols.icon(Material2RoundAL.INFO),
                Blocks.growing(Blocks.column("statement", Blocks.label(words.what(entry)), Blocks.label(words.who(entry), "muted"))))));
        getChildren().add(box);
    }

    static VBox card(String id, String title) {
        var box = Blocks.column("card", Blocks.title(title));
        box.setId(id);
        return box;
    }
}
