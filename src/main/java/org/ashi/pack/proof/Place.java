package org.ashi.pack.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// A place in a file of a pack with what stands there, from which edits are made.
///
/// @param owner see [Edit#owner()]
record Place(String file, JsonPointer pointer, String owner, JsonNode node) {

    static Place of(String file, JsonNode tree) {
        return new Place(file, JsonPointer.empty(), "", tree);
    }

    Optional<Place> member(String name) {
        return Optional.ofNullable(node.get(name))
                .map(child -> new Place(file, pointer.appendProperty(name), owner, child).owned());
    }

    /// The elements of a list that is a member; none where there is no such list.
    List<Place> elements(String name) {
        return member(name).map(Place::elements).orElse(List.of());
    }

    List<Place> elements() {
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(i -> new Place(file, pointer.appendIndex(i), owner, node.path(i)).owned())
                .toList();
    }

    Edit with(Fault fault, JsonNode other) {
        return new Edit(fault, file, pointer, owner, Optional.of(other));
    }

    Edit without(Fault fault) {
        return new Edit(fault, file, pointer, owner, Optional.empty());
    }

    private Place owned() {
        var id = node.path("id");
        return id.isString() ? new Place(file, pointer, id.stringValue(), node) : this;
    }
}
