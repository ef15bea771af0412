package org.ashi.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Fact;
import org.ashi.rules.Rule;
import org.ashi.rules.RuleBase;

/// Which texts a pack must have in each of its languages.
final class TextKeys {

    private final Set<String> required = new TreeSet<>();
    private final Set<String> optional = new TreeSet<>();

    /// @param rules those of all forms
    TextKeys(Map<String, PackForm> forms, RuleBase rules, Guidance guidance, Set<String> sources) {
        add("pack", "title", "signOff");
        add("consent", "title", "text");
        forms.forEach((id, form) -> {
            add("form." + id, "");
            form(form.questionnaire());
        });
        for (var level : TriageLevel.values()) {
            add("level." + level, "patient", "practitioner", "staff");
        }
        rules(rules);
        guidance(guidance);
        sources.forEach(key -> add("source." + key, ""));
    }

    private void form(Questionnaire form) {
        form.sections().forEach(s -> {
            add("section." + s.id(), "", "intro");
            s.pages().stream().filter(Page::checklist).forEach(p -> {
                add("page." + p.id(), "", "none");
                p.questions().forEach(id -> optional.add("question." + id + ".line"));
            });
        });
        form.declarations().forEach(q -> add("question." + q.id(), "statement"));
        form.questions().forEach(this::question);
    }

    Set<String> required() {
        return required;
    }

    boolean allows(String key) {
        return required.contains(key) || optional.contains(key);
    }

    private void add(String stem, String... parts) {
        for (var part : parts) {
            required.add(part.isEmpty() ? stem : stem + "." + part);
        }
    }

    private void question(Question question) {
        add("question." + question.id(), "", "why", "short");
        optional.add("question." + question.id() + ".help");
        if (question.unticked().isPresent()) {
            add("question." + question.id(), "line");
        }
        switch (question.kind()) {
            case Kind.Choice c -> codes(question, c.options());
            case Kind.Choices c -> codes(question, c.options());
            case Kind.Regions r -> {
                r.codes().forEach(code -> add("region." + code, ""));
                r.groups().forEach(g -> add("regionGroup." + g.id(), ""));
            }
            case Kind.RegionOf r -> r.codes().forEach(code -> add("region." + code, ""));
            // Their answers are worded by the program or are numbers and words of the patient.
            case Kind.YesNo y -> {}
            case Kind.Scale s -> {}
            case Kind.NumberRange n -> {}
            case Kind.BirthDate b -> {}
            case Kind.ShortText t -> {}
        }
    }

    private void codes(Question question, List<String> codes) {
        codes.forEach(code -> add("answer." + question.id() + "." + code, ""));
    }

    private void rules(RuleBase rules) {
        rules.facts().stream().map(Fact::id).forEach(id -> add("fact." + id, ""));
        rules.rules().forEach(r -> {
            add("rule." + r.id(), "patient", "practitioner");
            if (r.group() == Rule.Group.RED_FLAG) {
                add("rule." + r.id(), "suggests");
            }
        });
        rules.escalations().forEach(e -> add("rule." + e.id(), "patient", "practitioner"));
        rules.causes().forEach(c -> {
            add("cause." + c.id(), "", "patient", "practitioner");
            c.sublabels().forEach(s -> add("cause." + c.id() + ".sub." + s.id(), ""));
        });
        rules.options().forEach(o -> add("option." + o.id(), "", "patient", "practitioner"));
    }

    private void guidance(Guidance guidance) {
        guidance.options().forEach((id, of) -> {
            items("option." + id + ".evidence.", of.evidence());
            items("option." + id + ".trial.", of.trials().stream().map(Guidance.Trial::item).toList());
            items("option." + id + ".harm.", of.harms());
            items("option." + id + ".session.", of.session());
        });
        items("guideline.", guidance.guidelines().stream().map(Guidance.Guideline::item).toList());
        guidance.muscles().forEach(m -> add("muscle." + m.id(), "", "care"));
        guidance.points().forEach(p -> add("point." + p.item().id(), "", "note"));
        items("caveat.", guidance.standingCaveats());
        items("safetyNet.", guidance.safetyNets());
        guidance.obligations().all().forEach(o -> add("obligation." + o.id(), ""));
    }

    private void items(String stem, List<Guidance.Item> items) {
        items.forEach(i -> add(stem + i.id(), ""));
    }
}
