package org.ashi.bodymap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The body chart of a protocol pack.
///
/// @param views in the order in which they stand beside each other
public record BodyMap(String id, List<View> views) {

    public BodyMap {
        views = List.copyOf(views);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a body map has a view");
        }
    }

    /// Regions that can be touched somewhere.
    public Set<String> touchable() {
        return views.stream()
                .flatMap(v -> v.shapes().stream())
                .filter(Shape::touch)
                .map(Shape::region)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<View> view(String id) {
        return views.stream().filter(v -> v.id().equals(id)).findFirst();
    }
}
