package org.ashi.ui.review;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What an answer entered by staff would change, and the two ways on.
final class ChangeWords {

    private final Wording wording;
    private final Messages messages;
    private final StaffAnswers staff;

    ChangeWords(Wording wording, StaffAnswers staff) {
        this.wording = wording;
        messages = wording.messages();
        this.staff = staff;
    }

    VBox of(Reassessment change) {
        var word = wording.answer(change.questionId(), Optional.of(change.answer()));
        var box = Blocks.column("note-warn", Blocks.label(messages.get("review.staff.proposal", word), "strong"));
        box.setId("staff-proposal");
        change.changes().forEach(c -> box.getChildren().add(Blocks.row(
                "bullet",
                Symbols.icon(c.eases() ? Material2RoundMZ.TRENDING_DOWN : Material2RoundMZ.TRENDING_UP),
                Blocks.growing(Blocks.label(words(c))))));
        change.after().intake().review().levelSet().ifPresent(level -> box.getChildren()
                .add(Blocks.label(messages.get("decision.level.stays", messages.get("level." + level)), "strong")));
        box.getChildren().add(Blocks.flow(
                Controls.primary("staff-agree", messages.get("review.staff.agree"), staff::agree),
                Controls.secondary("staff-refuse", messages.get("review.staff.refuse"), staff::refuse)));
        return box;
    }

    private String words(Reassessment.Change change) {
        return switch (change) {
            case Reassessment.Change.Level(var from, var to) ->
                messages.get("review.change.level", messages.get("level." + from), messages.get("level." + to));
            case Reassessment.Change.Raised(var from, var to) ->
                messages.get("decision.change.raised", messages.get("level." + from), messages.get("level." + to));
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
