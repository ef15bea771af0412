package org.ashi.ui.bodymap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.bodymap.BodyMap;
import org.ashi.bodymap.Point;
import org.ashi.bodymap.Shape;
import org.ashi.bodymap.View;

/// What a body chart shows and what touching it does. The answer itself belongs to whoever made the chart.
public final class BodyMapModel {

    /// What the chart is for.
    public enum Use {
        /// Any region can be marked and unmarked.
        MARK,
        /// One of the marked regions is picked as the worst.
        PICK,
        /// Nothing can be touched.
        SHOW
    }

    /// The sign on a region.
    public enum Sign {
        NONE,
        MARKED,
        WORST,
        /// Of two times laid over each other: at the earlier one alone.
        EARLIER,
        /// At the later one alone.
        ADDED,
        /// At both.
        BOTH
    }

    /// Where an arrow key leads.
    public enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    /// @param worst one of the marked regions
    /// @param earlier what was marked at an earlier time, where that is laid under it; then no worst one is shown
    public record Marks(Set<String> marked, Optional<String> worst, Optional<Set<String>> earlier) {
        public Marks {
            marked = Set.copyOf(marked);
            earlier = earlier.map(Set::copyOf);
        }

        public Marks(Set<String> marked, Optional<String> worst) {
            this(marked, worst, Optional.empty());
        }

        /// Two times, one over the other.
        public static Marks over(Set<String> earlier, Set<String> later) {
            return new Marks(later, Optional.empty(), Optional.of(earlier));
        }
    }

    /// A shape that can be reached with the keys.
    public record Spot(View view, Shape shape) {}

    private static final double GAP = 40;

    private final BodyMap map;
    private final Use use;
    private final Function<String, String> names;
    private final Consumer<String> touched;
    private final ReadOnlyObjectWrapper<Marks> marks =
            new ReadOnlyObjectWrapper<>(new Marks(Set.of(), Optional.empty()));

    /// @param names a region's code in words
    /// @param touched gets the code of a region that a person touched, if it can be touched now
    public BodyMapModel(BodyMap map, Use use, Function<String, String> names, Consumer<String> touched) {
        this.map = map;
        this.use = use;
        this.names = names;
        this.touched = touched;
    }

    /// A chart to look at.
    public static BodyMapModel showing(BodyMap map, Function<String, String> names, Marks marks) {
        var model = new BodyMapModel(map, Use.SHOW, names, code -> {});
        model.show(marks);
        return model;
    }

    public BodyMap map() {
        return map;
    }

    public Use use() {
        return use;
    }

    public String name(String region) {
        return names.apply(region);
    }

    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public void show(Marks now) {
        marks.set(now);
    }

    public Sign sign(String region) {
        var now = marks.get();
        if (now.earlier().isPresent()) {
            return over(now.earlier().get().contains(region), now.marked().contains(region));
        }
        if (!now.marked().contains(region)) {
            return Sign.NONE;
        }
        return now.worst().filter(region::equals).isPresent() ? Sign.WORST : Sign.MARKED;
    }

    private static Sign over(boolean then, boolean now) {
        if (then) {
            return now ? Sign.BOTH : Sign.EARLIER;
        }
        return now ? Sign.ADDED : Sign.NONE;
    }

    /// Whether touching the shape does anything now.
    public boolean canTouch(Shape shape) {
        return shape.touch()
                && switch (use) {
                    case MARK -> true;
                    case PICK -> marks.get().marked().contains(shape.region());
                    case SHOW -> false;
                };
    }

    /// A person touched the shape, with a finger or a key.
    public void touch(Shape shape) {
        if (canTouch(shape)) {
            touched.accept(shape.region());
        }
    }

    /// All shapes that can be touched now, in the order of the views.
    public List<Spot> spots() {
        return map.views().stream()
                .flatMap(v -> v.shapes().stream().filter(this::canTouch).map(s -> new Spot(v, s)))
                .toList();
    }

    /// The nearest shape in a direction; in another view where this one ends. The views count as standing in one line.
    public Optional<Spot> next(Spot from, Direction direction) {
        var here = place(from);
        Predicate<Spot> ahead = spot -> along(here, place(spot), direction) > across(here, place(spot), direction) * 0.4;
        var ways = new ArrayList<>(spots());
        ways.remove(from);
        return ways.stream()
                .filter(ahead)
                .min(Comparator.comparingDouble(spot -> along(here, place(spot), direction)
                        + 2 * across(here, place(spot), direction)));
    }

    private static double along(Point from, Point to, Direction direction) {
        return (to.x() - from.x()) * direction.x + (to.y() - from.y()) * direction.y;
    }

    private static double across(Point from, Point to, Direction direction) {
        return Math.abs((to.x() - from.x()) * direction.y) + Math.abs((to.y() - from.y()) * direction.x);
    }

    private Point place(Spot spot) {
        var left = 0.0;
        for (var view : map.views()) {
            if (view.equals(spot.view())) {
                break;
            }
            left += view.width() + GAP;
        }
        return new Point(left + spot.shape().mark().x(), spot.shape().mark().y());
    }
}
