package org.ashi.ui.bodymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.ashi.bodymap.BodyMap;
import org.ashi.bodymap.BodyPath;
import org.ashi.bodymap.Point;
import org.ashi.bodymap.Segment;
import org.ashi.bodymap.Shape;
import org.ashi.bodymap.Side;
import org.ashi.bodymap.View;
import org.ashi.form.Kind;
import org.ashi.pack.BuiltInPack;
import org.ashi.text.Messages;
import org.ashi.ui.bodymap.BodyMapModel.Marks;
import org.ashi.ui.bodymap.BodyMapModel.Use;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/// The drawing that comes with the program, as nodes on a screen of 1280 by 800.
@ExtendWith(Screens.class)
class ShippedChartTest {

    private static final int LEAST = 48;

    private final BodyMap map = BuiltInPack.lowBackPain().bodyMap().orElseThrow();
    private final Messages messages = Messages.of(Locale.UK, ZoneOffset.UTC);

    private BodyMapView shown(FxRobot robot, Messages words, double factor) {
        var model = new BodyMapModel(map, Use.MARK, code -> code, code -> {});
        var made = new ArrayList<BodyMapView>();
        robot.interact(() -> {
            var view = new BodyMapView(model, words, factor, Optional.empty(), true);
            var page = new StackPane(view);
            if (words.rightToLeft()) {
                page.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            }
            Theme.LIGHT.apply(new Scene(page, 1216, 500));
            page.applyCss();
            page.layout();
            made.add(view);
        });
        return made.getFirst();
    }

    private static Map<String, Integer> squares(BodyMapView view) {
        var squares = new TreeMap<String, Integer>();
        view.lookupAll(".chart-region").stream()
                .filter(RegionNode.class::isInstance)
                .forEach(n -> squares.put(n.getId(), Touchable.square(n)));
        return squares;
    }

    @Test
    void everyRegionIsLargeEnoughForAFinger(FxRobot robot) {
        var squares = squares(shown(robot, messages, 1));
        var asked = BuiltInPack.lowBackPain().questionnaire().question("areas").orElseThrow();
        var ids = ((Kind.Regions) asked.kind()).codes().stream().map(c -> "region-" + c).toList();
        assertThat(squares.keySet()).containsAll(ids);
        assertThat(squares).allSatisfy((id, side) -> assertThat(side).as(id).isGreaterThanOrEqualTo(LEAST));
    }

    /// The measure can say no.
    @Test
    void aSmallerChartWouldBeTooSmall(FxRobot robot) {
        assertThat(squares(shown(robot, messages, 0.8)).values()).anyMatch(side -> side < LEAST);
    }

    @Test
    void leftAndRightAreMirrored() {
        for (var view : map.views()) {
            for (var shape : view.shapes()) {
                var other = view.shape(Side.mirrored(shape.region())).orElseThrow();
                if (other.equals(shape)) {
                    assertThat(symmetric(shape.path(), view.width())).as(shape.region()).isTrue();
                } else {
                    assertThat(near(mirrored(shape.path(), view.width()), points(other.path())))
                            .as(shape.region())
                            .isTrue();
                }
            }
            assertThat(view.outline()).allMatch(o -> symmetric(o, view.width()));
        }
    }

    @Test
    void leftIsOnTheLeftOfABackAndOnTheRightOfAFront() {
        for (var view : map.views()) {
            for (var shape : view.shapes()) {
                var left = shape.mark().x() < view.width() / 2;
                Side.of(shape.region()).ifPresent(side -> assertThat(left)
                        .as("%s %s", view.id(), shape.region())
                        .isEqualTo((side == Side.LEFT) == (view.facing() == View.Facing.BACK)));
            }
        }
    }

    @Test
    void regionsMeetAtTheirEdgesAndDoNotOverlap(FxRobot robot) {
        var nodes = regions(shown(robot, messages, 1));
        assertThat(overlaps(nodes)).isEmpty();
    }

    @Test
    void anOverlapWouldBeSeen(FxRobot robot) {
        var nodes = regions(shown(robot, messages, 1));
        robot.interact(() -> nodes.getFirst().setTranslateY(8));
        assertThat(overlaps(nodes)).isNotEmpty();
    }

    /// A mark must lie in its region, or it would stand on another one.
    @Test
    void everySignStandsInItsRegion(FxRobot robot) {
        for (var node : regions(shown(robot, messages, 1))) {
            var mark = node.spot().shape().mark();
            assertThat(node.contains(mark.x(), mark.y())).as(node.getId()).isTrue();
        }
    }

