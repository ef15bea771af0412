package org.ashi.pack;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Intake;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Citation;
import org.ashi.rules.PackRef;
import org.ashi.rules.RuleBase;

/// Reads a pack whole, or refuses it whole with every problem in it, or the first [Problems#MOST].
public final class PackReader {

    /// The format of packs that this program reads.
    public static final int FORMAT = 1;

    private static final String QUESTIONS = "questions.json";
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    /// Room for every tag in use (RFC 5646, 4.4.1).
    private static final int LONGEST_LANGUAGE = 35;

    private final JsonFile json = new JsonFile();

    public ReadResult read(PackFiles files) {
        return new Run(files).read();
    }

    /// The version of the consent text.
    private static Optional<String> consent(Json at) {
        at.allow("version");
        return at.text("version");
    }

    /// One reading of one pack.
    private final class Run {

        private final PackFiles files;
        /// The files that the pack is made of.
        private final Map<String, byte[]> read = new HashMap<>();
        private final Problems problems = new Problems();

        Run(PackFiles files) {
            this.files = files;
        }

        ReadResult read() {
            var pack = json("pack.json").flatMap(this::head);
            var questions = json(QUESTIONS);
            var rules = json("rules.json");
            var causes = json("causes.json");
            var options = json("options.json");
            var sources = json("sources.json").map(this::sources);
            if (pack.isEmpty()
                    || questions.isEmpty()
                    || rules.isEmpty()
                    || causes.isEmpty()
                    || options.isEmpty()
                    || sources.isEmpty()) {
                return new ReadResult.Refused(problems.all());
            }
            var drawing = drawing(pack.get());
            var obligations = optional("obligations.json");
            var texts = new LinkedHashMap<String, Json>();
            for (var language : pack.get().languages()) {
                json("text/" + language + ".json").ifPresent(t -> texts.put(language, t));
            }
            return assemble(
                    pack.get(),
                    questions.get(),
                    rules.get(),
                    causes.get(),
                    options.get(),
                    sources.get(),
                    obligations,
                    texts,
                    drawing);
        }

        private ReadResult assemble(
                Head head,
                Json questionFile,
                Json ruleFile,
                Json causeFile,
                Json optionFile,
                Map<String, Set<Citation.Tag>> sources,
                Optional<Json> obligationFile,
                Map<String, Json> textFiles,
                Optional<Json> drawing) {
            var questions = new QuestionReader();
            questions.read(questionFile);
            var bodyMap = Drawings.read(head.place(), drawing, questions.questions(), questions::place);
            var names = new Names(sources);
            questions.inOrder().stream()
                    .flatMap(id -> Optional.ofNullable(questions.questions().get(id)).stream())
                    .forEach(names::addQuestion);
            var ruleReader = new RuleReader(names);
            var facts = ruleReader.facts(ruleFile);
            var variableReader = new VariableReader(names, facts);
            var variables = variableReader.read(questions);
            var causeReader = new CauseReader(names);
            var causes = causeReader.causes(causeFile);
            var thresholds = causeReader.thresholds(causeFile);
            var fallback = causeReader.fallback(causeFile);
            var optionIds = OptionReader.ids(optionFile);
            var rules = ruleReader.rules(ruleFile, optionIds, questions.forms().keySet());
            var escalations = ruleReader.escalations(ruleFile);
            var optionReader = new OptionReader(names);
            var options = optionReader.options(optionFile);
            var obligations =
                    obligationFile.map(new ObligationReader(names, optionIds)::read).orElse(Obligations.NONE);
            var guidance = optionReader.guidance(optionFile, optionIds).with(obligations);
            if (problems.in(QUESTIONS) || thresholds.isEmpty()) {
                return new ReadResult.Refused(problems.all());
            }
            var ref = new PackRef(head.id(), head.version(), PackHash.of(read));
            var base = new RuleBase(
                    ref, variables, facts, rules, escalations, causes, thresholds.get(), fallback, options);
            var forms = new LinkedHashMap<String, PackForm>();
            var firstVisit = Set.copyOf(questions.form(Intake.FIRST_VISIT).inOrder());
            questions.forms().forEach((id, written) -> forms.put(
                    id,
                    new PackForm(
                            new Questionnaire(written.sections(), questions.questions()),
                            base.on(variableReader.on(written, firstVisit, variables), ruleReader.on(id, rules)))));
            if (problems.in(QUESTIONS)) {
                return new ReadResult.Refused(problems.all());
            }
            var keys = new TextKeys(forms, base, guidance, sources.keySet());
            // Texts of what could not be read would seem to belong to nothing.
            var complete = problems.none();
            var texts = new HashMap<String, PackTexts>();
            textFiles.forEach((language, file) -> texts.put(
                    language,
                    new TextReader(head.settings().getOrDefault(language, Map.of()), complete)
                            .read(file, language, keys)));
            return problems.none()
                    ? new ReadResult.Good(new ProtocolPack(
                            head.signedOff(), head.languages(), head.consent(), bodyMap, forms, guidance, sources, texts))
                    : new ReadResult.Refused(problems.all());
        }

