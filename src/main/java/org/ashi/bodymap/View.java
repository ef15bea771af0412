package org.ashi.bodymap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The figure seen from one side. One unit is one px at the usual text size.
///
/// @param outline closed edges of the figure
/// @param shade closed edges of its second tone, painted within the outline
/// @param lines that only help to see what is what
/// @param shapes each region at most once
public record View(
        String id,
        Facing facing,
        double width,
        double height,
        List<BodyPath> outline,
        List<BodyPath> shade,
        List<BodyPath> lines,
        List<Shape> shapes,
        Optional<Inset> inset) {

    /// What is seen. A person's left is on the left of the picture where the back is seen, and on its right in front.
    public enum Facing {
        BACK,
        FRONT;

        public boolean leftIsLeft() {
            return this == BACK;
        }
    }

    public View {
        outline = List.copyOf(outline);
        shade = List.copyOf(shade);
        lines = List.copyOf(lines);
        shapes = List.copyOf(shapes);
        if (!(width > 0) || !(height > 0) || outline.isEmpty()) {
            throw new IllegalArgumentException("a view has a size and a figure");
        }
        var codes = new HashSet<String>();
        if (!shapes.stream().allMatch(s -> codes.add(s.region()))) {
            throw new IllegalArgumentException("a view draws each region once");
        }
    }

    public Optional<Shape> shape(String region) {
        return shapes.stream().filter(s -> s.region().equals(region)).findFirst();
    }
}
