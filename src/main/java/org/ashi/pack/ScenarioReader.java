package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackProblem.Code;
import org.ashi.pack.Scenario.Expected;
import org.ashi.pack.Scenario.NamedCause;
import org.ashi.pack.Scenario.Reference;
import org.ashi.rules.Assessment.Strength;
import org.ashi.rules.Cause;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Variable;

/// Reads the scenarios of a pack: those that `scenarios.json` lists. One that cannot be read is a problem and does not keep the
/// others from being read. Scenarios prove a pack and are no part of it: they change neither its result nor its hash.
public final class ScenarioReader {

    private final JsonFile json = new JsonFile();

    /// @param pack that the scenarios are for: its questions, rules, causes and options are what they may name
    public ScenarioList read(PackFiles files, ProtocolPack pack) {
        return new Run(files, pack).read();
    }

    /// One reading of one pack's scenarios.
    private final class Run {

        private final PackFiles files;
        private final ProtocolPack pack;
        private final ScenarioAnswers answers;
        private final Citations citations;
        private final Set<String> rules;
        private final Problems problems = new Problems();

        Run(PackFiles files, ProtocolPack pack) {
            this.files = files;
            this.pack = pack;
            answers = new ScenarioAnswers(pack);
            citations = new Citations(new Names(pack.sources()));
            rules = pack.forms().values().stream()
                    .flatMap(form -> form.rules().rules().stream())
                    .map(org.ashi.rules.Rule::id)
                    .collect(Collectors.toCollection(HashSet::new));
            pack.rules().escalations().forEach(e -> rules.add(e.id()));
        }

        ScenarioList read() {
            var found = new ArrayList<Scenario>();
            var seen = new HashSet<String>();
            for (var at : file(ScenarioList.INDEX).map(this::index).orElse(List.of())) {
                var id = at.asText().filter(text -> {
                    var fits = text.matches("[A-Za-z0-9-]+");
                    if (!fits) {
                        at.problem(Code.NOT_ALLOWED, text, "A-Z, a-z, 0-9, -");
                    }
                    return fits;
                });
                if (id.isPresent() && !seen.add(id.get())) {
                    at.problem(Code.DUPLICATE_ID, id.get());
                } else {
                    id.flatMap(this::scenario).ifPresent(found::add);
                }
            }
            return new ScenarioList(found, problems.all());
        }

        private List<Json> index(Json at) {
            at.allow("scenarios");
            return at.requiredList("scenarios");
        }

        private Optional<Json> file(String name) {
            return JsonFile.bytes(files, name, problems).flatMap(bytes -> json.tree(name, bytes, problems));
        }

        private Optional<Scenario> scenario(String listed) {
            var file = ScenarioList.file(listed);
            var read = file(file).flatMap(at -> scenario(listed, at));
            return problems.in(file) ? Optional.empty() : read;
        }

        private Optional<Scenario> scenario(String listed, Json at) {
            at.allow("id", "title", "form", "sources", "reference", "answers", "expected");
            var id = at.text("id");
            id.filter(i -> !i.equals(listed)).ifPresent(i -> at.problem(Code.NOT_ALLOWED, i, listed));
            var title = at.text("title");
            var form = at.optionalText("form").orElse(Intake.FIRST_VISIT);
            if (!pack.forms().containsKey(form)) {
                at.member("form").orElse(at).problem(Code.NOT_ALLOWED, form, String.join(", ", pack.forms().keySet()));
                return Optional.empty();
            }
            var sources = citations.read(at);
            var reference = at.member("reference").flatMap(this::reference);
            var given = at.required("answers").map(a -> answers.read(a, form));
            var expected = at.required("expected").flatMap(this::expected);
            return id.isEmpty() || title.isEmpty() || given.isEmpty() || expected.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Scenario(
                            id.get(), title.get(), form, given.get(), expected.get(), sources, reference));
        }

        private Optional<Reference> reference(Json at) {
            at.allow("kind", "label", "least", "most", "source");
            var kind = at.required("kind").flatMap(k -> k.asOneOf(Reference.Kind.class, false));
            var label = at.text("label");
            var least = level(at, "least");
            var most = level(at, "most");
            var source = at.text("source");
            if (kind.isEmpty() || label.isEmpty() || least.isEmpty() || most.isEmpty() || source.isEmpty()) {
                return Optional.empty();
            }
            if (least.get().compareTo(most.get()) > 0) {
                at.problem(Code.NONSENSE);
                return Optional.empty();
            }
            return Optional.of(new Reference(kind.get(), label.get(), least.get(), most.get(), source.get()));
        }

        private Optional<Expected> expected(Json at) {
            at.allow("triage", "hold", "findings", "needling", "causes", "factors", "options", "open");
            var triage = level(at, "triage");
            var hold = at.has("hold") ? Optional.of(at.flag("hold", false)) : Optional.<Boolean>empty();
            var causes = at.has("causes")
                    ? Optional.of(at.list("causes").stream().flatMap(c -> cause(c).stream()).toList())
                    : Optional.<List<NamedCause>>empty();
            var factors = ids(at, "factors", Code.UNKNOWN_CAUSE, causes());
            var findings = ids(at, "findings", Code.NOT_ALLOWED, rules).map(Set::copyOf);
            var needling = ids(at, "needling", Code.NOT_ALLOWED, rules).map(Set::copyOf);
            var options = options(at);
            var open = ids(at, "open", Code.UNKNOWN_QUESTION, questions()).map(Set::copyOf);
            return triage.map(t -> new Expected(t, hold, findings, needling, causes, factors, options, open));
        }

        private static Optional<TriageLevel> level(Json at, String name) {
            return at.required(name).flatMap(l -> l.asOneOf(TriageLevel.class, true));
        }

        private Optional<NamedCause> cause(Json at) {
            at.allow("id", "strength");
            var id = at.text("id");
            id.filter(i -> !causes().contains(i)).ifPresent(i -> at.problem(Code.UNKNOWN_CAUSE, i));
            var strength = at.required("strength").flatMap(s -> s.asOneOf(Strength.class, false));
            return id.flatMap(i -> strength.map(s -> new NamedCause(i, s)));
        }

        private Set<String> questions() {
            return pack.rules().variables().stream().map(Variable::id).collect(Collectors.toSet());
        }

        private Set<String> causes() {
            return pack.rules().causes().stream().map(Cause::id).collect(Collectors.toSet());
        }

        private static Optional<List<String>> ids(Json at, String name, Code unknown, Set<String> known) {
            return at.member(name).map(list -> {
                list.elements().forEach(e -> e.asText()
                        .filter(id -> !known.contains(id))
                        .ifPresent(id -> e.problem(unknown, id, "rules.json")));
                return at.texts(name);
            });
        }

        private Map<String, OptionStatus> options(Json at) {
            var known = pack.rules().options().stream().map(org.ashi.rules.Option::id).toList();
            var options = new HashMap<String, OptionStatus>();
            at.member("options").map(Json::members).orElse(Map.of()).forEach((id, status) -> {
                if (!known.contains(id)) {
                    status.problem(Code.UNKNOWN_OPTION, id);
                }
                status.asOneOf(OptionStatus.class, true).ifPresent(s -> options.put(id, s));
            });
            return options;
        }
    }
}
