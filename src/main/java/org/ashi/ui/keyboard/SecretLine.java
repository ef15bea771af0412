package org.ashi.ui.keyboard;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows a secret text on one line, a dot or the character itself for each, and scrolls to keep the caret in sight.
///
/// Each character is a node of its own, so that no string ever holds more than one of them.
final class SecretLine extends Region {

    private static final String DOT = "●";
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double CARET = 2;
    /// Of the height, free above and below the caret.
    private static final double CARET_FROM = 0.1;

    private final SecretText text;
    private final HBox glyphs = new HBox();
    private final Region caret = new Region();
    /// What is scrolled out does not show in the margins.
    private final Pane window = new Pane(glyphs, caret);
    private final Rectangle opening = new Rectangle();
    private boolean shown;
    private double scrolled;

    SecretLine(SecretText text, String label) {
        this.text = text;
        getStyleClass().addAll("big-field", "secret-line");
        setFocusTraversable(true);
        setCursor(Cursor.TEXT);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setAccessibleText(label);
        // A passphrase is typed and read from left to right on a mirrored page too.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        glyphs.setManaged(false);
        glyphs.getStyleClass().add("glyphs");
        glyphs.setAlignment(Pos.CENTER_LEFT);
        caret.setManaged(false);
        caret.getStyleClass().add("caret");
        caret.visibleProperty().bind(focusedProperty());
        window.setMouseTransparent(true);
        window.setClip(opening);
        getChildren().add(window);
        setInputMethodRequests(new NoRequests());
        setOnMousePressed(this::pressed);
        refresh();
    }

    void show(boolean characters) {
        shown = characters;
        refresh();
    }

    /// Draws what is there now.
    void refresh() {
        var count = text.count();
        var labels = glyphs.getChildren();
        if (labels.size() > count) {
            labels.remove(count, labels.size());
        }
        for (var i = 0; i < count; i++) {
            if (i == labels.size()) {
                labels.add(glyph());
            }
            if (labels.get(i) instanceof Label label) {
                label.setText(shown ? text.shown(i) : DOT);
            }
        }
        pseudoClassStateChanged(MARKED, text.marked());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    private static Label glyph() {
        var glyph = new Label();
        // The line speaks for all of them.
        glyph.setAccessibleRole(AccessibleRole.NODE);
        glyph.setMinWidth(USE_PREF_SIZE);
        return glyph;
    }

    @Override
    protected void layoutChildren() {
        var left = snappedLeftInset();
        var top = snappedTopInset();
        var width = getWidth() - left - snappedRightInset();
        var height = getHeight() - top - snappedBottomInset();
        window.resizeRelocate(left, top, width, height);
        opening.setWidth(width);
        opening.setHeight(height);
        glyphs.applyCss();
        glyphs.resize(glyphs.prefWidth(-1), height);
        glyphs.layout();
        var at = border(text.caretCount());
        var most = Math.max(0, glyphs.getWidth() + CARET - width);
        // As far as before, unless the caret would be out of sight.
        scrolled = Math.min(Math.clamp(scrolled, Math.max(0, at + CARET - width), Math.max(at, at + CARET - width)), most);
        glyphs.relocate(-scrolled, 0);
        caret.resizeRelocate(at - scrolled, height * CARET_FROM, CARET, height * (1 - 2 * CARET_FROM));
    }

    /// Where the caret stands before a character, from the left of the first.
    private double border(int index) {
        return index == 0 ? 0 : glyphs.getChildren().get(index - 1).getBoundsInParent().getMaxX();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        var x = event.getX() - snappedLeftInset() + scrolled;
        var index = 0;
        while (index < text.count() && x > (border(index) + border(index + 1)) / 2) {
            index++;
        }
        text.moveTo(index);
        refresh();
        event.consume();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + new Label(DOT).prefHeight(-1) + snappedBottomInset();
    }

    /// A screen reader hears how many characters there are, never which.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> DOT.repeat(text.count());
            case EDITABLE -> true;
            case SELECTION_START -> text.marked() ? 0 : text.caretCount();
            case SELECTION_END, CARET_OFFSET -> text.caretCount();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// Lets accents be typed with dead keys, and tells the input method nothing.
    private final class NoRequests implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            return localToScreen(0, getHeight());
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {}

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
