package org.ashi.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackProblem.Code;

/// Reads `obligations.json`, which a pack may have.
final class ObligationReader {

    private final Names names;
    private final ConditionReader conditions;
    private final Citations citations;
    private final Set<String> options;
    private final Set<String> ids = new HashSet<>();

    /// @param options ids that the pack has
    ObligationReader(Names names, Set<String> options) {
        this.names = names;
        this.options = Set.copyOf(options);
        conditions = new ConditionReader(names, true);
        citations = new Citations(names);
    }

    Obligations read(Json file) {
        file.allow("contraindications", "invariants");
        return new Obligations(
                file.list("contraindications").stream()
                        .flatMap(at -> contraindication(at).stream())
                        .toList(),
                file.list("invariants").stream().flatMap(at -> invariant(at).stream()).toList());
    }

    private Optional<Obligation> contraindication(Json at) {
        at.allow("id", "when", "withholds", "sources");
        at.required("withholds");
        return obligation(at);
    }

    private Optional<Obligation> invariant(Json at) {
        at.allow("id", "when", "level", "hold", "withholds", "atLeastCaveat", "open", "sources");
        return obligation(at);
    }

    private Optional<Obligation> obligation(Json at) {
        var id = at.text("id");
        if (id.isPresent() && !ids.add(id.get())) {
            at.problem(Code.DUPLICATE_ID, id.get());
        }
        var when = conditions.required(at, "when");
        var level = at.member("level").flatMap(l -> l.asOneOf(TriageLevel.class, true));
        var hold = at.flag("hold", false);
        var withholds = optionIds(at, "withholds");
        var atLeastCaveat = optionIds(at, "atLeastCaveat");
        var open = questionIds(at);
        var sources = citations.read(at);
        if (level.filter(l -> l != TriageLevel.ROUTINE).isEmpty()
                && !hold
                && withholds.isEmpty()
                && atLeastCaveat.isEmpty()
                && open.isEmpty()) {
            at.problem(Code.NO_EFFECT);
            return Optional.empty();
        }
        return id.isEmpty() || when.isEmpty()
                ? Optional.empty()
                : Optional.of(new Obligation(id.get(), when.get(), level, hold, withholds, atLeastCaveat, open, sources));
    }

    private List<String> optionIds(Json at, String name) {
        at.list(name).forEach(element -> element.asText()
                .filter(id -> !options.contains(id))
                .ifPresent(id -> element.problem(Code.UNKNOWN_OPTION, id)));
        return at.texts(name);
    }

    private List<String> questionIds(Json at) {
        at.list("open").forEach(element -> element.asText().ifPresent(id -> names.question(element, id)));
        return at.texts("open");
    }
}
