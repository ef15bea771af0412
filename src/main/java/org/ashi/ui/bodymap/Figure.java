package org.ashi.ui.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.ashi.bodymap.Inset;
import org.ashi.bodymap.Shape;
import org.ashi.bodymap.View;
import org.ashi.ui.bodymap.BodyMapModel.Direction;
import org.ashi.ui.bodymap.BodyMapModel.Sign;
import org.ashi.ui.bodymap.BodyMapModel.Spot;
import org.ashi.ui.bodymap.BodyMapModel.Use;

/// One view of the body: figure, marked regions, fine lines, and on top of all what can be touched.
final class Figure extends Pane {

    /// How much smaller than in full size a sign may be before it is hard to tell a tick from a target.
    private static final double BADGE = 0.85;

    private final BodyMapModel model;
    private final View view;
    private final Scale scale = new Scale(1, 1);
    private final List<Painted> painted;
    private final List<RegionNode> regions = new ArrayList<>();
    private final Path ring = new Path();

    /// A region as it is drawn.
    private record Painted(Shape shape, Path fill, Path edge, Badge badge) {
        static Painted of(Shape shape) {
            return new Painted(
                    shape,
                    FxPaths.of(shape.path(), "chart-unmarked"),
                    FxPaths.of(shape.path(), "chart-border"),
                    new Badge(shape.mark()));
        }
    }

    /// @param ids names the node of a shape
    /// @param arrow where an arrow key leads from a shape
    /// @param larger gets the id of the view that shows the touched part larger
    Figure(
            BodyMapModel model,
            View view,
            BiFunction<View, Shape, String> ids,
            BiConsumer<Spot, Direction> arrow,
            Consumer<String> larger) {
        this.model = model;
        this.view = view;
        painted = view.shapes().stream().map(Painted::of).toList();
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("chart-figure-pane");
        var touch = new Group();
        if (model.use() != Use.SHOW) {
            view.inset().ifPresent(inset -> touch.getChildren().add(way(inset, larger)));
            view.shapes().stream().filter(Shape::touch).forEach(shape -> {
                var node = new RegionNode(model, new Spot(view, shape), ids.apply(view, shape), arrow);
                node.focusedProperty().subscribe(focused -> ring(node, focused));
                regions.add(node);
            });
            touch.getChildren().addAll(regions);
        } else {
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        }
        var drawing = new Group(drawing());
        drawing.getChildren().addAll(touch, ring, signs());
        drawing.getTransforms().add(scale);
        ring.getStyleClass().add("chart-focus");
        ring.setMouseTransparent(true);
        getChildren().add(drawing);
        // What the figure has outside its frame is cut off: the large view goes on above and below.
        var frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        size(1);
    }

    List<RegionNode> regions() {
        return List.copyOf(regions);
    }

    /// @param factor px to a unit of the drawing
    void size(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        painted.forEach(p -> p.badge().size(Math.max(1, BADGE / factor)));
        var width = view.width() * factor;
        var height = view.height() * factor;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    void refresh() {
        painted.forEach(this::refresh);
        regions.forEach(RegionNode::refresh);
    }

    private void refresh(Painted painted) {
        var sign = model.sign(painted.shape().region());
        var offered = sign == Sign.MARKED && model.use() == Use.PICK;
        var fill = offered ? "chart-offered" : style(sign);
        painted.fill().getStyleClass().setAll(fill);
        painted.edge().getStyleClass().setAll(sign == Sign.NONE ? "chart-border" : "chart-border-marked");
        // Where only some regions can be touched, the edges of the others would invite in vain.
        painted.edge().setVisible(painted.shape().touch() && (model.use() == Use.MARK || sign != Sign.NONE));
        painted.badge().show(painted.shape().touch() && !offered ? sign : Sign.NONE);
    }

    static String style(Sign sign) {
        return switch (sign) {
            case NONE -> "chart-unmarked";
            case MARKED, WORST, ADDED -> "chart-marked";
            case EARLIER -> "chart-earlier";
            case BOTH -> "chart-both";
        };
    }

    private Group drawing() {
        var ground = FxPaths.of(view.outline(), "chart-figure");
        var inside = new Group();
        view.shade().forEach(p -> inside.getChildren().add(FxPaths.of(p, "chart-shade")));
        painted.forEach(p -> inside.getChildren().add(p.fill()));
        painted.forEach(p -> inside.getChildren().add(p.edge()));
        var clip = FxPaths.of(view.outline(), "chart-clip");
        // A clip has no stylesheet.
        clip.setFill(Color.BLACK);
        inside.setClip(clip);
        inside.setMouseTransparent(true);
        var lines = FxPaths.of(view.lines(), "chart-line");
        var edge = FxPaths.of(view.outline(), "chart-edge");
        var all = new Group(ground, inside, lines, edge);
        if (model.use() != Use.SHOW) {
            view.inset().ifPresent(inset -> all.getChildren().add(frame(inset)));
        }
        return all;
    }

    /// A touch that went for the small picture is led to the large one.
    private static Node way(Inset inset, Consumer<String> larger) {
        var way = frame(inset);
        way.setId("region-larger");
        way.getStyleClass().setAll("chart-region");
        way.setFill(Color.TRANSPARENT);
        way.setMouseTransparent(false);
        way.setOnMouseClicked(e -> larger.accept(inset.view()));
        return way;
    }

    private static Rectangle frame(Inset inset) {
        var frame = new Rectangle(inset.corner().x(), inset.corner().y(), inset.width(), inset.height());
        frame.getStyleClass().add("chart-inset");
        frame.setMouseTransparent(true);
        return frame;
    }

    private Group signs() {
        var group = new Group();
        painted.forEach(p -> group.getChildren().add(p.badge()));
        group.setMouseTransparent(true);
        return group;
    }

    private void ring(RegionNode node, boolean focused) {
        if (focused) {
            ring.getElements().setAll(FxPaths.elements(node.spot().shape().path()));
        }
        ring.setVisible(focused);
    }
}
