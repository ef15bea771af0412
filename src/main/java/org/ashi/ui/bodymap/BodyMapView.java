package org.ashi.ui.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ashi.bodymap.Shape;
import org.ashi.bodymap.Side;
import org.ashi.bodymap.View;
import org.ashi.text.Messages;
import org.ashi.ui.bodymap.BodyMapModel.Direction;
import org.ashi.ui.bodymap.BodyMapModel.Spot;

/// The body chart: its views beside each other, with the sides named on each. Regions that can be touched have the ids
/// `region-CODE`; where a second view has the same region, there `region-CODE-VIEW`.
public final class BodyMapView extends ChartLayout {

    /// Text size, in px, at which one unit is one px.
    private static final double BASE_TEXT = 20;
    /// How much of the growth of the text the drawing takes part in.
    private static final double GROWTH = 0.4;
    /// A whole figure is at most so wide for its height.
    private static final double WHOLE = 0.7;
    /// From this text size on the views do not stand beside each other in such a window.
    private static final double LARGE = 1.2;
    private static final double SMALLER = 0.93;
    /// Widths of a window, in px, in which all views find room only when they are smaller.
    private static final double SMALL_FROM = 980;
    private static final double SMALL_TO = 1080;
    private static final String CALLED = "called";

    private final BodyMapModel model;
    private final Messages messages;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<Runnable> sizes = new ArrayList<>();
    private boolean small;

    /// @param factor px to a unit of the drawing at the usual text size
    /// @param beside words that belong to the chart; stand beside it where there is room, else above
    /// @param own the sides are the reader's own; else the patient's
    public BodyMapView(BodyMapModel model, Messages messages, double factor, Optional<Region> beside, boolean own) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("chart");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        var orientation =
                messages.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        beside.ifPresent(words -> words.setNodeOrientation(orientation));
        arrange(model.map().views().stream().map(v -> card(v, factor, own)).toList(), beside);
        sceneProperty().flatMap(Scene::widthProperty).addListener((o, was, is) -> {
            if (is != null) {
                fit(is.doubleValue());
            }
        });
        model.marksProperty().subscribe(marks -> call(""));
        model.marksProperty().subscribe(marks -> figures.forEach(Figure::refresh));
    }

    private Region card(View view, double factor, boolean own) {
        var figure = new Figure(model, view, this::id, this::go, this::call);
        figures.add(figure);
        var title = label("chart-title-" + view.id(), title(view), "chart-title");
        Runnable size = () -> {
            var font = title.getFont().getSize() / BASE_TEXT;
            var smaller = small && whole(view) && font < LARGE ? SMALLER : 1;
            figure.size(factor * smaller * Math.max(1, 1 + (font - 1) * GROWTH));
            textSize(font);
        };
        sizes.add(size);
        title.fontProperty().subscribe(size);
        figure.setAccessibleText(title.getText());
        var leftSide = view.facing().leftIsLeft() ? Side.LEFT : Side.RIGHT;
        var rightSide = leftSide == Side.LEFT ? Side.RIGHT : Side.LEFT;
        var head = new StackPane(title);
        var picture = new StackPane(figure);
        // A whole figure leaves room beside its head; a trunk does not.
        (whole(view) ? picture : head)
                .getChildren()
                .addAll(side(view, leftSide, own, Pos.TOP_LEFT), side(view, rightSide, own, Pos.TOP_RIGHT));
        var card = new VBox(head, picture);
        card.setId("chart-" + view.id());
        card.getStyleClass().add("chart-view");
        return card;
    }

    private static boolean whole(View view) {
        return view.width() < view.height() * WHOLE;
    }

    /// In a window of a small tablet the whole figures are a little smaller, so that all views begin in sight.
    private void fit(double window) {
        small = window >= SMALL_FROM && window < SMALL_TO;
        sizes.forEach(Runnable::run);
    }

    private Label side(View view, Side side, boolean own, Pos where) {
        var name = side == Side.LEFT ? "left" : "right";
        var label = label(
                "chart-" + name + "-" + view.id(), messages.get((own ? "bodymap.your." : "bodymap.patient.") + name), "chart-side");
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, where);
        label.setMaxWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label label(String id, String text, String style) {
        var label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }

    private String title(View view) {
        var key = "bodymap.view." + view.id();
        return messages.get(messages.has(key) ? key : "bodymap.facing." + view.facing().name());
    }

    private String id(View view, Shape shape) {
        var id = "region-" + shape.region();
        if (named.contains(id)) {
            return id + "-" + view.id();
        }
        named.add(id);
        return id;
    }

    /// Frames the view that is to be touched instead.
    private void call(String view) {
        for (var card : cards()) {
            card.getStyleClass().remove(CALLED);
            if (card.getId().equals("chart-" + view)) {
                card.getStyleClass().add(CALLED);
            }
        }
    }

    private void go(Spot from, Direction direction) {
        model.next(from, direction)
                .flatMap(to -> figures.stream()
                        .flatMap(f -> f.regions().stream())
                        .filter(r -> r.spot().equals(to))
                        .findFirst())
                .ifPresent(RegionNode::requestFocus);
    }
}
