package org.ashi.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Cause;
import org.ashi.rules.RuleBase;

/// Reads `causes.json`: cause categories with what gives them points.
final class CauseReader {

    /// More would make one row decide alone, and sums run over.
    private static final int MOST_POINTS = 1_000;

    private final Names names;
    private final ConditionReader conditions;
    private final Citations citations;

    CauseReader(Names names) {
        this.names = names;
        conditions = new ConditionReader(names, false);
        citations = new Citations(names);
    }

    List<Cause> causes(Json file) {
        file.allow("thresholds", "fallback", "causes");
        var causes = new ArrayList<Cause>();
        for (var at : file.requiredList("causes")) {
            at.allow("id", "type", "gate", "points", "sublabels", "sources");
            var id = at.text("id");
            if (id.isPresent() && names.hasCause(id.get())) {
                at.problem(Code.DUPLICATE_ID, id.get());
                continue;
            }
            id.ifPresent(names::addCause);
            var type = at.required("type").flatMap(t -> t.asOneOf(Cause.Type.class, false));
            var gate = conditions.optional(at, "gate");
            var rows = at.list("points").stream().flatMap(r -> row(r).stream()).toList();
            var sublabels =
                    at.list("sublabels").stream().flatMap(s -> sublabel(s).stream()).toList();
            var sources = citations.read(at);
            if (type.filter(Cause.Type.SERIOUS::equals).isPresent() && !rows.isEmpty()) {
                at.problem(Code.WRONG_KIND, id.orElse(""));
            }
            if (id.isPresent() && type.isPresent()) {
                causes.add(new Cause(id.get(), type.get(), gate, rows, sublabels, sources));
            }
        }
        return causes;
    }

    private Optional<Cause.Row> row(Json at) {
        at.allow("when", "points", "strength", "sources");
        var when = conditions.required(at, "when");
        var points = at.integer("points");
        var strength = at.required("strength").flatMap(s -> s.asOneOf(Cause.Strength.class, false));
        var sources = citations.read(at);
        if (points.isPresent() && points.getAsInt() == 0) {
            at.problem(Code.NO_EFFECT);
            return Optional.empty();
        }
        if (points.isPresent() && Math.abs((long) points.getAsInt()) > MOST_POINTS) {
            at.problem(Code.OUT_OF_RANGE, "points", -MOST_POINTS, MOST_POINTS);
            return Optional.empty();
        }
        return when.isEmpty() || points.isEmpty() || strength.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause.Row(when.get(), points.getAsInt(), strength.get(), sources));
    }

    private Optional<Cause.Sublabel> sublabel(Json at) {
        at.allow("id", "when", "sources");
        var id = at.text("id");
        var when = conditions.required(at, "when");
        var sources = citations.read(at);
        return id.isEmpty() || when.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause.Sublabel(id.get(), when.get(), sources));
    }

    Optional<RuleBase.Thresholds> thresholds(Json file) {
        var at = file.required("thresholds");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        at.get().allow("toward", "possible", "factor");
        var toward = at.get().integer("toward");
        var possible = at.get().integer("possible");
        var factor = at.get().integer("factor");
        if (toward.isEmpty() || possible.isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        if (toward.getAsInt() <= possible.getAsInt() || possible.getAsInt() < 1 || factor.getAsInt() < 1) {
            at.get().problem(Code.NONSENSE);
            return Optional.empty();
        }
        return Optional.of(
                new RuleBase.Thresholds(toward.getAsInt(), possible.getAsInt(), factor.getAsInt()));
    }

    Optional<RuleBase.Fallback> fallback(Json file) {
        return file.member("fallback").flatMap(at -> {
            at.allow("cause", "unless", "sources");
            var cause = at.text("cause").flatMap(id -> names.cause(at, id));
            var unless = new ConditionReader(names, true).required(at, "unless");
            citations.read(at);
            return cause.isEmpty() || unless.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RuleBase.Fallback(cause.get(), unless.get()));
        });
    }
}
