package org.ashi.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Condition;

/// Reads conditions and resolves the names in them.
final class ConditionReader {

    private static final String FORMS =
            "q, fact, all, any, not, count, points";
    private static final Set<String> QUESTION_TESTS =
            Set.of("is", "in", "includes", "includesAny", "atLeast", "atMost", "answered", "unsure", "declined");

    private final Names names;
    /// Points may be asked only where the causes are already scored.
    private final boolean pointsAllowed;

    ConditionReader(Names names, boolean pointsAllowed) {
        this.names = names;
        this.pointsAllowed = pointsAllowed;
    }

    Optional<Condition> optional(Json at, String name) {
        return at.member(name).flatMap(this::read);
    }

    Optional<Condition> required(Json at, String name) {
        return at.required(name).flatMap(this::read);
    }

    List<Condition> list(Json at, String name) {
        var elements = at.requiredList(name);
        if (elements.isEmpty() && at.has(name)) {
            at.problem(Code.OUT_OF_RANGE, name, 1);
        }
        return elements.stream().flatMap(e -> read(e).stream()).toList();
    }

    Optional<Condition> read(Json at) {
        if (at.has("q")) {
            return question(at);
        }
        if (at.has("fact")) {
            return fact(at);
        }
        if (at.has("all")) {
            at.allow("all");
            return Optional.of(new Condition.All(list(at, "all")));
        }
        if (at.has("any")) {
            at.allow("any");
            return Optional.of(new Condition.Any(list(at, "any")));
        }
        if (at.has("not")) {
            at.allow("not");
            return required(at, "not").map(Condition.Not::new);
        }
        if (at.has("count")) {
            at.allow("count");
            return at.member("count").flatMap(this::count);
        }
        if (at.has("points")) {
            return points(at);
        }
        at.problem(at.node().isObject() ? Code.MEMBER_MISSING : Code.WRONG_TYPE, at.node().isObject() ? FORMS : "object");
        return Optional.empty();
    }

    private Optional<Condition> question(Json at) {
        at.allow("q", "is", "in", "includes", "includesAny", "atLeast", "atMost", "answered", "unsure", "declined");
        var place = at.text("q").flatMap(id -> names.question(at.member("q").orElse(at), id));
        var tests = new ArrayList<String>();
        for (var name : at.members().keySet()) {
            if (QUESTION_TESTS.contains(name)) {
                tests.add(name);
            }
        }
        if (place.isEmpty() || !oneTest(at, tests)) {
            return Optional.empty();
        }
        var q = place.get();
        return switch (tests.getFirst()) {
            case "atLeast", "atMost" -> number(at, q);
            case "answered" -> said(at, "answered", new Condition.Answered(q.index()));
            case "unsure" -> said(at, "unsure", new Condition.SaidUnsure(q.index()));
            case "declined" -> said(at, "declined", new Condition.SaidDeclined(q.index()));
            default -> codes(at, q, tests.getFirst());
        };
    }

    private static boolean oneTest(Json at, List<String> tests) {
        var range = Set.of("atLeast", "atMost").containsAll(tests);
        if (tests.isEmpty() || tests.size() > 1 && !range) {
            at.problem(Code.MEMBER_MISSING, String.join(", ", QUESTION_TESTS.stream().sorted().toList()));
            return false;
        }
        return true;
    }

    private static Optional<Condition> said(Json at, String name, Condition condition) {
        if (!at.flag(name, false)) {
            at.member(name).ifPresent(m -> m.problem(Code.NOT_ALLOWED, "false", "true"));
            return Optional.empty();
        }
        return Optional.of(condition);
    }

    private static Optional<Condition> number(Json at, Names.Place q) {
        if (!q.isNumber()) {
            at.problem(Code.WRONG_KIND, at.text("q").orElse(""));
            return Optional.empty();
        }
        var range = Bounds.read(at);
        return range.map(b -> new Condition.Between(q.index(), b.min(), b.max()));
    }

    private static Optional<Condition> codes(Json at, Names.Place q, String test) {
        var id = at.text("q").orElse("");
        var many = test.startsWith("includes");
        var isMany = q.kind() instanceof org.ashi.form.Kind.Choices
                || q.kind() instanceof org.ashi.form.Kind.Regions;
        if (q.codes().isEmpty() || many != isMany) {
            at.problem(Code.WRONG_KIND, id);
            return Optional.empty();
        }
        var one = test.equals("is") || test.equals("includes");
        var wanted = one ? at.member(test).stream().toList() : at.requiredList(test);
        if (wanted.isEmpty()) {
            at.problem(Code.OUT_OF_RANGE, test, 1);
        }
        var mask = 0L;
        for (var element : wanted) {
            var code = element.asText();
            var bit = code.map(q.codes()::indexOf).orElse(-1);
            if (code.isPresent() && bit < 0) {
                element.problem(Code.UNKNOWN_CODE, code.get(), id, String.join(", ", q.codes()));
            }
            mask |= bit < 0 ? 0 : 1L << bit;
        }
        return mask == 0 ? Optional.empty() : Optional.of(new Condition.Has(q.index(), mask));
    }

    private Optional<Condition> fact(Json at) {
        at.allow("fact", "atLeast", "atMost");
        var counted = at.has("atLeast") || at.has("atMost");
        var index = at.text("fact").flatMap(id -> names.fact(at, id, counted));
        if (index.isEmpty()) {
            return Optional.empty();
        }
        return counted
                ? Bounds.read(at).map(b -> new Condition.Counted(index.get(), b.min(), b.max()))
                : Optional.of(new Condition.Holds(index.get()));
    }

    private Optional<Condition> count(Json at) {
        at.allow("of", "atLeast", "atMost");
        var of = list(at, "of");
        return Bounds.read(at).map(b -> new Condition.CountOf(of, b.min(), b.max()));
    }

    private Optional<Condition> points(Json at) {
        at.allow("points", "atLeast", "atMost");
        if (!pointsAllowed) {
            at.problem(Code.POINTS_HERE);
            return Optional.empty();
        }
        var cause = at.text("points").flatMap(id -> names.cause(at, id));
        var bounds = Bounds.read(at);
        return cause.isEmpty() || bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition.Scored(
                        cause.get(), bounds.get().min(), bounds.get().max()));
    }

    /// @param min lowest allowed, or the least int
    /// @param max highest allowed, or the greatest int
    private record Bounds(int min, int max) {

        static Optional<Bounds> read(Json at) {
            if (!at.has("atLeast") && !at.has("atMost")) {
                at.problem(Code.MEMBER_MISSING, "atLeast, atMost");
                return Optional.empty();
            }
            var low = at.optionalInteger("atLeast");
            var high = at.optionalInteger("atMost");
            if (at.has("atLeast") && low.isEmpty() || at.has("atMost") && high.isEmpty()) {
                return Optional.empty();
            }
            var bounds = new Bounds(low.orElse(Integer.MIN_VALUE), high.orElse(Integer.MAX_VALUE));
            if (bounds.min > bounds.max) {
                at.problem(Code.NONSENSE);
                return Optional.empty();
            }
            return Optional.of(bounds);
        }
    }
}
