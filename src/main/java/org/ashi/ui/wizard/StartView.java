package org.ashi.ui.wizard;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;
import org.ashi.ui.wizard.StartModel.Unfinished;

/// The front desk's start page on the screen. Its root has the id `start`.
public final class StartView extends BorderPane {

    private static final double GAP = 12;

    private final StartModel model;
    private final Messages messages;
    private final VBox rows = Controls.column("answers");
    private final Label trouble = Controls.text("trouble", "");
    private final Runnable unlock;
    private final VBox news = new VBox();

    /// @param review opens the practitioner's review
    /// @param settings opens the settings of this computer
    /// @param unlock asks for a passphrase, and comes back
    public StartView(StartModel model, Runnable review, Runnable settings, Runnable unlock) {
        this.model = model;
        this.unlock = unlock;
        this.messages = model.messages();
        setId("start");
        setNodeOrientation(messages.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().addAll("wizard", "for-staff");
        var strip = Controls.text("progress", messages.get("start.for"));
        strip.getStyleClass().add("progress-line");
        strip.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(strip);
        line.getStyleClass().add("patient-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        setTop(line);
        trouble.getStyleClass().add("note-warn");
        trouble.setMaxWidth(Double.MAX_VALUE);
        var begin = Controls.primary("start-new", messages.get("start.new"), model::startNew);
        begin.getStyleClass().add("huge");
        begin.setDisable(!model.writable());
        var again = Controls.secondary("start-return", messages.get("start.return"), model::startReturn);
        again.getStyleClass().add("huge");
        again.setDisable(!model.writable());
        again.setVisible(model.hasReturn());
        again.setManaged(model.hasReturn());
        news(List.of());
        var page = Controls.column(
                "page",
                news,
                Controls.heading("heading", messages.get("start.title")),
                Controls.text("lead", messages.get("start.lead")),
                trouble,
                beside(begin, again),
                subheading(messages.get("start.unfinished.title")),
                rows);
        setCenter(Controls.scrolling(page));
        setBottom(Controls.bar(
                List.of(Controls.secondary("settings", messages.get("settings.open"), settings)),
                List.of(Controls.secondary("review", messages.get("start.review"), review))));
        model.unfinishedProperty().addListener((o, was, is) -> show());
        model.troubleProperty().addListener((o, was, is) -> show());
        model.lockedProperty().addListener((o, was, is) -> show());
        show();
    }

    /// What staff must know first, on top of the page, with which it can be moved: in large type it would leave no room for it.
    public void news(List<? extends Node> lines) {
        news.getChildren().setAll(lines);
        news.setVisible(!lines.isEmpty());
        news.setManaged(!lines.isEmpty());
    }

    private void show() {
        var text = model.writable() ? model.troubleProperty().get() : messages.get("start.trouble.readOnly");
        trouble.setText(text);
        trouble.setVisible(!text.isEmpty());
        trouble.setManaged(!text.isEmpty());
        var unfinished = model.unfinishedProperty().get();
        rows.getChildren().setAll(unfinished.stream().map(this::row).toList());
        if (model.lockedProperty().get()) {
            rows.getChildren().addAll(
                    Controls.hint("unfinished-locked", messages.get("unlock.list.locked")),
                    new FlowPane(Controls.secondary("unfinished-unlock", messages.get("unlock.open"), unlock)));
        } else if (unfinished.isEmpty()) {
            rows.getChildren().add(Controls.hint("none-unfinished", messages.get("start.unfinished.none")));
        }
    }

    private Node row(Unfinished intake) {
        var name = intake.initials().isEmpty() ? messages.get("start.row.noName") : intake.initials();
        var said = messages.get("start.row", name, messages.dateTime(intake.startedAt()));
        var words = new VBox(Controls.text("unfinished-" + intake.id(), said));
        words.getStyleClass().add("words");
        if (intake.kept()) {
            var alert = Controls.text("alert-" + intake.id(), messages.get("start.row.alert"));
            alert.getStyleClass().addAll("level", "level-EMERGENCY");
            words.getChildren().add(alert);
        }
        if (intake.helped()) {
            words.getChildren().add(Controls.text("helped-" + intake.id(), messages.get("start.row.help")));
        }
        var resume = Controls.secondary(
                "resume-" + intake.id(), messages.get("start.resume"), () -> model.resume(intake.id()));
        var discard = Controls.quiet(
                "discard-" + intake.id(),
                messages.get(intake.kept() ? "start.handOver" : "start.discard"),
                () -> model.discard(intake));
        List.of(resume, discard).forEach(b -> {
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.setAccessibleText(b.getText() + ": " + said);
        });
        var buttons = new FlowPane(GAP, GAP, discard, resume);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var row = new Spread(words, buttons);
        row.getStyleClass().addAll("card", "check-row");
        return row;
    }

    /// Below each other where the text is large.
    private static FlowPane beside(Node... nodes) {
        var pane = new FlowPane(16, 16, nodes);
        pane.setId("starts");
        return pane;
    }

    private static Label subheading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("subheading");
        return label;
    }
}
