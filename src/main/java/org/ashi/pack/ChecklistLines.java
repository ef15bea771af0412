package org.ashi.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.pack.PackProblem.Code;

/// Whether the questions of a page can be the lines of a checklist, and say what "none of these" answers them with.
///
/// @param questions those that could be read
/// @param places where each is written
record ChecklistLines(Map<String, Question> questions, Map<String, Json> places) {

    private static final String UNTICKED = "unticked";

    /// A question that stands on a checklist.
    void line(String id) {
        Optional.ofNullable(questions.get(id))
                .ifPresent(q -> Optional.ofNullable(places.get(id)).ifPresent(at -> line(q, at)));
    }

    private static void line(Question question, Json at) {
        var id = question.id();
        var codes = codes(question.kind());
        if (codes.isEmpty()) {
            at.problem(Code.WRONG_KIND, id);
            return;
        }
        if (!codes.contains(question.untickedCode())) {
            question.unticked()
                    .ifPresentOrElse(
                            code -> at.member(UNTICKED)
                                    .orElse(at)
                                    .problem(Code.UNKNOWN_CODE, code, id, String.join(", ", codes)),
                            () -> at.problem(Code.MEMBER_MISSING, UNTICKED));
        }
    }

    /// A question that is a line of no checklist.
    void alone(String id) {
        Optional.ofNullable(places.get(id)).flatMap(at -> at.member(UNTICKED)).ifPresent(at -> at.problem(Code.NO_EFFECT));
    }

    private static List<String> codes(Kind kind) {
        return switch (kind) {
            case Kind.YesNo y -> List.of(Answer.YES, Answer.NO);
            case Kind.Choice(List<String> options) -> options;
            case Kind.Choices c -> List.of();
            case Kind.Scale s -> List.of();
            case Kind.Regions r -> List.of();
            case Kind.RegionOf r -> List.of();
            case Kind.NumberRange n -> List.of();
            case Kind.BirthDate b -> List.of();
            case Kind.ShortText t -> List.of();
        };
    }
}
