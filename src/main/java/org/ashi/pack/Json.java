package org.ashi.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.ashi.pack.PackProblem.Code;
import tools.jackson.databind.JsonNode;

/// A place in a file of a pack. What is missing or of the wrong type is reported with its place, and reading goes on.
record Json(String file, String pointer, JsonNode node, Problems problems) {

    /// A comment for the next editor, allowed on every object.
    private static final Set<String> ALWAYS_ALLOWED = Set.of("note", "$schema");

    private static final double MOST = 1_000_000;

    void problem(Code code, Object... args) {
        problems.add(file, pointer, code, args);
    }

    /// Reports members that nobody would read, which are most often misspelt ones.
    void allow(String... names) {
        if (!node.isObject()) {
            problem(Code.WRONG_TYPE, "object");
            return;
        }
        var allowed = Set.copyOf(Arrays.asList(names));
        for (var name : node.propertyNames()) {
            if (!allowed.contains(name) && !ALWAYS_ALLOWED.contains(name)) {
                at(name, node.get(name)).problem(Code.MEMBER_UNKNOWN, name, String.join(", ", names));
            }
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    /// A member that may be absent.
    Optional<Json> member(String name) {
        return Optional.ofNullable(node.get(name)).map(child -> at(name, child));
    }

    /// A member that must be there.
    Optional<Json> required(String name) {
        var member = member(name);
        if (member.isEmpty()) {
            problem(Code.MEMBER_MISSING, name);
        }
        return member;
    }

    Optional<String> asText() {
        if (!node.isString()) {
            problem(Code.WRONG_TYPE, "text");
            return Optional.empty();
        }
        if (node.stringValue().isBlank()) {
            problem(Code.TEXT_EMPTY);
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    OptionalInt asInt() {
        if (!node.isInt()) {
            problem(Code.WRONG_TYPE, "integer");
            return OptionalInt.empty();
        }
        return OptionalInt.of(node.intValue());
    }

    /// A number with or without decimals, at most a million from zero.
    OptionalDouble asDecimal() {
        // Not a number at all where it is too large for one of Java's.
        var value = node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        if (!(Math.abs(value) <= MOST)) {
            problem(Code.WRONG_TYPE, "number");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    OptionalDouble decimal(String name) {
        return required(name).map(Json::asDecimal).orElse(OptionalDouble.empty());
    }

    Optional<String> text(String name) {
        return required(name).flatMap(Json::asText);
    }

    Optional<String> optionalText(String name) {
        return member(name).flatMap(Json::asText);
    }

    OptionalInt integer(String name) {
        return required(name).map(Json::asInt).orElse(OptionalInt.empty());
    }

    OptionalInt optionalInteger(String name) {
        return member(name).map(Json::asInt).orElse(OptionalInt.empty());
    }

    /// A member that is true or false, with the value of an absent one.
    boolean flag(String name, boolean absent) {
        var member = member(name);
        if (member.isEmpty()) {
            return absent;
        }
        if (!member.get().node.isBoolean()) {
            member.get().problem(Code.WRONG_TYPE, "boolean");
            return absent;
        }
        return member.get().node.booleanValue();
    }

    /// The elements of this list.
    List<Json> elements() {
        if (!node.isArray()) {
            problem(Code.WRONG_TYPE, "list");
            return List.of();
        }
        var elements = new ArrayList<Json>();
        for (var i = 0; i < node.size(); i++) {
            elements.add(at(Integer.toString(i), node.get(i)));
        }
        return elements;
    }

    /// The elements of a list member; an absent one is empty.
    List<Json> list(String name) {
        return member(name).map(Json::elements).orElse(List.of());
    }

    List<Json> requiredList(String name) {
        return required(name).map(Json::elements).orElse(List.of());
    }

    List<String> texts(String name) {
        return list(name).stream().flatMap(e -> e.asText().stream()).toList();
    }

    /// The members of this object, in the order of the file.
    Map<String, Json> members() {
        if (!node.isObject()) {
            problem(Code.WRONG_TYPE, "object");
            return Map.of();
        }
        var members = new LinkedHashMap<String, Json>();
        for (var name : node.propertyNames()) {
            if (!ALWAYS_ALLOWED.contains(name)) {
                members.put(name, at(name, node.get(name)));
            }
        }
        return members;
    }

    /// One of the names of an enum, written as `lowerCamel` or, where `upper`, as in the enum.
    <E extends Enum<E>> Optional<E> asOneOf(Class<E> type, boolean upper) {
        Function<E, String> written = e -> upper ? e.name() : camel(e.name());
        var values = type.getEnumConstants();
        var text = asText();
        var found = text.flatMap(
                t -> Arrays.stream(values).filter(e -> written.apply(e).equals(t)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            problem(
                    Code.NOT_ALLOWED,
                    text.get(),
                    String.join(", ", Arrays.stream(values).map(written).toList()));
        }
        return found;
    }

    private Json at(String name, JsonNode child) {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        return new Json(file, pointer + "/" + escaped, child, problems);
    }

    private static String camel(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            camel.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
