package org.ashi.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One answer to touch: a row at least 64 px high with a mark that shows by its shape, not only by its colour, whether
/// it is chosen.
public final class AnswerRow extends ToggleButton {

    /// What the mark looks like.
    public enum Mark {
        /// Round: one out of several.
        ONE,
        /// Square: any number of them.
        MANY
    }

    /// @param chosen runs when a person touches the row, after its state has changed
    public AnswerRow(String id, String text, Mark mark, Runnable chosen) {
        super(text);
        setId(id);
        setAccessibleText(text);
        setAccessibleRole(
                switch (mark) {
                    case ONE -> AccessibleRole.RADIO_BUTTON;
                    case MANY -> AccessibleRole.CHECK_BOX;
                });
        var sign = new Region();
        sign.getStyleClass().add("sign");
        var box = new StackPane(sign);
        box.getStyleClass().add(
                switch (mark) {
                    case ONE -> "mark-one";
                    case MANY -> "mark-many";
                });
        box.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setGraphic(box);
        getStyleClass().add("answer-row");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setOnAction(e -> chosen.run());
    }

    /// Never so narrow that a word would be broken.
    @Override
    protected double computeMinWidth(double height) {
        var mark = getContentDisplay() == ContentDisplay.TEXT_ONLY
                ? 0
                : getGraphic().minWidth(-1) + getGraphicTextGap();
        return snapSizeX(snappedLeftInset() + mark + LongestWord.width(getText(), getFont()) + snappedRightInset());
    }
}
