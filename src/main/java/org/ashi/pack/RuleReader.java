package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Condition;
import org.ashi.rules.Escalation;
import org.ashi.rules.Fact;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Rule;

/// Reads `rules.json`: facts, rules and escalations.
final class RuleReader {

    private final Names names;
    private final ConditionReader conditions;
    private final Citations citations;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    RuleReader(Names names) {
        this.names = names;
        conditions = new ConditionReader(names, false);
        citations = new Citations(names);
    }

    /// A fact may use those before it; it is known from the moment it is read.
    List<Fact> facts(Json file) {
        file.allow("facts", "rules", "escalations");
        var facts = new ArrayList<Fact>();
        for (var at : file.requiredList("facts")) {
            at.allow("id", "when", "count", "only");
            var id = at.text("id");
            if (id.isPresent() && !ids.add("fact " + id.get())) {
                at.problem(Code.DUPLICATE_ID, id.get());
                continue;
            }
            var read = at.has("count") ? count(at, id) : yesNo(at, id);
            if (id.isPresent()) {
                names.addFact(id.get(), at.has("count"));
                // What could not be read keeps its place, so that later facts keep theirs; the pack is refused anyway.
                facts.add(read.orElseGet(() -> new Fact.YesNo(id.get(), new Condition.Any(List.of()))));
            }
        }
        return facts;
    }

