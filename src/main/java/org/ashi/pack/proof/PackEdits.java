package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Fit;
import org.ashi.rules.OptionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// All slips that can be made in what decides an assessment. What only chooses words beside it, such as which guideline is
/// shown, is left alone: no outcome hangs on it.
final class PackEdits {

    static final List<String> FILES = List.of("rules.json", "causes.json", "options.json", "questions.json");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, List<String>> codes;
    private final List<Edit> found = new ArrayList<>();
    private final ConditionEdits conditions;

    private PackEdits(Map<String, List<String>> codes) {
        this.codes = codes;
        conditions = new ConditionEdits(codes, found::add);
    }

    /// In a steady order.
    ///
    /// @param codes of each question
    /// @param trees of [#FILES], by name
    static List<Edit> of(Map<String, List<String>> codes, Map<String, JsonNode> trees) {
        var edits = new PackEdits(codes);
        for (var file : FILES) {
            edits.file(Place.of(file, trees.getOrDefault(file, NODES.objectNode())));
        }
        return List.copyOf(edits.found);
    }

    private void file(Place file) {
        file.elements("facts").forEach(this::fact);
        file.elements("rules").forEach(this::rule);
        file.elements("escalations").forEach(this::escalation);
        file.member("thresholds").ifPresent(at ->
                at.node().propertyNames().forEach(name -> at.member(name).ifPresent(conditions::number)));
        file.member("fallback").flatMap(at -> at.member("unless")).ifPresent(conditions::of);
        file.elements("causes").forEach(this::cause);
        file.elements("options").forEach(this::option);
        pages(file);
        file.member("forms").ifPresent(forms ->
                forms.node().propertyNames().forEach(form -> forms.member(form).ifPresent(this::pages)));
        file.elements("questions").forEach(this::question);
    }

    private void fact(Place fact) {
        fact.member("when").ifPresent(conditions::of);
        fact.member("count").ifPresent(conditions::list);
        mayGo(fact, "only", Fault.DROP_GROUP);
    }

    private void rule(Place rule) {
        found.add(rule.without(Fault.DROP_RULE));
        rule.member("when").ifPresent(conditions::of);
        var level = rule.member("triage");
        level.ifPresent(this::level);
        var holds = level.filter(l -> TriageLevel.valueOf(l.node().stringValue("")).holdsNeedling()).isPresent();
        // The levels that hold needling do so without being told.
        rule.member("hold").filter(at -> !holds).ifPresent(at -> found.add(at.without(Fault.DROP_HOLD)));
        rule.member("options").ifPresent(options -> options.node().propertyNames().forEach(id ->
                options.member(id).ifPresent(effect -> effect(effect, options.node().size() > 1 || level.isPresent()))));
    }

    private void effect(Place effect, boolean mayGo) {
        others(effect, Fault.CHANGE_EFFECT, List.of(OptionStatus.CAVEAT.name(), OptionStatus.WITHHOLD.name()));
        if (mayGo) {
            found.add(effect.without(Fault.DROP_EFFECT));
        }
    }

    private void escalation(Place escalation) {
        found.add(escalation.without(Fault.DROP_RULE));
        Stream.of("from", "to").forEach(name -> escalation.member(name).ifPresent(this::level));
        escalation.member("families").ifPresent(conditions::number);
    }

    private void level(Place at) {
        var level = TriageLevel.valueOf(at.node().stringValue(""));
        for (var other : TriageLevel.values()) {
            if (Math.abs(other.compareTo(level)) == 1) {
                found.add(at.with(Fault.CHANGE_LEVEL, NODES.stringNode(other.name())));
            }
        }
    }

    private void cause(Place cause) {
        mayGo(cause, "gate", Fault.DROP_GROUP);
        for (var row : cause.elements("points")) {
            row.member("when").ifPresent(conditions::of);
            row.member("points").ifPresent(conditions::number);
        }
    }

    private void option(Place option) {
        for (var row : option.elements("fit")) {
            row.member("when").ifPresent(conditions::of);
            row.member("fit").ifPresent(fit ->
                    others(fit, Fault.CHANGE_EFFECT, Stream.of(Fit.values()).map(Fit::name).toList()));
        }
        mayGo(option, "caveatWhen", Fault.DROP_EFFECT);
    }

    private void question(Place question) {
        question.member("countsAs").ifPresent(at -> {
            found.add(at.without(Fault.CHANGE_COUNTS_AS));
            if (at.node().isString()) {
                others(at, Fault.CHANGE_COUNTS_AS, codes.getOrDefault(at.owner(), List.of()));
            }
        });
        mayGo(question, "enableWhen", Fault.DROP_ENABLE_WHEN);
    }

    private void pages(Place form) {
        for (var section : form.elements("sections")) {
            section.elements("pages").forEach(page -> mayGo(page, "when", Fault.DROP_ENABLE_WHEN));
        }
    }

    /// A condition that may be wrong or not be there at all.
    private void mayGo(Place at, String name, Fault gone) {
        at.member(name).ifPresent(condition -> {
            found.add(condition.without(gone));
            conditions.of(condition);
        });
    }

    private void others(Place at, Fault fault, Collection<String> all) {
        all.stream()
                .filter(other -> !other.equals(at.node().stringValue("")))
                .forEach(other -> found.add(at.with(fault, NODES.stringNode(other))));
    }
}
