package org.ashi.cli.answers;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.AnswerCheck;
import org.ashi.form.AnswerProblem;
import org.ashi.form.AnswerProblem.Code;
import org.ashi.form.Kind;
import org.ashi.intake.Answer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the answer to one question, in the form natural to JSON: a code or text in quotes, a list of codes, a number.
final class AnswerValue {

    private static final String UNSURE = "unsure";
    private static final String DECLINED = "declined";
    private static final String NOT_ASKED = "na";
    /// No whole number that fits a question is longer than this, however it is written.
    private static final int MAX_DIGITS = 30;

    private final JsonParser p;
    private final Asked asked;
    private final String id;
    private final String pointer;
    private final Problems problems;

    /// @param p stands on the value
    AnswerValue(JsonParser p, Asked asked, Problems problems) {
        this.p = p;
        this.asked = asked;
        this.id = asked.question().id();
        this.pointer = asked.pointer();
        this.problems = problems;
    }

    /// The answer; empty where none is given or it does not fit, which then is among the problems.
    Optional<Answer> read() {
        return switch (p.currentToken()) {
            case VALUE_NULL -> Optional.empty();
            case VALUE_STRING -> text(p.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(p.getString());
            case VALUE_TRUE, VALUE_FALSE -> refused(asked.question().kind() instanceof Kind.YesNo ? "BOOLEAN" : "TRUTH");
            case START_ARRAY -> list();
            case START_OBJECT -> {
                var none = refused("NOT_AN_ANSWER");
                JsonText.skip(p, pointer, problems);
                yield none;
            }
            default -> throw new IllegalStateException("no value begins here");
        };
    }

    private Optional<Answer> text(String text) {
        if (asked.codes().contains(text)) {
            return fitting(new Answer.Choice(text));
        }
        return switch (text) {
            case UNSURE -> Optional.of(new Answer.Unsure());
            case DECLINED -> Optional.of(new Answer.Declined());
            case NOT_ASKED -> asked.conditional() ? Optional.empty() : refused("NOT_APPLICABLE");
            default -> {
                if (text.isBlank()) {
                    yield unfit(Code.BLANK);
                }
                if (!JsonText.wellFormed(text)) {
                    yield refused("BROKEN_TEXT");
                }
                yield fitting(
                        asked.question().kind() instanceof Kind.ShortText
                                ? new Answer.Text(text)
                                : new Answer.Choice(text));
            }
        };
    }

    private Optional<Answer> number(String digits) {
        var value = value(digits);
        if (value.filter(v -> v.scale() > 0).isPresent()) {
            return refused("NOT_WHOLE");
        }
        return fitting(new Answer.Number(value.map(AnswerValue::bounded).orElse(Integer.MAX_VALUE)));
    }

    /// Without zeros at its end; empty where it is longer, or its exponent is larger, than any number that fits a question.
    private static Optional<BigDecimal> value(String digits) {
        try {
            return digits.length() > MAX_DIGITS
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(digits).stripTrailingZeros());
        } catch (NumberFormatException | ArithmeticException exponent) {
            return Optional.empty();
        }
    }

    /// The number, or one as far out of any range.
    private static int bounded(BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException tooLarge) {
            return value.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
    }

    private Optional<Answer> list() {
        var codes = new HashSet<String>();
        var good = true;
        for (var i = 0; p.nextToken() != JsonToken.END_ARRAY; i++) {
            good &= item(pointer + "/" + i, codes);
        }
        return good ? fitting(new Answer.Choices(codes)) : Optional.empty();
    }

    private boolean item(String place, Set<String> codes) {
        if (p.currentToken() != JsonToken.VALUE_STRING) {
            problems.add(p, place, Optional.of(id), "ITEM_NOT_TEXT");
            JsonText.skip(p, place, problems);
            return false;
        }
        var code = p.getString();
        if (asked.codes().contains(code) || !asked.takesList() && !code.isBlank()) {
            if (codes.add(code)) {
                return true;
            }
            problems.add(p, place, Optional.of(id), "ITEM_TWICE");
        } else if (code.equals(UNSURE) || code.equals(DECLINED) || code.equals(NOT_ASKED)) {
            problems.add(p, place, Optional.of(id), "ITEM_NOT_KNOWN", code);
        } else {
            problems.add(
                    p,
                    place,
                    new AnswerProblem(id, Code.UNKNOWN_OPTION, List.of(String.join(", ", asked.codes()))));
        }
        return false;
    }

    private Optional<Answer> fitting(Answer answer) {
        var problem = AnswerCheck.check(asked.question(), answer);
        problem.ifPresent(found -> problems.add(p, pointer, found));
        return problem.isPresent() ? Optional.empty() : Optional.of(answer);
    }

    private Optional<Answer> unfit(Code code) {
        problems.add(p, pointer, new AnswerProblem(id, code, List.of()));
        return Optional.empty();
    }

    private Optional<Answer> refused(String code) {
        problems.add(p, pointer, Optional.of(id), code, String.join(", ", asked.codes()));
        return Optional.empty();
    }
}