    @Test
    void aLanguageReadFromRightToLeftLeavesThePictureAlone(FxRobot robot) {
        var arabic = messages.pseudo(Locale.forLanguageTag("ar"), UnaryOperator.identity());
        assertThat(arabic.rightToLeft()).isTrue();
        var plain = places(shown(robot, messages, 1));
        assertThat(places(shown(robot, arabic, 1))).isEqualTo(plain);
        assertThat(plain.get("chart-left-back")).isLessThan(plain.get("chart-right-back"));
        assertThat(plain.get("chart-left-front")).isGreaterThan(plain.get("chart-right-front"));
        assertThat(plain.get("region-buttock_l")).isLessThan(plain.get("region-buttock_r"));
        assertThat(plain.get("region-shin_l")).isGreaterThan(plain.get("region-shin_r"));
    }

    @Test
    void arrowsReachEveryRegion() {
        var model = new BodyMapModel(map, Use.MARK, code -> code, code -> {});
        var reached = new TreeSet<String>();
        var open = new ArrayList<>(List.of(model.spots().getFirst()));
        while (!open.isEmpty()) {
            var spot = open.removeLast();
            if (reached.add(spot.view().id() + " " + spot.shape().region())) {
                Stream.of(BodyMapModel.Direction.values())
                        .flatMap(d -> model.next(spot, d).stream())
                        .forEach(open::add);
            }
        }
        assertThat(reached).hasSameSizeAs(model.spots());
    }

    @Test
    void onlyMarkedRegionsCanBePickedAndNoneWhereItIsOnlyShown() {
        var touched = new ArrayList<String>();
        var marks = new Marks(Set.of("calf_l"), Optional.empty());
        for (var use : Use.values()) {
            var model = new BodyMapModel(map, use, code -> code, code -> touched.add(use + " " + code));
            model.show(marks);
            shapes().forEach(model::touch);
        }
        assertThat(touched).contains("MARK chest", "MARK calf_l", "PICK calf_l").doesNotContain("PICK chest");
        assertThat(touched).noneMatch(t -> t.startsWith("SHOW"));
    }

    private Stream<Shape> shapes() {
        return map.views().stream().flatMap(v -> v.shapes().stream());
    }

    private static List<RegionNode> regions(BodyMapView view) {
        return view.lookupAll(".chart-region").stream()
                .filter(RegionNode.class::isInstance)
                .map(RegionNode.class::cast)
                .toList();
    }

    /// Where things stand on the screen.
    private static Map<String, Long> places(BodyMapView view) {
        var places = new TreeMap<String, Long>();
        Stream.concat(view.lookupAll(".chart-region").stream(), view.lookupAll(".chart-side").stream())
                .forEach(n -> places.put(n.getId(), Math.round(middle(n))));
        return places;
    }

    private static double middle(Node node) {
        return inScene(node).getCenterX();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(
                node instanceof Label label ? label.getLayoutBounds() : node.getBoundsInLocal());
    }

    /// Pairs of regions that share a place more than 2 px away from either edge.
    private static Set<String> overlaps(List<RegionNode> nodes) {
        var found = new TreeSet<String>();
        for (var a : nodes) {
            for (var b : nodes) {
                if (a != b && a.getId().compareTo(b.getId()) < 0 && inScene(a).intersects(inScene(b)) && overlap(a, b)) {
                    found.add(a.getId() + " " + b.getId());
                }
            }
        }
        return found;
    }

    private static boolean overlap(Node a, Node b) {
        var box = inScene(a);
        for (var x = box.getMinX(); x < box.getMaxX(); x += 2) {
            for (var y = box.getMinY(); y < box.getMaxY(); y += 2) {
                if (deep(a, x, y) && deep(b, x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean deep(Node node, double x, double y) {
        return Stream.of(new Point2D(x - 2, y), new Point2D(x + 2, y), new Point2D(x, y - 2), new Point2D(x, y + 2))
                .allMatch(p -> node.contains(node.sceneToLocal(p)));
    }

    private static boolean symmetric(BodyPath path, double width) {
        var mirrored = mirrored(path, width);
        return points(path).stream().allMatch(p -> mirrored.stream().anyMatch(m -> m.distance(p) < 0.2));
    }

    private static boolean near(List<Point> some, List<Point> others) {
        return some.size() == others.size()
                && java.util.stream.IntStream.range(0, some.size())
                        .allMatch(i -> some.get(i).distance(others.get(i)) < 0.2);
    }

    private static List<Point> mirrored(BodyPath path, double width) {
        return points(path).stream().map(p -> new Point(width - p.x(), p.y())).toList();
    }

    private static List<Point> points(BodyPath path) {
        return path.segments().stream()
                .flatMap(s -> switch (s) {
                    case Segment.Move(var to) -> Stream.of(to);
                    case Segment.Line(var to) -> Stream.of(to);
                    case Segment.Quad(var c, var to) -> Stream.of(c, to);
                    case Segment.Cubic(var a, var b, var to) -> Stream.of(a, b, to);
                    case Segment.Close c -> Stream.<Point>of();
                })
                .toList();
    }
}
