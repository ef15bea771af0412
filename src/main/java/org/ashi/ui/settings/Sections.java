package org.ashi.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pieces that several sections have.
final class Sections {

    private Sections() {}

    static Label title(String id, String text) {
        var title = Controls.text(id, text);
        title.getStyleClass().add("subheading");
        return title;
    }

    /// Something to turn on or off.
    static AnswerRow toggle(String id, String text, Runnable turned) {
        return new AnswerRow(id, text, Mark.MANY, turned);
    }

    /// One of several.
    static AnswerRow choice(String id, String text, Runnable chosen) {
        var row = new AnswerRow(id, text, Mark.ONE, chosen);
        row.setMaxWidth(Region.USE_PREF_SIZE);
        return row;
    }

    static VBox group(Node... nodes) {
        return Controls.column("answers", nodes);
    }

    /// A word with a sign, so that neither the sign nor its colour is needed alone.
    static Label badge(String id, String text, Ikon icon, String style) {
        var badge = new Label(text, new FontIcon(icon));
        badge.setId(id);
        badge.setAccessibleText(text);
        badge.setWrapText(true);
        badge.setMinHeight(Region.USE_PREF_SIZE);
        badge.getStyleClass().addAll("badge", style);
        return badge;
    }
}