    private Optional<Fact> yesNo(Json at, Optional<String> id) {
        var when = conditions.required(at, "when");
        return id.isEmpty() || when.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact.YesNo(id.get(), when.get()));
    }

    private Optional<Fact> count(Json at, Optional<String> id) {
        var of = conditions.list(at, "count");
        var only = conditions.optional(at, "only");
        return id.map(i -> new Fact.Count(i, of, only));
    }

    /// The rules of all forms.
    ///
    /// @param options ids that rules may speak about
    /// @param formIds of the pack
    List<Rule> rules(Json file, Set<String> options, Set<String> formIds) {
        return file.requiredList("rules").stream()
                .flatMap(at -> {
                    at.text("id").ifPresent(id -> forms.put(id, forms(at, formIds)));
                    return rule(at, options).stream();
                })
                .toList();
    }

    /// Those of the rules that are for a form.
    List<Rule> on(String form, List<Rule> rules) {
        return rules.stream()
                .filter(r -> forms.getOrDefault(r.id(), Set.of(form)).contains(form))
                .toList();
    }

    private static Set<String> forms(Json at, Set<String> formIds) {
        if (!at.has("forms")) {
            return formIds;
        }
        var named = at.texts("forms");
        if (named.isEmpty()) {
            at.problem(Code.OUT_OF_RANGE, "forms", 1);
        }
        at.list("forms").forEach(form -> form.asText()
                .filter(id -> !formIds.contains(id))
                .ifPresent(id -> form.problem(Code.NOT_ALLOWED, id, String.join(", ", formIds))));
        return Set.copyOf(named);
    }

    /// A rule that names its forms may do without a condition: it holds whenever such a form is filled in.
    private Optional<Condition> when(Json at) {
        return at.has("forms") && !at.has("when")
                ? Optional.of(new Condition.All(List.of()))
                : conditions.required(at, "when");
    }

    private Optional<Rule> rule(Json at, Set<String> options) {
        at.allow(
                "id", "group", "kind", "forms", "when", "triage", "hold", "causes", "family", "options", "liftsLevel",
                "sources");
        var id = at.text("id");
        if (id.isPresent() && !ids.add("rule " + id.get())) {
            at.problem(Code.DUPLICATE_ID, id.get());
        }
        var group = at.required("group").flatMap(g -> g.asOneOf(Rule.Group.class, false));
        var basis = at.member("kind").map(k -> k.asOneOf(Rule.Basis.class, false)).orElse(Optional.of(Rule.Basis.SINGLE));
        var when = when(at);
        var triage = raise(at);
        var causes = causes(at);
        var statuses = statuses(at, options);
        var sources = citations.read(at);
        if (group.filter(Rule.Group.RED_FLAG::equals).isPresent() && !at.has("triage")) {
            at.problem(Code.MEMBER_MISSING, "triage");
        }
        if (!at.has("triage") && causes.isEmpty() && statuses.isEmpty()) {
            at.problem(Code.NO_EFFECT);
            return Optional.empty();
        }
        if (id.isEmpty() || group.isEmpty() || basis.isEmpty() || when.isEmpty()) {
            return Optional.empty();
        }
        return triage.isEmpty() && causes.isEmpty() && statuses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule(
                        id.get(),
                        group.get(),
                        basis.get(),
                        when.get(),
                        triage,
                        causes,
                        statuses,
                        at.optionalText("family"),
                        at.flag("liftsLevel", true),
                        sources));
    }

    private static Optional<Rule.Raise> raise(Json at) {
        var level = at.member("triage").flatMap(t -> t.asOneOf(TriageLevel.class, true));
        if (level.isEmpty()) {
            return Optional.empty();
        }
        var hold = at.flag("hold", level.get().holdsNeedling());
        if (level.get().holdsNeedling() && !hold) {
            at.member("hold").orElse(at).problem(Code.NOT_ALLOWED, "false", "true");
            return Optional.empty();
        }
        return Optional.of(new Rule.Raise(level.get(), hold));
    }

    private List<String> causes(Json at) {
        var causes = new ArrayList<String>();
        for (var element : at.list("causes")) {
            element.asText().filter(id -> names.cause(element, id).isPresent()).ifPresent(causes::add);
        }
        return causes;
    }

    private static Map<String, OptionStatus> statuses(Json at, Set<String> options) {
        var statuses = new HashMap<String, OptionStatus>();
        at.member("options").map(Json::members).orElse(Map.of()).forEach((option, status) -> {
            if (!options.contains(option)) {
                status.problem(Code.UNKNOWN_OPTION, option);
            }
            var read = status.asOneOf(OptionStatus.class, true);
            if (read.filter(s -> s.compareTo(OptionStatus.CAVEAT) < 0).isPresent()) {
                status.problem(Code.NOT_ALLOWED, read.get(), "CAVEAT, WITHHOLD");
            } else {
                read.ifPresent(s -> statuses.put(option, s));
            }
        });
        return statuses;
    }

    List<Escalation> escalations(Json file) {
        return file.list("escalations").stream().flatMap(at -> escalation(at).stream()).toList();
    }

    private Optional<Escalation> escalation(Json at) {
        at.allow("id", "from", "to", "families", "anyNeedlingEffect", "listed", "sources");
        var id = at.text("id");
        if (id.isPresent() && !ids.add("rule " + id.get())) {
            at.problem(Code.DUPLICATE_ID, id.get());
        }
        var from = at.required("from").flatMap(f -> f.asOneOf(TriageLevel.class, true));
        var to = at.required("to").flatMap(t -> t.asOneOf(TriageLevel.class, true));
        var trigger = trigger(at);
        var sources = citations.read(at);
        if (id.isEmpty() || from.isEmpty() || to.isEmpty() || trigger.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().compareTo(from.get()) <= 0) {
            at.problem(Code.NONSENSE);
            return Optional.empty();
        }
        return Optional.of(
                new Escalation(id.get(), from.get(), to.get(), trigger.get(), at.flag("listed", true), sources));
    }

    private static Optional<Escalation.Trigger> trigger(Json at) {
        if (at.flag("anyNeedlingEffect", false)) {
            return Optional.of(new Escalation.Trigger.NeedlingEffect());
        }
        var families = at.integer("families");
        if (families.isPresent() && families.getAsInt() < 1) {
            at.problem(Code.OUT_OF_RANGE, "families", 1);
            return Optional.empty();
        }
        return families.isPresent()
                ? Optional.of(new Escalation.Trigger.Families(families.getAsInt()))
                : Optional.empty();
    }
}
