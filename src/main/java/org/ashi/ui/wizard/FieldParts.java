package org.ashi.ui.wizard;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.ui.kit.Controls;

/// Fields to type into: with the keys of the screen for digits, because a tablet may have no keyboard at hand.
final class FieldParts {

    private static final int DAY_DIGITS = 2;
    private static final int YEAR_DIGITS = 4;

    private final WizardModel model;

    FieldParts(WizardModel model) {
        this.model = model;
    }

    /// A field alone, for a keyboard.
    Part plain(Question q) {
        var field = field(q.id(), model.wording().label(q.id()));
        return new Part(field, bind(field, q.id()));
    }

    Part text(Question q) {
        var field = field(q.id(), model.wording().question(q.id()));
        var refresh = bind(field, q.id());
        if (q.identity().filter(f -> f == Question.IdentityField.PHONE).isPresent()) {
            var pad = new DigitPad(model.wording().messages(), () -> field);
            return new Part(Controls.column("answers", field, pad), refresh);
        }
        return new Part(field, refresh);
    }

    Part number(Question q, Kind.NumberRange range) {
        var field = digits(q.id(), model.wording().question(q.id()), Integer.toString(range.max()).length());
        field.getStyleClass().add("short-field");
        var messages = model.wording().messages();
        var less = Controls.secondary("less-" + q.id(), "−", () -> step(q, range, -1));
        less.setAccessibleText(messages.get("wizard.field.less"));
        var more = Controls.secondary("more-" + q.id(), "+", () -> step(q, range, 1));
        more.setAccessibleText(messages.get("wizard.field.more"));
        less.getStyleClass().add("step-button");
        more.getStyleClass().add("step-button");
        var unitKey = "wizard.field.unit." + range.unit();
        var unit = Controls.text("unit-" + q.id(), messages.has(unitKey) ? messages.get(unitKey) : range.unit());
        var line = new HBox(less, field, more, unit);
        line.getStyleClass().add("field-line");
        return new Part(
                Controls.column("answers", line, new DigitPad(messages, () -> field)), bind(field, q.id()));
    }

    private void step(Question q, Kind.NumberRange range, int by) {
        var now = model.form().number(q.id(), range) instanceof Entry.Value<Integer>(Integer value)
                ? value + by
                : range.min();
        model.type(q.id(), Integer.toString(Math.clamp(now, range.min(), range.max())));
    }

    Part born(Question q) {
        var messages = model.wording().messages();
        var day = digits(q.id() + "-day", messages.get("wizard.field.day"), DAY_DIGITS);
        var month = digits(q.id() + "-month", messages.get("wizard.field.month"), DAY_DIGITS);
        var year = digits(q.id() + "-year", messages.get("wizard.field.year"), YEAR_DIGITS);
        var fields = List.of(day, month, year);
        var line = new HBox(
                labelled(day, messages.get("wizard.field.day")),
                labelled(month, messages.get("wizard.field.month")),
                labelled(year, messages.get("wizard.field.year")));
        line.getStyleClass().add("field-line");
        day.getStyleClass().add("short-field");
        month.getStyleClass().add("short-field");
        year.getStyleClass().add("year-field");
        var last = new TextField[] {day};
        fields.forEach(f -> f.focusedProperty().addListener((o, was, is) -> last[0] = is ? f : last[0]));
        var pad = new DigitPad(messages, () -> goOn(fields, last[0]));
        var read = Controls.text("read-" + q.id(), "");
        read.getStyleClass().add("note-calm");
        var binds = List.of(bind(day, q.id() + "-day"), bind(month, q.id() + "-month"), bind(year, q.id() + "-year"));
        return new Part(Controls.column("answers", line, read, pad), () -> {
            binds.forEach(Runnable::run);
            read.setText(
                    model.form().born(q.id()) instanceof Entry.Value<LocalDate>(LocalDate date)
                            ? messages.get("wizard.field.date.read", messages.date(date))
                            : messages.get("wizard.field.date.hint"));
        });
    }

    /// The field the next digit belongs to: the one last touched, or the one after it once it is full.
    private static TextField goOn(List<TextField> fields, TextField last) {
        var at = fields.indexOf(last);
        var full = last.getText().length() >= (at == fields.size() - 1 ? YEAR_DIGITS : DAY_DIGITS);
        var next = full && at < fields.size() - 1 ? fields.get(at + 1) : last;
        if (!next.equals(last) && next.getText().isEmpty()) {
            next.requestFocus();
            return next;
        }
        return last;
    }

    private static VBox labelled(TextField field, String text) {
        var label = new Label(text);
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        return Controls.column("labelled", label, field);
    }

    private TextField field(String id, String accessible) {
        var field = new TextField();
        field.setId("field-" + id);
        field.setAccessibleText(accessible);
        field.getStyleClass().add("big-field");
        field.setOnAction(e -> model.next());
        return field;
    }

    /// A field for so many characters; a digit too many is not taken.
    private TextField digits(String id, String accessible, int max) {
        var field = field(id, accessible);
        field.setTextFormatter(new TextFormatter<String>(change -> {
            if (change.getControlNewText().length() > max) {
                change.setText("");
                change.setRange(change.getRangeStart(), change.getRangeStart());
                change.selectRange(change.getRangeStart(), change.getRangeStart());
            }
            return change;
        }));
        return field;
    }

    /// What is typed goes to the model; what the model holds is shown.
    private Runnable bind(TextField field, String key) {
        Runnable refresh = () -> {
            if (!field.getText().equals(model.form().typed(key))) {
                field.setText(model.form().typed(key));
                field.end();
            }
        };
        refresh.run();
        field.textProperty().addListener((o, was, is) -> model.type(key, is));
        return refresh;
    }
}
