package org.ashi.ui.wizard;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Patient;
import org.ashi.ui.keyboard.PlainField;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;

/// Fields to type into: with the keys of the screen for digits, because a tablet may have no keyboard at hand.
final class FieldParts {

    private static final int DAY_DIGITS = 2;
    private static final int YEAR_DIGITS = 4;
    private static final int LARGEST_TENS_OF_DAY = 3;
    private static final int LARGEST_TENS_OF_MONTH = 1;
    private static final int LARGEST_DIGIT = 9;

    /// Most of a line that the keys take.
    private static final double PAD_SHARE = 0.6;

    private final WizardModel model;

    FieldParts(WizardModel model) {
        this.model = model;
    }

    /// A field for staff, with a keyboard for who has no other.
    Part plain(Question q) {
        var max = q.kind() instanceof Kind.ShortText t ? t.maxLength() : Patient.MAX_LENGTH;
        var field = field(q.id(), model.wording().label(q.id()), Math.min(max, Patient.MAX_LENGTH));
        var refresh = bind(field, q.id());
        return new Part(KeyboardPart.onDemand(model, KeyboardPart.use(q), field).node(), refresh);
    }

    Part text(Question q, Kind.ShortText kind) {
        var field = field(q.id(), model.wording().question(q.id()), Math.min(kind.maxLength(), Patient.MAX_LENGTH));
        var refresh = bind(field, q.id());
        return new Part(new KeyboardPart(model, KeyboardPart.use(q), field).node(), refresh);
    }

    Part number(Question q, Kind.NumberRange range) {
        var length = Integer.toString(range.max()).length();
        var field = field(q.id(), model.wording().question(q.id()), length);
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
        line.setMinWidth(Region.USE_PREF_SIZE);
        var pad = new DigitPad(messages, List.of(DigitPad.Field.of(field, length, LARGEST_DIGIT)));
        return new Part(beside(line, pad), bind(field, q.id()));
    }

    private void step(Question q, Kind.NumberRange range, int by) {
        var now = model.form().number(q.id(), range) instanceof Entry.Value<Integer>(Integer value)
                ? value + by
                : range.min();
        model.type(q.id(), Integer.toString(Math.clamp(now, range.min(), range.max())));
    }

    Part born(Question q) {
        var messages = model.wording().messages();
        var day = field(q.id() + "-day", messages.get("wizard.field.day"), DAY_DIGITS);
        var month = field(q.id() + "-month", messages.get("wizard.field.month"), DAY_DIGITS);
        var year = field(q.id() + "-year", messages.get("wizard.field.year"), YEAR_DIGITS);
        var line = new HBox(
                labelled(day, messages.get("wizard.field.day")),
                labelled(month, messages.get("wizard.field.month")),
                labelled(year, messages.get("wizard.field.year")));
        line.getStyleClass().add("field-line");
        line.setMinWidth(Region.USE_PREF_SIZE);
        day.getStyleClass().add("short-field");
        month.getStyleClass().add("short-field");
        year.getStyleClass().add("year-field");
        var pad = new DigitPad(messages, List.of(
                DigitPad.Field.of(day, DAY_DIGITS, LARGEST_TENS_OF_DAY),
                DigitPad.Field.of(month, DAY_DIGITS, LARGEST_TENS_OF_MONTH),
                DigitPad.Field.of(year, YEAR_DIGITS, LARGEST_DIGIT)));
        var read = Controls.text("read-" + q.id(), "");
        read.getStyleClass().add("note-calm");
        var binds = List.of(bind(day, q.id() + "-day"), bind(month, q.id() + "-month"), bind(year, q.id() + "-year"));
        return new Part(beside(Controls.column("answers", line, read), pad), () -> {
            binds.forEach(Runnable::run);
            read.setText(
                    model.form().born(q.id()) instanceof Entry.Value<LocalDate>(LocalDate date)
                            ? messages.get("wizard.field.date.read", messages.date(date))
                            : messages.get("wizard.field.date.hint"));
        });
    }

    /// Keys at the end of the line where the fields leave room for them, so that all are in sight in large text too.
    private static Region beside(Region fields, DigitPad pad) {
        return new Spread(fields, pad, PAD_SHARE);
    }

    private static VBox labelled(TextField field, String text) {
        var label = new Label(text);
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        return Controls.column("labelled", label, field);
    }

    /// A field for so many characters; one too many is not taken.
    private TextField field(String id, String accessible, int max) {
        var field = new PlainField(max);
        field.setId("field-" + id);
        field.setAccessibleText(accessible);
        field.getStyleClass().add("big-field");
        field.setOnAction(e -> model.next());
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
