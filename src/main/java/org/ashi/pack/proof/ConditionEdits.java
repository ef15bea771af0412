package org.ashi.pack.proof;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/// All slips that can be made in a condition as a pack writes it.
final class ConditionEdits {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> BOUNDS = List.of("atLeast", "atMost");

    private final Map<String, List<String>> codes;
    private final Consumer<Edit> found;

    /// @param codes of each question
    ConditionEdits(Map<String, List<String>> codes, Consumer<Edit> found) {
        this.codes = Map.copyOf(codes);
        this.found = found;
    }

    void of(Place at) {
        if (at.node().has("not")) {
            found.accept(at.with(Fault.NEGATE, at.node().path("not")));
            at.member("not").ifPresent(this::parts);
        } else {
            found.accept(at.with(Fault.NEGATE, NODES.objectNode().set("not", at.node())));
            parts(at);
        }
    }

    /// The conditions of a list, each of which may be left out while another stays.
    void list(Place at) {
        var elements = at.elements();
        for (var element : elements) {
            if (elements.size() > 1) {
                found.accept(element.without(isGroup(element) ? Fault.DROP_GROUP : Fault.DROP_LEAF));
            }
            of(element);
        }
    }

    /// One more and one less.
    void number(Place at) {
        for (var step : List.of(-1, 1)) {
            found.accept(at.with(Fault.CHANGE_NUMBER, NODES.numberNode(at.node().intValue() + step)));
        }
    }

    /// What a condition is made of; turning round the inside of a `not` would be the same as taking the `not` away.
    private void parts(Place at) {
        if (at.node().has("not")) {
            at.member("not").ifPresent(this::of);
            return;
        }
        at.member("all").ifPresent(list -> group(at, list, "any"));
        at.member("any").ifPresent(list -> group(at, list, "all"));
        at.member("count").ifPresent(count -> {
            bounds(count);
            count.member("of").ifPresent(this::list);
        });
        bounds(at);
        codes(at);
    }

    private void group(Place at, Place list, String other) {
        if (list.node().size() > 1) {
            found.accept(at.with(Fault.SWAP_GROUP, NODES.objectNode().set(other, list.node())));
        }
        list(list);
    }

    private static boolean isGroup(Place at) {
        return Stream.of("all", "any", "not", "count").anyMatch(at.node()::has);
    }

    private void bounds(Place at) {
        BOUNDS.forEach(name -> at.member(name).ifPresent(this::number));
        for (var i = 0; i < BOUNDS.size(); i++) {
            var name = BOUNDS.get(i);
            var other = BOUNDS.get(1 - i);
            if (at.node().has(name) && !at.node().has(other)) {
                var flipped = NODES.objectNode();
                at.node().properties().forEach(e ->
                        flipped.set(e.getKey().equals(name) ? other : e.getKey(), e.getValue()));
                found.accept(at.with(Fault.FLIP_BOUND, flipped));
            }
        }
    }

    private void codes(Place at) {
        var all = codes.getOrDefault(at.node().path("q").stringValue(""), List.of());
        Stream.of("is", "includes").forEach(name -> at.member(name).ifPresent(code -> others(code, all, List.of(code))));
        Stream.of("in", "includesAny").forEach(name -> {
            var elements = at.elements(name);
            for (var code : elements) {
                if (elements.size() > 1) {
                    found.accept(code.without(Fault.OTHER_CODE));
                }
                others(code, all, elements);
            }
        });
    }

    private void others(Place at, List<String> all, List<Place> taken) {
        all.stream()
                .filter(code -> taken.stream().noneMatch(t -> t.node().stringValue("").equals(code)))
                .forEach(code -> found.accept(at.with(Fault.OTHER_CODE, NODES.stringNode(code))));
    }
}
