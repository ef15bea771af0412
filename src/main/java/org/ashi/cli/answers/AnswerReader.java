package org.ashi.cli.answers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.form.AnswerProblem;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.pack.PackForm;
import org.ashi.pack.ProtocolPack;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Reads objects of an answer file against one pack, and says everything that is wrong with them.
public final class AnswerReader {

    private final JsonText json = new JsonText();
    private final Map<String, Asked> questions;
    private final List<String> languages;
    private final Map<String, PackForm> forms;
    private final Optional<PatientReader> patients;

    private AnswerReader(ProtocolPack pack, Optional<PatientReader> patients) {
        this.patients = patients;
        questions = Asked.all(pack);
        languages = pack.languages();
        forms = pack.forms();
    }

    /// For answers that each have an id; who the patient is does not matter.
    public static AnswerReader ofAnswers(ProtocolPack pack) {
        return new AnswerReader(pack, Optional.empty());
    }

    /// For answers with the patient they are of.
    ///
    /// @param today no date of birth may be later
    public static AnswerReader ofPatients(ProtocolPack pack, LocalDate today) {
        return new AnswerReader(pack, Optional.of(new PatientReader(pack, today)));
    }

    public Outcome read(Chunk chunk) {
        return switch (chunk) {
            case Chunk.Unreadable(Problem problem) -> new Outcome.Refused(List.of(problem));
            case Chunk.Text text -> read(text);
        };
    }

    private Outcome read(Chunk.Text text) {
        var problems = new Problems(text.line());
        try (var p = json.parser(text.json())) {
            try {
                return new One(p, text.line(), problems).read();
            } catch (JacksonException broken) {
                var pointer = p.streamReadContext().pathAsPointer().toString();
                problems.add(broken, pointer, reason(broken));
                return new Outcome.Refused(problems.found());
            }
        }
    }

    private static String reason(JacksonException broken) {
        return switch (broken) {
            case StreamConstraintsException e -> "TOO_DEEP";
            case UnexpectedEndOfInputException e -> "CUT_OFF";
            default -> "NOT_JSON";
        };
    }

    /// One object while it is being read.
    private final class One {

        private final JsonParser p;
        private final long line;
        private final Problems problems;
        private Optional<CaseId> id = Optional.empty();
        private Optional<String> language = Optional.empty();
        private String form = Intake.FIRST_VISIT;
        private final Map<String, Long> lines = new HashMap<>();
        private Patient patient = Patient.UNNAMED;
        private final Map<String, Answer> answers = new HashMap<>();

        One(JsonParser p, long line, Problems problems) {
            this.p = p;
            this.line = line;
            this.problems = problems;
        }

        Outcome read() {
            if (p.nextToken() == JsonToken.START_OBJECT) {
                members();
                notOnForm();
                if (p.nextToken() != null) {
                    problems.add(p, "", "MORE_BEHIND");
                }
            } else {
                problems.add(p, "", "NOT_AN_OBJECT");
            }
            if (!problems.none()) {
                return new Outcome.Refused(problems.found());
            }
            return new Outcome.Given(line, id, language, form, patient, new Answers(answers));
        }

        private void members() {
            var seen = new HashSet<String>();
            while (p.nextToken() != JsonToken.END_OBJECT) {
                var name = p.currentName();
                var here = Pointers.of("", name);
                JsonText.first(p, name, here, seen, problems);
                p.nextToken();
                member(name, here);
            }
            if (!seen.contains("answers")) {
                problems.add(p, "/answers", "ANSWERS_MISSING");
            }
            if (patients.isEmpty() && !seen.contains("id")) {
                problems.add(p, "/id", "ID_MISSING");
            }
            if (patients.isPresent() && !seen.contains("patient")) {
                problems.add(p, "/patient", "PATIENT_MISSING");
            }
        }

        private void member(String name, String here) {
            switch (name) {
                case "id" -> id();
                case "answers" -> answers();
                case "language" -> language();
                case "form" -> form();
                case "patient" -> {
                    if (patients.isPresent()) {
                        patient = patients.get().read(p, problems);
                    } else {
                        JsonText.skip(p, here, problems);
                    }
                }
                // A worked case of a pack is an answer file too.
                case "title", "sources", "reference", "expected", "note", "$schema" -> JsonText.skip(p, here, problems);
                default -> {
                    problems.add(p, here, questions.containsKey(name) ? "OUTSIDE_ANSWERS" : "MEMBER_UNKNOWN");
                    JsonText.skip(p, here, problems);
                }
            }
        }

        private void id() {
            var token = p.currentToken();
            var scalar = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
            var text = scalar ? p.getString() : "";
            if (text.isBlank() || text.length() > CaseId.MAX_LENGTH || !JsonText.wellFormed(text)) {
                problems.add(p, "/id", "ID_NOT_TEXT", Integer.toString(CaseId.MAX_LENGTH));
                JsonText.skip(p, "/id", problems);
            } else {
                id = Optional.of(new CaseId(text, token == JsonToken.VALUE_NUMBER_INT));
            }
        }

        private void language() {
            if (p.currentToken() == JsonToken.VALUE_STRING && languages.contains(p.getString())) {
                language = Optional.of(p.getString());
            } else {
                problems.add(p, "/language", "LANGUAGE_UNKNOWN", String.join(", ", languages));
                JsonText.skip(p, "/language", problems);
            }
        }

        private void form() {
            if (p.currentToken() == JsonToken.VALUE_STRING && forms.containsKey(p.getString())) {
                form = p.getString();
            } else {
                problems.add(p, "/form", "FORM_UNKNOWN", String.join(", ", forms.keySet()));
                JsonText.skip(p, "/form", problems);
            }
        }

        /// An answer to a question that the form does not ask is a mistake in the form or in the answer; either may hide a danger.
        private void notOnForm() {
            var asked = Optional.ofNullable(forms.get(form)).orElseThrow().questionnaire();
            answers.keySet().stream()
                    .filter(question -> asked.question(question).isEmpty())
                    .sorted()
                    .forEach(question -> problems.add(lines.getOrDefault(question, line), question, form));
        }

        private void answers() {
            if (p.currentToken() != JsonToken.START_OBJECT) {
                problems.add(p, "/answers", "ANSWERS_NOT_AN_OBJECT");
                JsonText.skip(p, "/answers", problems);
                return;
            }
            var seen = new HashSet<String>();
            while (p.nextToken() != JsonToken.END_OBJECT) {
                var question = p.currentName();
                // The pointer only where it is needed: this runs for every answer of every line.
                if (!seen.add(question)) {
                    problems.add(p, Pointers.answer(question), "DUPLICATE_MEMBER");
                }
                p.nextToken();
                answer(question);
            }
        }

        private void answer(String question) {
            var asked = questions.get(question);
            if (asked != null && asked.question().identity().isEmpty()) {
                lines.put(question, problems.line(p));
                new AnswerValue(p, asked, problems).read().ifPresent(a -> answers.put(question, a));
                return;
            }
            if (asked == null) {
                problems.add(
                        p,
                        Pointers.answer(question),
                        new AnswerProblem(question, AnswerProblem.Code.UNKNOWN_QUESTION, List.of()));
            } else {
                problems.add(p, Pointers.answer(question), Optional.of(question), "IDENTITY");
            }
            JsonText.skip(p, Pointers.answer(question), problems);
        }
    }
}
