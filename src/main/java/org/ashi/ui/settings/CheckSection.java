package org.ashi.ui.settings;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.settings.selfcheck.Result;
import org.ashi.settings.selfcheck.SelfCheck.Finding;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What the machine lacks: what is lacking first, then what a person has to look at, then what is in order.
final class CheckSection extends VBox {

    private final SettingsModel model;
    private final Messages messages;
    private final Label summary = Sections.title("check-summary", "");
    private final VBox rows = Controls.column("answers");

    CheckSection(SettingsModel model) {
        this.model = model;
        messages = model.messages();
        getStyleClass().add("section");
        getChildren()
                .addAll(
                        Controls.text("check-lead", messages.get("settings.check.lead")),
                        summary,
                        Controls.secondary("check-again", messages.get("settings.check.again"), model::check),
                        rows);
        model.checkedProperty().subscribe(this::show);
        model.check();
    }

    private void show(SettingsModel.Checked checked) {
        switch (checked) {
            case SettingsModel.Checked.Running r -> {
                summary.setText(messages.get("settings.check.running"));
                rows.getChildren().clear();
            }
            case SettingsModel.Checked.Found(List<Finding> findings) -> {
                summary.setText(messages.get(
                        "settings.check.summary", count(findings, 0), count(findings, 1), count(findings, 2)));
                rows.getChildren()
                        .setAll(findings.stream()
                                .sorted(Comparator.comparingInt(f -> rank(f.result())))
                                .map(this::row)
                                .toList());
            }
        }
    }

    private static long count(List<Finding> findings, int rank) {
        return findings.stream().filter(f -> rank(f.result()) == rank).count();
    }

    private static int rank(Result result) {
        return switch (result) {
            case Result.Lacking l -> 0;
            case Result.Unknown u -> 1;
            case Result.Ok o -> 2;
        };
    }

    private Node row(Finding finding) {
        var id = "check-" + finding.topic();
        var result = finding.result();
        var card = Controls.column(
                "card",
                badge(id + "-state", result),
                Sections.title(id + "-title", messages.get("settings.check.title." + finding.topic())),
                Controls.text(id, messages.get(result.reason(), result.values().toArray())));
        card.getStyleClass().add("check");
        var advice = advice(finding);
        switch (result) {
            case Result.Ok o -> {}
            case Result.Lacking l -> card.getChildren().add(todo(id, messages.get("settings.check.todo", advice), "note-warn"));
            case Result.Unknown u -> card.getChildren().add(todo(id, messages.get("settings.check.hand", advice), "note-calm"));
        }
        return card;
    }

    private String advice(Finding finding) {
        return model.desk().windows()
                ? messages.get("settings.check.windows." + finding.topic())
                : messages.get("settings.check.advice." + finding.topic());
    }

    private static Label todo(String id, String text, String style) {
        var label = Controls.text(id + "-todo", text);
        label.getStyleClass().add(style);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Label badge(String id, Result result) {
        return switch (result) {
            case Result.Ok o ->
                Sections.badge(id, messages.get("settings.check.state.ok"), Material2RoundAL.CHECK_CIRCLE, "state-ok");
            case Result.Lacking l ->
                Sections.badge(id, messages.get("settings.check.state.lacking"), Material2RoundMZ.WARNING, "state-lacking");
            case Result.Unknown u ->
                Sections.badge(id, messages.get("settings.check.state.unknown"), Material2RoundAL.HELP_OUTLINE, "state-unknown");
        };
    }
}
