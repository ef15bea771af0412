package org.ashi.ui.review;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A small table with a title: words on the left, numbers on the right, perhaps a bar between.
final class CountTable extends VBox {

    private final GridPane grid = new GridPane();
    private final String name;
    private int rows;

    /// @param percents width of each column
    CountTable(String id, String title, double... percents) {
        name = id;
        setId("clinic-" + id);
        getStyleClass().addAll("card", "count-table");
        grid.getStyleClass().add("count-grid");
        for (int i = 0; i < percents.length; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percents[i]);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        getChildren().addAll(Blocks.title(title), grid);
    }

    /// Quiet words over the columns; empty for none.
    CountTable heads(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                grid.add(Blocks.label(words[i], "muted", "head"), i, rows);
            }
        }
        rows++;
        return this;
    }

    /// @param code tells the row from others
    void row(String code, String words, List<String> numbers) {
        row(code, Blocks.label(words), numbers);
    }

    void row(String code, Label words, List<String> numbers) {
        grid.add(words, 0, rows);
        numbers(code, 1, numbers);
    }

    /// With a bar after the words.
    void row(String code, Label words, Bar bar, List<String> numbers) {
        grid.addRow(rows, words, bar);
        numbers(code, 2, numbers);
    }

    private void numbers(String code, int from, List<String> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            var label = Blocks.label(numbers.get(i), i == 0 ? "strong" : "number");
            label.setId("count-" + name + "-" + code + (i == 0 ? "" : "-" + i));
            grid.add(label, from + i, rows);
        }
        rows++;
    }

    /// A sentence below.
    CountTable remark(Node words) {
        getChildren().add(words);
        return this;
    }
}
