package org.ashi.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ashi.form.AnswerProblem.Code;
import org.ashi.intake.Answer;

/// Whether an answer fits its question. "Not sure" and "prefer not to say" fit every question: they never give a better
/// result than "no", so taking them is always safe.
public final class AnswerCheck {

    private AnswerCheck() {}

    public static Optional<AnswerProblem> check(Question question, Answer answer) {
        if (!answer.isKnown()) {
            return Optional.empty();
        }
        var id = question.id();
        return switch (question.kind()) {
            case Kind.YesNo yesNo -> one(id, answer, List.of(Answer.YES, Answer.NO));
            case Kind.Choice choice -> one(id, answer, choice.options());
            case Kind.RegionOf region -> one(id, answer, region.codes());
            case Kind.Choices choices -> many(id, answer, choices.options(), choices.exclusive(), choices.max());
            case Kind.Regions regions -> many(id, answer, regions.codes(), Set.of(), OptionalInt.empty());
            case Kind.Scale scale -> number(id, answer, Kind.Scale.MIN, Kind.Scale.MAX);
            case Kind.NumberRange range -> number(id, answer, range.min(), range.max());
            case Kind.BirthDate born -> number(id, answer, 0, Kind.BirthDate.MAX_AGE);
            case Kind.ShortText text -> text(id, answer, text.maxLength());
        };
    }

    private static Optional<AnswerProblem> one(String id, Answer answer, List<String> options) {
        if (!(answer instanceof Answer.Choice(String code))) {
            return problem(id, Code.NOT_ONE_CODE, join(options));
        }
        return options.contains(code) ? Optional.empty() : problem(id, Code.UNKNOWN_OPTION, join(options));
    }

    private static Optional<AnswerProblem> many(
            String id, Answer answer, List<String> options, Set<String> exclusive, OptionalInt max) {
        if (!(answer instanceof Answer.Choices(Set<String> codes))) {
            return problem(id, Code.NOT_A_LIST, join(options));
        }
        if (!options.containsAll(codes)) {
            return problem(id, Code.UNKNOWN_OPTION, join(options));
        }
        if (codes.size() > 1 && codes.stream().anyMatch(exclusive::contains)) {
            return problem(id, Code.EXCLUSIVE_MIXED, join(exclusive.stream().sorted().toList()));
        }
        if (max.isPresent() && codes.size() > max.getAsInt()) {
            return problem(id, Code.TOO_MANY, Integer.toString(max.getAsInt()));
        }
        return Optional.empty();
    }

    private static Optional<AnswerProblem> number(String id, Answer answer, int min, int max) {
        if (!(answer instanceof Answer.Number(int value))) {
            return problem(id, Code.NOT_A_NUMBER, Integer.toString(min), Integer.toString(max));
        }
        return value >= min && value <= max
                ? Optional.empty()
                : problem(id, Code.OUT_OF_RANGE, Integer.toString(min), Integer.toString(max));
    }

    private static Optional<AnswerProblem> text(String id, Answer answer, int maxLength) {
        if (!(answer instanceof Answer.Text(String text))) {
            return problem(id, Code.NOT_TEXT, Integer.toString(maxLength));
        }
        return text.length() <= maxLength
                ? Optional.empty()
                : problem(id, Code.TOO_LONG, Integer.toString(maxLength));
    }

    private static Optional<AnswerProblem> problem(String id, Code code, String... args) {
        return Optional.of(new AnswerProblem(id, code, List.of(args)));
    }

    private static String join(Collection<String> codes) {
        return String.join(", ", codes);
    }
}
