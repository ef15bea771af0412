package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// One question to try another answer to. It stays where it is while answers change, so that the keyboard's place is kept.
final class TryOutRow extends VBox {

    /// Letters that fit beside the question.
    private static final int SHORT = 22;

    private final Question question;
    private final TryOutModel model;
    private final Wording wording;
    private final Messages messages;
    private final ComboBox<Optional<Answer>> box = new ComboBox<>();
    private final List<CheckBox> ticks = new ArrayList<>();
    private final Label picked = Blocks.label("", "muted");
    private final Label mark;
    private boolean showing;

    TryOutRow(Question question, TryOutModel model, Wording wording) {
        this.question = question;
        this.model = model;
        this.wording = wording;
        messages = wording.messages();
        var label = Blocks.label(wording.label(question.id()));
        label.setTooltip(new Tooltip(wording.question(question.id())));
        mark = Symbols.tag("", Material2RoundAL.COMPARE_ARROWS, "tried");
        mark.setId("tried-" + question.id());
        mark.setMinWidth(0);
        mark.setWrapText(true);
        getStyleClass().add("try-row");
        box();
        picked.setId("picked-" + question.id());
        getChildren().addAll(wordy() ? Blocks.column("try-long", label, box) : Blocks.row("line", Blocks.growing(label), box));
        var codes = TryOutModel.ticks(question);
        if (!codes.isEmpty()) {
            getChildren().add(picked);
            var open = Blocks.opening(
                    "ticks-" + question.id(), messages.get("review.try.ticks", wording.label(question.id())), () -> ticks(codes));
            open.getStyleClass().add("sources");
            getChildren().add(open);
        }
        getChildren().add(mark);
    }

    /// Answers of many words need the whole width.
    private boolean wordy() {
        return box.getItems().stream().anyMatch(answer -> words(answer).length() > SHORT);
    }

    Question question() {
        return question;
    }

    private void box() {
        box.setId("try-" + question.id());
        box.setAccessibleText(wording.question(question.id()));
        box.getItems().setAll(TryOutModel.choices(question));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Answer> answer) {
                return answer == null ? "" : shortly(answer);
            }

            @Override
            public Optional<Answer> fromString(String text) {
                return box.getValue();
            }
        });
        box.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null) {
                model.answer(question.id(), now);
            }
        });
    }

    private Node ticks(List<String> codes) {
        var pane = new FlowPane();
        pane.getStyleClass().add("try-ticks");
        for (var code : codes) {
            var tick = new CheckBox(wording.code(question.id(), code));
            tick.setId("tick-" + question.id() + "-" + code);
            tick.setUserData(code);
            tick.setOnAction(e -> model.tick(question, code, tick.isSelected()));
            ticks.add(tick);
            pane.getChildren().add(tick);
        }
        model.trial().ifPresent(this::showTicks);
        return pane;
    }

    /// Shows what is tried.
    void show(Trial trial) {
        showing = true;
        var answer = trial.answer(question.id());
        // What several codes make up, and what no longer can be answered, is in the list only while it is tried.
        var items = new ArrayList<>(TryOutModel.choices(question));
        if (!items.contains(trial.given().get(question.id()))) {
            items.addFirst(trial.given().get(question.id()));
        }
        if (!items.contains(answer)) {
            items.addFirst(answer);
        }
        if (!items.equals(box.getItems())) {
            box.getItems().setAll(items);
        }
        box.setValue(answer);
        showing = false;
        showTicks(trial);
        var several = answer.isPresent() && answer.get() instanceof Answer.Choices(var codes) && !codes.isEmpty();
        picked.setText(several ? words(answer) : "");
        picked.setVisible(several);
        picked.setManaged(several);
        var changed = trial.changed(question.id());
        mark.setVisible(changed);
        mark.setManaged(changed);
        mark.setText(messages.get("review.try.was", words(trial.given().get(question.id()))));
        mark.setAccessibleText(mark.getText());
    }

    private void showTicks(Trial trial) {
        var codes = trial.answer(question.id()).orElse(new Answer.Unsure()) instanceof Answer.Choices(var picked) ? picked : List.<String>of();
        ticks.forEach(tick -> tick.setSelected(codes.contains(String.valueOf(tick.getUserData()))));
    }

    /// Of several codes their number: the codes themselves stand below.
    private String shortly(Optional<Answer> answer) {
        return answer.isPresent() && answer.get() instanceof Answer.Choices(var codes) && !codes.isEmpty()
                ? messages.get("review.try.picked", codes.size())
                : words(answer);
    }

    private String words(Optional<Answer> answer) {
        return question.kind() instanceof Kind.BirthDate && answer.isPresent() && answer.get() instanceof Answer.Number(int age)
                ? messages.get("review.age", age)
                : wording.answer(question.id(), answer);
    }
}
