package org.ashi.ui.review;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ashi.intake.TriageLevel;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.review.Drafts.Field;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Another level than the rules gave, with its reason.
final class LevelPane extends VBox {

    private final RecordModel record;
    private final LevelModel level;
    private final Wording wording;
    private final Messages messages;
    private final Forms forms;
    private final VBox asked = Blocks.column("note-warn");

    LevelPane(ReviewDesk desk, RecordModel record, LevelModel level) {
        this.record = record;
        this.level = level;
        wording = desk.wording();
        messages = desk.messages();
        forms = new Forms(messages);
        setId("level");
        getStyleClass().add("card");
        asked.setId("level-ask");
        record.stateProperty().subscribe((was, now) -> {
            // Nothing of this form tells who raised the level: it stays under the hand.
            if (!RecordState.raisedAlone(was, now)) {
                render();
            }
        });
        render();
        level.askProperty().subscribe(this::ask);
    }

    private void render() {
        getChildren().clear();
        var open = record.state().open().filter(o -> o.access() == Access.EDITABLE);
        Forms.show(this, open.isPresent());
        open.ifPresent(o -> {
            var drafts = record.drafts();
            var levels = Arrays.stream(TriageLevel.values()).map(Enum::name).toList().reversed();
            getChildren().addAll(
                    Blocks.title(messages.get("decision.level.title")),
                    Blocks.label(messages.get("decision.level.about"), "muted"),
                    forms.choice("level-to", "decision.level.to", levels, l -> messages.get("level." + l), drafts.of(Field.LEVEL)),
                    forms.area("level-reason", "decision.level.reason", drafts.of(Field.REASON)),
                    forms.problem("level-problem", level.problemProperty()),
                    asked,
                    Controls.secondary("level-save", messages.get("decision.level.save"), level::save));
        });
    }

    private void ask(Optional<LevelModel.Ask> now) {
        asked.getChildren().clear();
        Forms.show(asked, now.isPresent());
        now.ifPresent(ask -> {
            asked.getChildren().add(Blocks.label(
                    messages.get("decision.level.ask", messages.get("level." + ask.from()), messages.get("level." + ask.to())),
                    "strong"));
            ask.findings().forEach(rule -> asked.getChildren().add(finding(rule)));
            ask.raised().ifPresent(raise -> asked.getChildren().add(Blocks.row(
                    "bullet",
                    Symbols.icon(Material2RoundMZ.OUTLINED_FLAG),
                    Blocks.growing(Blocks.label(messages.get(
                            "queue.raised.shown",
                            messages.get("level." + raise.level()),
                            messages.dateTime(raise.at()),
                            messages.get("queue.raise.reason." + raise.reason())))))));
            if (ask.findings().isEmpty() && ask.raised().isEmpty()) {
                asked.getChildren().add(Blocks.label(messages.get("review.findings.none")));
            }
            asked.getChildren().add(forms.agree("level", "decision.level.agree", level::agree, level::refuse));
        });
    }

    private Node finding(String rule) {
        var text = wording.find("rule", rule, "practitioner").orElse(rule);
        return Blocks.row(
                "bullet",
                Symbols.icon(Material2RoundMZ.OUTLINED_FLAG),
                Blocks.growing(Blocks.label(messages.get("review.causes.rule", rule, text))));
    }
}
