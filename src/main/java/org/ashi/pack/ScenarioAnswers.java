package org.ashi.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.TreeSet;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.PackProblem.Code;

/// Reads the answers of a scenario, written as `assess` takes them: a code, a list of codes, a number, `unsure`, `declined`, or
/// `na` for what was not asked.
final class ScenarioAnswers {

    private final ProtocolPack pack;

    ScenarioAnswers(ProtocolPack pack) {
        this.pack = pack;
    }

    /// @param form one that the pack has
    Answers read(Json at, String form) {
        var asked = pack.questionnaire(form);
        var answers = new HashMap<String, Answer>();
        at.members().forEach((id, value) -> question(asked, id, value)
                .flatMap(question -> answer(question, value))
                .ifPresent(answer -> answers.put(id, answer)));
        return new Answers(answers);
    }

    private static Optional<Question> question(Questionnaire asked, String id, Json at) {
        // Who the patient is has no place in a worked case.
        var question = asked.question(id).filter(q -> q.identity().isEmpty());
        if (question.isEmpty()) {
            at.problem(Code.UNKNOWN_QUESTION, id);
        }
        return question;
    }

    private static Optional<Answer> answer(Question question, Json at) {
        if (at.node().isArray()) {
            var codes = at.elements().stream().flatMap(e -> e.asText().stream()).toList();
            if (new HashSet<>(codes).size() < codes.size()) {
                at.problem(Code.DUPLICATE_ID, question.id());
            }
            return fitting(question, at, new Answer.Choices(new TreeSet<>(codes)));
        }
        if (at.node().isInt()) {
            return fitting(question, at, new Answer.Number(at.node().intValue()));
        }
        return at.asText().flatMap(text -> text(question, at, text));
    }

    private static Optional<Answer> text(Question question, Json at, String text) {
        if (question.kind().codes().contains(text)) {
            return fitting(question, at, new Answer.Choice(text));
        }
        return switch (text) {
            case "unsure" -> Optional.of(new Answer.Unsure());
            case "declined" -> Optional.of(new Answer.Declined());
            case "na" -> Optional.empty();
            default ->
                fitting(question, at, question.kind() instanceof Kind.ShortText ? new Answer.Text(text) : new Answer.Choice(text));
        };
    }

    private static Optional<Answer> fitting(Question question, Json at, Answer answer) {
        var problem = AnswerCheck.check(question, answer);
        problem.ifPresent(p -> {
            switch (p.code()) {
                case UNKNOWN_OPTION ->
                    at.problem(Code.UNKNOWN_CODE, written(answer), question.id(), String.join(", ", question.kind().codes()));
                case OUT_OF_RANGE -> at.problem(Code.NOT_ALLOWED, written(answer), String.join("-", p.args()));
                default -> at.problem(Code.WRONG_KIND, question.id());
            }
        });
        return problem.isPresent() ? Optional.empty() : Optional.of(answer);
    }

    /// What stands in the file, which is nobody's answer.
    private static String written(Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> code;
            case Answer.Choices(var codes) -> String.join(", ", codes);
            case Answer.Number(int number) -> Integer.toString(number);
            case Answer.Text(String text) -> text;
            case Answer.Unsure u -> "unsure";
            case Answer.Declined d -> "declined";
        };
    }
}
