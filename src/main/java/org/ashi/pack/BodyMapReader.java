package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ashi.bodymap.BodyMap;
import org.ashi.bodymap.BodyPath;
import org.ashi.bodymap.Inset;
import org.ashi.bodymap.Point;
import org.ashi.bodymap.Shape;
import org.ashi.bodymap.View;
import org.ashi.pack.PackProblem.Code;

/// Reads a body map: the views of the figure and the shapes of the regions.
final class BodyMapReader {

    private final Set<String> asked;

    /// @param asked all regions that questions ask about
    BodyMapReader(Set<String> asked) {
        this.asked = Set.copyOf(asked);
    }

    /// @return empty if anything is wrong; the problems say what
    Optional<BodyMap> read(Json file) {
        file.allow("id", "views");
        var id = file.text("id");
        var places = file.requiredList("views");
        var ids = new HashSet<String>();
        var views = new ArrayList<View>();
        for (var at : places) {
            view(at).ifPresent(view -> {
                views.add(view);
                if (!ids.add(view.id())) {
                    at.problem(Code.DUPLICATE_ID, view.id());
                }
            });
        }
        places.forEach(at -> insetTarget(at, ids));
        if (file.has("views") && places.isEmpty()) {
            file.problem(Code.OUT_OF_RANGE, "views", 1);
        }
        return file.problems().in(file.file()) || views.isEmpty()
                ? Optional.empty()
                : id.map(i -> new BodyMap(i, views));
    }

    private Optional<View> view(Json at) {
        at.allow("id", "facing", "width", "height", "inset", "outline", "shade", "lines", "regions");
        var id = at.text("id");
        var facing = at.required("facing").flatMap(f -> f.asOneOf(View.Facing.class, false));
        var width = positive(at, "width");
        var height = positive(at, "height");
        var outline = paths(at, "outline", true);
        var shade = paths(at, "shade", true);
        var lines = paths(at, "lines", false);
        if (outline.isEmpty()) {
            at.problem(Code.OUT_OF_RANGE, "outline", 1);
        }
        var inset = at.member("inset").flatMap(BodyMapReader::inset);
        var shapes = shapes(at);
        return id.isEmpty() || facing.isEmpty() || width.isEmpty() || height.isEmpty() || outline.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        id.get(),
                        facing.get(),
                        width.getAsDouble(),
                        height.getAsDouble(),
                        outline,
                        shade,
                        lines,
                        shapes,
                        inset));
    }

    private List<Shape> shapes(Json view) {
        var shapes = new ArrayList<Shape>();
        var codes = new HashSet<String>();
        for (var at : view.requiredList("regions")) {
            at.allow("region", "path", "mark", "touch");
            var code = at.text("region");
            var path = at.required("path").flatMap(p -> path(p, true));
            var mark = at.required("mark").flatMap(BodyMapReader::point);
            code.filter(c -> !codes.add(c)).ifPresent(c -> at.problem(Code.DUPLICATE_ID, c));
            code.filter(c -> !asked.contains(c)).ifPresent(c -> at.problem(Code.REGION_NOT_ASKED, c));
            var touch = at.flag("touch", true);
            code.ifPresent(c -> path.ifPresent(p -> mark.ifPresent(m -> shapes.add(new Shape(c, p, m, touch)))));
        }
        return codes.size() == shapes.size() ? shapes : List.of();
    }

    private static void insetTarget(Json view, Set<String> views) {
        view.member("inset").flatMap(i -> i.member("view")).ifPresent(at -> at.asText()
                .filter(target -> !views.contains(target))
                .ifPresent(target -> at.problem(Code.NOT_ALLOWED, target, String.join(", ", views))));
    }

    private static Optional<Inset> inset(Json at) {
        at.allow("view", "x", "y", "width", "height");
        var view = at.text("view");
        var x = at.decimal("x");
        var y = at.decimal("y");
        var width = positive(at, "width");
        var height = positive(at, "height");
        return view.isEmpty() || x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inset(
                        view.get(),
                        new Point(x.getAsDouble(), y.getAsDouble()),
                        width.getAsDouble(),
                        height.getAsDouble()));
    }

    private static List<BodyPath> paths(Json at, String name, boolean closed) {
        return at.list(name).stream().flatMap(p -> path(p, closed).stream()).toList();
    }

    private static Optional<BodyPath> path(Json at, boolean closed) {
        var text = at.asText();
        var parsed = text.map(BodyPath::parse);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        return switch (parsed.get()) {
            case BodyPath.Good(BodyPath path) when !closed || path.closed() -> Optional.of(path);
            case BodyPath.Good good -> malformed(at, text.orElse("").length());
            case BodyPath.Malformed(int read) -> malformed(at, read);
        };
    }

    private static Optional<BodyPath> malformed(Json at, int read) {
        at.problem(Code.PATH_MALFORMED, read);
        return Optional.empty();
    }

    private static Optional<Point> point(Json at) {
        var numbers = at.elements().stream().map(Json::asDecimal).toList();
        if (numbers.size() != 2) {
            at.problem(Code.WRONG_TYPE, "[x, y]");
            return Optional.empty();
        }
        return numbers.stream().allMatch(OptionalDouble::isPresent)
                ? Optional.of(new Point(numbers.getFirst().orElse(0), numbers.getLast().orElse(0)))
                : Optional.empty();
    }

    private static OptionalDouble positive(Json at, String name) {
        var number = at.decimal(name);
        if (number.isPresent() && number.getAsDouble() < 1) {
            at.problem(Code.OUT_OF_RANGE, name, 1);
            return OptionalDouble.empty();
        }
        return number;
    }
}
