package org.ashi.ui.wizard;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.bodymap.BodyMap;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.ui.bodymap.BodyMapModel;
import org.ashi.ui.bodymap.BodyMapModel.Marks;
import org.ashi.ui.bodymap.BodyMapModel.Use;
import org.ashi.ui.bodymap.BodyMapView;
import org.ashi.ui.kit.Controls;

/// Body regions on the picture, or in a list that gives the same answer. The patient changes between the two at any time.
final class ChartPart {

    private final WizardModel model;
    private final Question question;
    private final Part list;

    /// @param list the same answer as rows
    ChartPart(WizardModel model, Question question, Part list) {
        this.model = model;
        this.question = question;
        this.list = list;
    }

    /// Any number of regions to mark.
    Part marking(BodyMap map) {
        return part(
                new BodyMapModel(map, Use.MARK, this::name, code -> model.toggle(question, code)),
                () -> new Marks(model.form().codes(question.id()), Optional.empty()));
    }

    /// One of the regions marked in another question.
    Part picking(BodyMap map, String areas) {
        return part(
                new BodyMapModel(map, Use.PICK, this::name, code -> model.give(question.id(), new Answer.Choice(code))),
                () -> new Marks(model.form().codes(areas), ChartWords.chosen(model, question)));
    }

    private String name(String code) {
        return model.wording().code(question.id(), code);
    }

    private Part part(BodyMapModel chart, Supplier<Marks> marks) {
        var words = new ChartWords(model, question).part();
        var swap = swap();
        var picture = segment("show-picture", "bodymap.asPicture", "first", false);
        var rows = segment("show-list", "bodymap.asList", "last", true);
        var how = new HBox(picture, rows);
        how.getStyleClass().add("segments");
        how.setAccessibleText(model.wording().messages().get("bodymap.how"));
        var beside = Controls.column("chart-words", how, words.node(), swap.node());
        model.wording()
                .find("question", question.id(), "help")
                .ifPresent(text -> beside.getChildren().add(Controls.hint("help", text)));
        var body = new BodyMapView(chart, model.wording().messages(), 1, Optional.of(beside), true);
        var column = new VBox();
        column.getStyleClass().add("regions");
        return new Part(column, () -> {
            chart.show(marks.get());
            words.refresh().run();
            swap.refresh().run();
            list.refresh().run();
            picture.setSelected(!model.regions().asList());
            rows.setSelected(model.regions().asList());
            place(column, body, beside);
        });
    }

    /// Moves nothing that stands where it should: a row would lose the keyboard.
    private void place(VBox column, BodyMapView body, Region beside) {
        var first = model.regions().asList() ? beside : body;
        if (!column.getChildren().isEmpty() && column.getChildren().getFirst().equals(first)) {
            return;
        }
        column.getChildren().clear();
        if (model.regions().asList()) {
            body.lendWords();
            column.getChildren().addAll(beside, list.node());
        } else {
            body.takeWords();
            column.getChildren().add(body);
        }
    }

    private ToggleButton segment(String id, String key, String place, boolean asList) {
        var text = model.wording().messages().get(key);
        var button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().setAll("segment", place);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(e -> model.regions().showAsList(asList));
        return button;
    }

    /// Shown after the patient said that the one side marked is the wrong one.
    private Part swap() {
        var messages = model.wording().messages();
        var box = Controls.column(
                "note-warn",
                Controls.text("side-swap-lead", messages.get("bodymap.side.swapLead")),
                Controls.secondary("side-swap", messages.get("bodymap.side.swap"), () -> model.regions().swapSides(question)));
        return new Part(box, () -> {
            var shown = model.regions().doubtsSide(question);
            box.setVisible(shown);
            box.setManaged(shown);
        });
    }
}
