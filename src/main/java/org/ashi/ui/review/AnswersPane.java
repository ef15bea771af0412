package org.ashi.ui.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The answers in the order asked, in two columns of sections.
final class AnswersPane {

    private final Wording wording;
    private final Messages messages;
    private final Blocks blocks;

    AnswersPane(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        blocks = new Blocks(messages);
    }

    Region of(RecordSheet sheet) {
        var answers = AnswerSheet.of(sheet, wording);
        var left = Blocks.column("stack");
        var right = Blocks.column("stack");
        var heights = new int[2];
        for (var part : answers.parts()) {
            // Filled like a newspaper: the next section goes where there is more room.
            var column = heights[0] <= heights[1] ? 0 : 1;
            heights[column] += part.lines().size() + 3;
            (column == 0 ? left : right).getChildren().add(section(part));
        }
        if (!answers.unknown().isEmpty()) {
            left.getChildren().add(unknown(answers.unknown()));
        }
        var missing = answers.missing();
        var head = Blocks.label(
                messages.get(missing == 0 ? "review.answers.complete" : "review.answers.missing", missing), "muted");
        head.setId("answers-missing");
        return Blocks.column("stack", head, Blocks.beside(left, right));
    }

    private VBox section(AnswerSheet.Part part) {
        var box = Blocks.column("card", Blocks.title(part.title()), grid(part.lines()));
        box.setId("answers-" + part.sectionId());
        if (!part.notAsked().isEmpty()) {
            box.getChildren()
                    .add(Blocks.label(
                            messages.get("review.answers.notAsked", String.join(", ", part.notAsked())), "muted"));
        }
        return box;
    }

    private VBox unknown(List<AnswerSheet.Line> lines) {
        var box = Blocks.column("card", Blocks.title(messages.get("review.answers.unknown")), grid(lines));
        box.setId("answers-unknown");
        return box;
    }

    private GridPane grid(List<AnswerSheet.Line> lines) {
        var grid = new GridPane();
        grid.getStyleClass().add("answers-grid");
        var label = new ColumnConstraints();
        label.setPercentWidth(48);
        var answer = new ColumnConstraints();
        answer.setPercentWidth(52);
        grid.getColumnConstraints().addAll(label, answer);
        for (int i = 0; i < lines.size(); i++) {
            grid.addRow(i, question(lines.get(i)), answer(lines.get(i)));
        }
        return grid;
    }

    private Node question(AnswerSheet.Line line) {
        var label = Blocks.label(line.label(), "muted");
        label.setTooltip(new Tooltip(line.question()));
        label.setAccessibleText(line.question());
        return label;
    }

    private Label answer(AnswerSheet.Line line) {
        var label = blocks.prose(line.answer());
        label.setId("answer-" + line.questionId());
        label.setAccessibleText(messages.get("review.answers.line", line.label(), line.answer()));
        switch (line.given()) {
            case ANSWERED -> {}
            case UNCLEAR -> {
                label.setGraphic(Symbols.icon(Material2RoundAL.HELP_OUTLINE, "unclear"));
                label.getStyleClass().add("unclear");
            }
            case MISSING -> {
                label.setGraphic(Symbols.icon(Material2RoundMZ.REMOVE, "missing"));
                label.getStyleClass().add("missing");
            }
        }
        if (line.inFinding()) {
            label.setGraphic(Symbols.icon(Material2RoundMZ.OUTLINED_FLAG, "in-finding"));
            label.getStyleClass().add("in-finding");
            label.setAccessibleText(label.getAccessibleText() + ". " + messages.get("review.answers.inFinding"));
            label.setTooltip(new Tooltip(messages.get("review.answers.inFinding")));
        }
        return label;
    }
}
