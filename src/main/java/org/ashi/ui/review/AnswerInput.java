package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;

/// Where one question is answered: a button for each answer where they are few, a list where they are many, ticks where several may
/// be given. "Not sure" is always there: not knowing is an answer too, and never "no".
final class AnswerInput {

    /// Answers that stand beside each other as buttons.
    private static final int FEW = 6;

    private final Question question;
    private final Wording wording;
    private final Messages messages;
    private final StaffAnswers staff;

    AnswerInput(Question question, Wording wording, StaffAnswers staff) {
        this.question = question;
        this.wording = wording;
        messages = wording.messages();
        this.staff = staff;
    }

    Node node(Optional<Answer> now) {
        var codes = TryOutModel.ticks(question);
        if (!codes.isEmpty()) {
            return ticks(codes, now);
        }
        if (question.kind() instanceof Kind.ShortText) {
            return text();
        }
        var answers = single();
        return answers.size() <= FEW ? buttons(answers, now) : list(answers, now);
    }

    /// Without "no answer": what was once said is put right, not taken out.
    private List<Answer> single() {
        var answers = new ArrayList<Answer>();
        TryOutModel.choices(question).forEach(answer -> answer.ifPresent(answers::add));
        if (!answers.contains(new Answer.Unsure())) {
            answers.add(new Answer.Unsure());
        }
        return answers;
    }

    private Node buttons(List<Answer> answers, Optional<Answer> now) {
        var row = Blocks.flow();
        for (var answer : answers) {
            row.getChildren().add(button(answer, now.filter(answer::equals).isPresent()));
        }
        return row;
    }

    private ToggleButton button(Answer answer, boolean selected) {
        var word = words(answer);
        var button = new ToggleButton(word);
        button.setId("ask-" + question.id() + "-" + code(answer));
        button.setAccessibleText(messages.get("review.answers.line", wording.question(question.id()), word));
        button.setSelected(selected);
        button.setWrapText(true);
        button.setOnAction(e -> {
            // What is selected is what is saved: until then the buttons keep showing the old answer.
            button.setSelected(selected);
            staff.answer(question.id(), answer);
        });
        return button;
    }

    private Node list(List<Answer> answers, Optional<Answer> now) {
        var box = new ComboBox<Answer>();
        box.setId("ask-" + question.id());
        box.setAccessibleText(wording.question(question.id()));
        box.getItems().setAll(answers);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Answer answer) {
                return answer == null ? "" : words(answer);
            }

            @Override
            public Answer fromString(String text) {
                return box.getValue();
            }
        });
        now.ifPresent(box::setValue);
        box.setMaxWidth(Double.MAX_VALUE);
        var save = save(() -> Optional.ofNullable(box.getValue()).ifPresent(a -> staff.answer(question.id(), a)));
        save.disableProperty().bind(box.valueProperty().isNull());
        return Blocks.column("tight", box, save);
    }

    /// Nothing ticked is no answer; "none of these" is one of its own.
    private Node ticks(List<String> codes, Optional<Answer> now) {
        var picked = new TreeSet<>(now.filter(Answer.Choices.class::isInstance)
                .map(a -> ((Answer.Choices) a).codes())
                .orElse(Set.of()));
        var pane = Blocks.flow();
        for (var code : codes) {
            var tick = new CheckBox(wording.code(question.id(), code));
            tick.setId("ask-" + question.id() + "-" + code);
            tick.setSelected(picked.contains(code));
            tick.setOnAction(e -> {
                if (tick.isSelected()) {
                    picked.add(code);
                } else {
                    picked.remove(code);
                }
            });
            pane.getChildren().add(tick);
        }
        var box = Blocks.column("tight", pane);
        var several = save(() -> {
            if (!picked.isEmpty()) {
                staff.answer(question.id(), new Answer.Choices(picked));
            }
        });
        var others = Blocks.flow(several);
        single().forEach(answer -> others.getChildren().add(button(answer, now.filter(answer::equals).isPresent())));
        box.getChildren().add(others);
        return box;
    }

    private VBox text() {
        var field = new TextField();
        field.setId("ask-" + question.id());
        field.setAccessibleText(wording.question(question.id()));
        return Blocks.column("tight", field, save(() -> {
            if (!field.getText().isBlank()) {
                staff.answer(question.id(), new Answer.Text(field.getText().strip()));
            }
        }));
    }

    private Button save(Runnable action) {
        return Controls.secondary("ask-" + question.id() + "-save", messages.get("decision.open.save"), action);
    }

    private String words(Answer answer) {
        return wording.answer(question.id(), Optional.of(answer));
    }

    private static String code(Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> code;
            case Answer.Choices c -> "none";
            case Answer.Number(int value) -> Integer.toString(value);
            case Answer.Text t -> "text";
            case Answer.Unsure u -> "unsure";
            case Answer.Declined d -> "declined";
        };
    }
}
