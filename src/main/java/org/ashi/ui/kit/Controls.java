package org.ashi.ui.kit;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The controls of every screen, each with the id, the style class and the accessible text it needs.
public final class Controls {

    private static final double BAR_GAP = 12;

    private Controls() {}

    /// The heading of a page; read out as a heading by screen readers that know them.
    public static Label heading(String id, String text) {
        return label(id, text, "heading");
    }

    /// A paragraph that wraps.
    public static Label text(String id, String text) {
        return label(id, text, "body-text");
    }

    /// A quieter paragraph.
    public static Label hint(String id, String text) {
        return label(id, text, "hint");
    }

    /// The button that goes on, one per page.
    public static Button primary(String id, String text, Runnable action) {
        return button(id, text, "primary", action);
    }

    /// Any other button.
    public static Button secondary(String id, String text, Runnable action) {
        return button(id, text, "secondary", action);
    }

    /// A button that looks like a line of text, still 48 px high.
    public static Button quiet(String id, String text, Runnable action) {
        return button(id, text, "quiet", action);
    }

    public static Button button(String id, String text, String styleClass, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(styleClass);
        button.setAccessibleText(text);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /// Nodes below each other.
    public static VBox column(String styleClass, Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add(styleClass);
        column.setFillWidth(true);
        return column;
    }

    /// The bar below a page: what leads back on the left, what leads on on the right.
    ///
    /// In large text they stand below each other, and no button is narrower than its words.
    public static Region bar(List<? extends Node> left, List<? extends Node> right) {
        List.of(left, right).forEach(side -> side.forEach(node -> {
            if (node instanceof Button button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }));
        var back = new HBox(BAR_GAP);
        back.setAlignment(Pos.CENTER_LEFT);
        back.getChildren().addAll(left);
        var on = new FlowPane(BAR_GAP, BAR_GAP);
        on.setAlignment(Pos.CENTER_RIGHT);
        on.getChildren().addAll(right);
        on.setManaged(left.isEmpty() || !right.isEmpty());
        var bar = new Spread(back, on);
        bar.getStyleClass().add("bar");
        return bar;
    }

    /// Puts a page of a readable width in the middle and lets it scroll when it is too tall, never sideways.
    public static ScrollPane scrolling(Region page) {
        var middle = new StackPane(page);
        middle.getStyleClass().add("page-ground");
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /// As [#scrolling(Region)], for a page of few words: in the middle of the screen where there is room.
    public static ScrollPane centered(Region page) {
        var scroll = scrolling(page);
        // Not fitted to the height: that would cut off the top of a page that large words make taller than the window.
        if (scroll.getContent() instanceof Region whole) {
            whole.minHeightProperty()
                    .bind(scroll.viewportBoundsProperty().map(Bounds::getHeight).orElse(0.0));
        }
        scroll.getStyleClass().add("centered");
        return scroll;
    }

    private static Label label(String id, String text, String styleClass) {
        var label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
