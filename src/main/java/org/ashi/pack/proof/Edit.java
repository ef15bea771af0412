package org.ashi.pack.proof;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One place of a file with something else in it.
///
/// @param owner id of the rule, fact, cause, option or question that the place belongs to; empty where it belongs to none
/// @param with empty leaves the place out
record Edit(Fault fault, String file, JsonPointer at, String owner, Optional<JsonNode> with) {

    /// A copy of the file's tree with this edit in it.
    JsonNode applied(JsonNode tree) {
        var copy = tree.deepCopy();
        var parent = copy.at(at.head());
        switch (parent) {
            case ObjectNode object -> {
                var name = at.last().getMatchingProperty();
                with.ifPresentOrElse(value -> object.set(name, value), () -> object.remove(name));
            }
            case ArrayNode array -> {
                var index = at.last().getMatchingIndex();
                with.ifPresentOrElse(value -> array.set(index, value), () -> array.remove(index));
            }
            default -> throw new IllegalStateException("nothing stands at " + at);
        }
        return copy;
    }
}
