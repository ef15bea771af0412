package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.pack.Guidance.Item;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Fit;
import org.ashi.rules.Option;

/// Reads `options.json`: treatment options and the guidance beside them.
final class OptionReader {

    private final ConditionReader conditions;
    private final Citations citations;
    private final Map<String, Guidance.OptionGuidance> guidance = new HashMap<>();

    OptionReader(Names names) {
        conditions = new ConditionReader(names, true);
        citations = new Citations(names);
    }

    /// The ids alone, for rules that speak about options.
    static Set<String> ids(Json file) {
        var ids = new LinkedHashSet<String>();
        for (var at : file.requiredList("options")) {
            var id = at.text("id");
            if (id.isPresent() && !ids.add(id.get())) {
                at.problem(Code.DUPLICATE_ID, id.get());
            }
        }
        return ids;
    }

    List<Option> options(Json file) {
        var options = new ArrayList<Option>();
        var before = new HashSet<String>();
        for (var at : file.requiredList("options")) {
            option(at, before).ifPresent(options::add);
            at.text("id").ifPresent(before::add);
        }
        return options;
    }

    private Optional<Option> option(Json at, Set<String> before) {
        at.allow(
                "id", "addOnTo", "fit", "caveatWhen", "sources", "evidence", "trials", "harms", "session");
        var id = at.text("id");
        var addOnTo = at.optionalText("addOnTo");
        addOnTo.filter(parent -> !before.contains(parent))
                .ifPresent(parent -> at.problem(Code.UNKNOWN_OPTION, parent));
        var fits = at.list("fit").stream().flatMap(f -> fit(f).stream()).toList();
        var caveatWhen = conditions.optional(at, "caveatWhen");
        var sources = citations.read(at);
        var trials = at.list("trials").stream().flatMap(t -> trial(t).stream()).toList();
        var said = new Guidance.OptionGuidance(
                items(at, "evidence"), trials, items(at, "harms"), items(at, "session"));
        if (addOnTo.isPresent() == at.has("fit")) {
            at.problem(Code.MEMBER_MISSING, "fit, addOnTo");
            return Optional.empty();
        }
        if (id.isEmpty() || addOnTo.isPresent() != fits.isEmpty()) {
            return Optional.empty();
        }
        guidance.put(id.get(), said);
        return Optional.of(new Option(id.get(), addOnTo, fits, caveatWhen, sources));
    }

    private Optional<Option.FitRow> fit(Json at) {
        at.allow("fit", "when");
        var fit = at.required("fit").flatMap(f -> f.asOneOf(Fit.class, true));
        var when = conditions.required(at, "when");
        return fit.isEmpty() || when.isEmpty()
                ? Optional.empty()
                : Optional.of(new Option.FitRow(fit.get(), when.get()));
    }

    private Optional<Guidance.Trial> trial(Json at) {
        at.allow("id", "when", "stance", "sources");
        var stance = at.required("stance").flatMap(s -> s.asOneOf(Guidance.Stance.class, false));
        var item = item(at);
        return item.isEmpty() || stance.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guidance.Trial(item.get(), stance.get()));
    }

    Guidance guidance(Json file, Set<String> options) {
        file.allow("options", "guidelines", "muscles", "points", "standingCaveats", "safetyNet");
        return new Guidance(
                guidance,
                file.list("guidelines").stream()
                        .flatMap(g -> guideline(g, options).stream())
                        .toList(),
                items(file, "muscles"),
                file.list("points").stream().flatMap(p -> point(p).stream()).toList(),
                items(file, "standingCaveats"),
                items(file, "safetyNet"),
                Obligations.NONE);
    }

    private Optional<Guidance.Guideline> guideline(Json at, Set<String> options) {
        at.allow("id", "when", "stance", "options", "sources");
        var stance = at.required("stance").flatMap(s -> s.asOneOf(Guidance.Stance.class, false));
        var about = at.texts("options");
        about.stream().filter(o -> !options.contains(o)).forEach(o -> at.problem(Code.UNKNOWN_OPTION, o));
        var item = item(at);
        return item.isEmpty() || stance.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guidance.Guideline(item.get(), stance.get(), about));
    }

    private Optional<Guidance.AcuPoint> point(Json at) {
        at.allow("id", "when", "avoidWhen", "sources");
        var avoid = conditions.optional(at, "avoidWhen");
        return item(at).map(i -> new Guidance.AcuPoint(i, avoid));
    }

    private List<Item> items(Json at, String name) {
        var items = new ArrayList<Item>();
        for (var element : at.list(name)) {
            element.allow("id", "when", "register", "sources");
            item(element).ifPresent(item -> {
                if (items.stream().anyMatch(i -> i.id().equals(item.id()))) {
                    element.problem(Code.DUPLICATE_ID, item.id());
                }
                items.add(item);
            });
        }
        return items;
    }

    private Optional<Item> item(Json at) {
        var when = conditions.optional(at, "when");
        var sources = citations.read(at);
        return at.text("id").map(id -> new Item(id, when, sources));
    }
}