        private record Head(
                Json place,
                String id,
                String version,
                List<String> languages,
                boolean signedOff,
                String consent,
                Map<String, Map<String, String>> settings,
                Optional<String> bodyMap) {}

        private enum SignOffStatus {
            UNSIGNED,
            SIGNED
        }

        private Optional<Head> head(Json at) {
            at.allow("format", "id", "version", "languages", "signOff", "consent", "settings", "bodyMap");
            var format = at.integer("format");
            if (format.isPresent() && format.getAsInt() != FORMAT) {
                at.problem(Code.FORMAT_UNKNOWN, format.getAsInt(), FORMAT);
            }
            var id = at.text("id");
            var version = at.text("version");
            var languages = at.texts("languages");
            if (languages.isEmpty()) {
                at.problem(Code.OUT_OF_RANGE, "languages", 1);
            }
            for (var language : languages) {
                // The length first: the pattern calls itself for each part.
                if (language.length() > LONGEST_LANGUAGE || !language.matches(LANGUAGE)) {
                    at.member("languages").orElse(at).problem(Code.NOT_ALLOWED, language, "en, es, pt-BR");
                    return Optional.empty();
                }
            }
            var signOff = at.required("signOff").flatMap(s -> {
                s.allow("status");
                return s.required("status").flatMap(status -> status.asOneOf(SignOffStatus.class, false));
            });
            var consent = at.required("consent").flatMap(PackReader::consent);
            var settings = SettingsReader.read(at, languages);
            var bodyMap = Drawings.name(at);
            return id.isEmpty() || version.isEmpty() || signOff.isEmpty() || consent.isEmpty() || languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Head(
                            at,
                            id.get(),
                            version.get(),
                            languages,
                            signOff.get() == SignOffStatus.SIGNED,
                            consent.get(),
                            settings,
                            bodyMap));
        }

        private Map<String, Set<Citation.Tag>> sources(Json file) {
            file.allow("sources");
            var sources = new HashMap<String, Set<Citation.Tag>>();
            for (var at : file.requiredList("sources")) {
                at.allow("key", "tags");
                var tags = EnumSet.noneOf(Citation.Tag.class);
                at.requiredList("tags").forEach(t -> t.asOneOf(Citation.Tag.class, true).ifPresent(tags::add));
                at.text("key").ifPresent(key -> {
                    if (sources.put(key, tags) != null) {
                        at.problem(Code.DUPLICATE_ID, key);
                    }
                });
            }
            return sources;
        }

        /// A file that a pack need not have.
        private Optional<Json> optional(String name) {
            try {
                return files.read(name).isPresent() ? json(name) : Optional.empty();
            } catch (IOException unreadable) {
                problems.add(name, "", Code.FILE_MISSING, name);
                return Optional.empty();
            }
        }

        /// Each file read goes into the pack's hash.
        private Optional<Json> json(String name) {
            var bytes = JsonFile.bytes(files, name, problems);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            read.put(name, bytes.get());
            return json.tree(name, bytes.get(), problems);
        }

        /// The map of the pack, else the program's own of that name, which is no part of the pack's hash.
        private Optional<Json> drawing(Head head) {
            if (head.bodyMap().isEmpty()) {
                return Optional.empty();
            }
            var file = Drawings.file(head.bodyMap().get());
            try {
                if (files.read(file).isPresent()) {
                    return json(file);
                }
                var shipped = Drawings.shipped(head.bodyMap().get());
                if (shipped.isPresent()) {
                    return json.tree(file, shipped.get(), problems);
                }
            } catch (IOException unreadable) {
                problems.add(file, "", Code.FILE_MISSING, file);
                return Optional.empty();
            }
            head.place().member("bodyMap").ifPresent(at -> at.problem(Code.UNKNOWN_BODY_MAP, head.bodyMap().get()));
            return Optional.empty();
        }
    }
}
