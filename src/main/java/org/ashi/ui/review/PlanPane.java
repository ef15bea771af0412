package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.review.Drafts.Field;
import org.ashi.wording.EntryWording;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The plan as it stands, and the form for another one.
final class PlanPane extends VBox {

    private final RecordModel record;
    private final PlanModel plan;
    private final Wording wording;
    private final Messages messages;
    private final Forms forms;
    private final VBox asked = Blocks.column("note-warn");
    private final VBox overtaken = Blocks.column("tight");
    private final VBox option = Blocks.column("tight");

    PlanPane(ReviewDesk desk, RecordModel record, PlanModel plan) {
        this.record = record;
        this.plan = plan;
        wording = desk.wording();
        messages = desk.messages();
        forms = new Forms(messages);
        setId("plan");
        getStyleClass().add("card");
        asked.setId("plan-ask");
        record.stateProperty().subscribe((was, now) -> {
            if (RecordState.raisedAlone(was, now)) {
                now.open().ifPresent(open -> stands(open.sheet()));
            } else {
                render();
            }
        });
        render();
        plan.askProperty().subscribe(this::ask);
    }

    private void render() {
        getChildren().clear();
        record.state().open().ifPresent(open -> {
            var sheet = open.sheet();
            var now = Blocks.label(new EntryWording(wording).plan(sheet.intake().review().plan()), "strong");
            now.setId("plan-now");
            getChildren().addAll(Blocks.title(messages.get("decision.plan.title")), now);
            getChildren().add(overtaken);
            stands(sheet);
            if (open.access() == Access.EDITABLE) {
                form();
            }
        });
    }

    /// How the options stand by now. All else stays as it is, and what was under the hand stays so.
    private void stands(RecordSheet sheet) {
        var over = PlanModel.overtaken(sheet);
        overtaken.getChildren().clear();
        Forms.show(overtaken, over);
        if (over) {
            var warning = warning(messages.get("decision.plan.overtaken"));
            warning.setId("plan-overtaken");
            overtaken.getChildren().add(warning);
        }
        Focus.kept(this, () -> option.getChildren().setAll(options(sheet)));
    }

    private Node options(RecordSheet sheet) {
        var drafts = record.drafts();
        var ids = new ArrayList<>(List.of(""));
        sheet.assessment().options().forEach(o -> ids.add(o.optionId()));
        // An option of an earlier assessment stays to be read.
        var held = drafts.text(Field.OPTION);
        if (!ids.contains(held)) {
            ids.add(held);
        }
        return forms.choice("plan-option", "decision.plan.option", ids, id -> option(sheet, id), drafts.of(Field.OPTION));
    }

    private void form() {
        var drafts = record.drafts();
        var save = Controls.secondary("plan-save", messages.get("decision.plan.save"), plan::save);
        getChildren().addAll(
                option,
                Blocks.beside(
                        forms.text("plan-sessions", "decision.plan.sessions", drafts.of(Field.SESSIONS)),
                        forms.day("plan-review", "decision.plan.review", drafts.of(Field.REVIEW_ON))),
                forms.problem("plan-problem", plan.problemProperty()),
                asked,
                save);
    }

    private String option(RecordSheet sheet, String id) {
        if (id.isEmpty()) {
            return messages.get("decision.plan.noOption");
        }
        var name = wording.find("option", id).orElse(id);
        return sheet.assessment()
                .option(id)
                .map(o -> messages.get("decision.plan.item", name, messages.get("option.status." + sheet.status(o))))
                .orElse(name);
    }

    private void ask(Optional<PlanModel.Ask> now) {
        asked.getChildren().clear();
        Forms.show(asked, now.isPresent());
        now.ifPresent(ask -> {
            asked.getChildren().add(Blocks.label(
                    messages.get("decision.plan.ask", wording.find("option", ask.option()).orElse(ask.option())), "strong"));
            ask.reasons().forEach(rule -> asked.getChildren().add(Blocks.row(
                    "bullet",
                    Symbols.icon(Material2RoundMZ.OUTLINED_FLAG),
                    Blocks.growing(Blocks.label(messages.get(
                            "review.causes.rule", rule, wording.text("rule", rule, "practitioner")))))));
            asked.getChildren().add(forms.agree("plan", "decision.plan.agree", plan::agree, plan::refuse));
        });
    }

    static HBox warning(String text) {
        var line = Blocks.row("notice", Symbols.icon(Material2RoundMZ.WARNING), Blocks.growing(Blocks.label(text)));
        line.getStyleClass().add("notice-WARNING");
        return line;
    }
}
