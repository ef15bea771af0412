package org.ashi.ui.vault;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// What the pages of the vault have in common.
public final class Pages {

    private Pages() {}

    public static void dress(BorderPane root, String id, Messages messages) {
        root.setId(id);
        root.getStyleClass().addAll("wizard", "vault");
        root.setNodeOrientation(
                messages.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /// Puts a page and its bar on the screen.
    public static void show(BorderPane root, Region page, Node bar) {
        root.setCenter(Controls.scrolling(page));
        root.setBottom(bar);
    }

    /// A note that is there only while it says something.
    public static Label note(String id, String text, String style) {
        var note = Controls.text(id, text);
        note.setMaxWidth(Double.MAX_VALUE);
        say(note, text, style);
        return note;
    }

    public static void say(Label note, String text, String style) {
        note.setText(text);
        note.getStyleClass().removeAll("note-warn", "note-calm", "note-good", "note-error");
        note.getStyleClass().add(style);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
    }

    /// A field under its name.
    public static VBox labelled(Node field, String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        return Controls.column("labelled", label, field);
    }

    /// Something is going on that takes a second or more.
    public static HBox waiting(String id, String text) {
        var wheel = new ProgressIndicator();
        wheel.setMinSize(48, 48);
        wheel.setPrefSize(48, 48);
        wheel.setAccessibleText(text);
        var line = new HBox(16, wheel, Controls.text(id, text));
        line.getStyleClass().add("field-line");
        return line;
    }

    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
