package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ashi.intake.Deed;
import org.ashi.intake.Review;
import org.ashi.text.Messages;
import org.ashi.wording.EntryWording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// All that was put down in the record, newest first. Nothing here can be changed.
final class EntriesPane extends VBox {

    private final RecordModel record;
    private final EntryWording words;
    private final Messages messages;
    private final Blocks blocks;

    EntriesPane(ReviewDesk desk, RecordModel record) {
        this.record = record;
        words = new EntryWording(desk.wording());
        messages = desk.messages();
        blocks = new Blocks(messages);
        setId("entries");
        getStyleClass().add("card");
        record.stateProperty().subscribe(this::render);
    }

    private void render() {
        getChildren().setAll(Blocks.title(messages.get("decision.entries.title")));
        record.intake().ifPresent(intake -> {
            var review = intake.review();
            for (var i = review.entries().size() - 1; i >= 0; i--) {
                // What came after the sign-off stands above it.
                getChildren().add(line(review, i));
            }
            review.signOff().ifPresent(s -> {
                var at = 1 + (int) review.entries().stream().filter(e -> e.at().isAfter(s.at())).count();
                var signed = Blocks.label(messages.get("decision.entry.signOff", s.by(), messages.dateTime(s.at())), "strong");
                signed.setId("entry-sign-off");
                getChildren().add(at, Blocks.row("bullet", Symbols.icon(Material2RoundAL.LOCK), Blocks.growing(signed)));
            });
            if (getChildren().size() == 1) {
                getChildren().add(Blocks.label(messages.get("decision.entries.none"), "muted"));
            }
        });
    }

    private Node line(Review review, int number) {
        var entry = review.entries().get(number);
        var what = blocks.prose(words.what(review, number));
        what.setId("entry-" + number);
        var box = Blocks.column("statement", Blocks.label(words.who(entry), "muted"), what);
        if (entry.deed() instanceof Deed.Amended) {
            box.getChildren().addFirst(Symbols.tag(messages.get("decision.entry.amendedTag"), Material2RoundAL.ADD_CIRCLE));
        }
        if (entry.deed() instanceof Deed.Harmed harmed && harmed.serious()) {
            box.getChildren()
                    .addFirst(Symbols.tag(messages.get("decision.entry.seriousTag"), Material2RoundMZ.WARNING, "alerted"));
        }
        return box;
    }
}
