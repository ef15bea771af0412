package org.ashi.ui.review;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Locks the record in the name of whoever is unlocked, after asking once.
final class SignOffPane extends VBox {

    private final ReviewDesk desk;
    private final RecordModel record;
    private final RecordWatch watch;
    private final Messages messages;
    private final BooleanProperty asking = new SimpleBooleanProperty();

    SignOffPane(ReviewDesk desk, RecordModel record, RecordWatch watch) {
        this.desk = desk;
        this.record = record;
        this.watch = watch;
        messages = desk.messages();
        setId("sign-off-box");
        getStyleClass().add("card");
        record.stateProperty().subscribe(() -> {
            asking.set(false);
            render();
        });
        watch.newsProperty().subscribe(() -> {
            asking.set(false);
            render();
        });
        asking.subscribe(this::render);
    }

    private void render() {
        getChildren().clear();
        var author = Author.of(desk);
        var open = record.state().open().filter(o -> o.access() == Access.EDITABLE && author.isPresent());
        Forms.show(this, open.isPresent());
        if (open.isEmpty()) {
            return;
        }
        getChildren().addAll(
                Blocks.title(messages.get("decision.signOff.title")),
                Blocks.label(messages.get("decision.signOff.about"), "muted"));
        if (open.get().sheet().raised().isPresent()) {
            refuse("decision.signOff.raised");
        } else if (watch.news().isPresent()) {
            refuse("decision.signOff.news");
        } else if (asking.get()) {
            var ask = Blocks.column(
                    "note-warn",
                    Blocks.label(messages.get("decision.signOff.ask", author.get()), "strong"),
                    new Forms(messages).agree("sign-off", "decision.signOff.agree", this::sign, () -> asking.set(false)));
            ask.setId("sign-off-ask");
            getChildren().add(ask);
        } else {
            getChildren().add(Controls.primary(
                    "sign-off", messages.get("decision.signOff.do", author.get()), () -> asking.set(true)));
        }
    }

    private void refuse(String why) {
        var words = Blocks.label(messages.get(why), "strong");
        words.setId("sign-off-refused");
        getChildren().add(words);
    }

    private void sign() {
        asking.set(false);
        record.signOff();
    }
}
