package org.ashi.ui.review;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Controls;

/// The fields of the small forms beside the note, each under its name and bound to its draft.
final class Forms {

    private final Messages messages;

    Forms(Messages messages) {
        this.messages = messages;
    }

    VBox text(String id, String nameKey, Property<String> draft) {
        var field = Clip.field("");
        field.textProperty().bindBidirectional(draft);
        return named(id, nameKey, field);
    }

    VBox area(String id, String nameKey, Property<String> draft) {
        TextArea area = Clip.area("");
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.textProperty().bindBidirectional(draft);
        return named(id, nameKey, area);
    }

    /// The draft is an ISO date, or empty.
    VBox day(String id, String nameKey, Property<String> draft) {
        var picker = new DatePicker();
        picker.setConverter(new LocalDateStringConverter(FormatStyle.SHORT, messages.locale(), IsoChronology.INSTANCE));
        picker.setMaxWidth(Double.MAX_VALUE);
        draft.subscribe(text -> picker.setValue(Days.parse(text).orElse(null)));
        picker.valueProperty().subscribe((before, day) -> draft.setValue(day == null ? "" : day.toString()));
        picker.getEditor().setId(id + "-typed");
        picker.getEditor().setAccessibleText(messages.get(nameKey));
        picker.getEditor().setPromptText(messages.get("decision.day.hint", picker.getConverter().toString(LocalDate.EPOCH)));
        return named(id, nameKey, picker);
    }

    /// @param codes what can be chosen; the draft holds one of them
    VBox choice(String id, String nameKey, List<String> codes, Function<String, String> words, Property<String> draft) {
        var box = new ComboBox<String>();
        box.getItems().setAll(codes);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null || code.isEmpty() && !codes.contains(code) ? "" : words.apply(code);
            }

            @Override
            public String fromString(String text) {
                return box.getValue();
            }
        });
        box.valueProperty().bindBidirectional(draft);
        return named(id, nameKey, box);
    }

    /// A field that may be typed in and has a few words to choose from.
    VBox suggesting(String id, String nameKey, List<String> suggestions, Property<String> draft) {
        var box = new ComboBox<String>();
        box.setEditable(true);
        box.getItems().setAll(suggestions);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().setId(id + "-typed");
        box.getEditor().setAccessibleText(messages.get(nameKey));
        box.getEditor().textProperty().bindBidirectional(draft);
        return named(id, nameKey, box);
    }

    /// What is wrong, said under the form and nowhere else.
    Label problem(String id, ReadOnlyObjectProperty<Optional<DecisionProblem>> problem) {
        var label = Blocks.label("", "save-state", "refused");
        label.setId(id);
        problem.subscribe(now -> {
            label.setText(now.map(p -> messages.get("decision.problem." + p.name())).orElse(""));
            show(label, now.isPresent());
        });
        return label;
    }

    /// Yes and no under a question that must be looked at first.
    Node agree(String id, String yesKey, Runnable yes, Runnable no) {
        return Blocks.flow(
                Controls.primary(id + "-agree", messages.get(yesKey), yes),
                Controls.secondary(id + "-refuse", messages.get("decision.refuse"), no));
    }

    private VBox named(String id, String nameKey, Region field) {
        field.setId(id);
        field.setAccessibleText(messages.get(nameKey));
        var name = Blocks.label(messages.get(nameKey), "muted");
        name.setLabelFor(field);
        if (field instanceof TextField text) {
            text.setMaxWidth(Double.MAX_VALUE);
        }
        return Blocks.column("field", name, field);
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
