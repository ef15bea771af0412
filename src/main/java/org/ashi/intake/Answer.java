package org.ashi.intake;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// One answer to one question. A question without an entry in [Answers] is unanswered; that, [Unsure] and [Declined] are
/// three ways of not knowing, and none of them is "no".
public sealed interface Answer {

    /// One code out of the options of a question; `yes` or `no` for a yes/no question.
    ///
    /// @param code an option's code, not blank
    record Choice(String code) implements Answer {
        public Choice {
            requireCode(code);
        }
    }

    /// Several codes; the empty set is the answer "none of these".
    ///
    /// @param codes option codes, none blank; kept sorted so that equal answers print alike
    record Choices(Set<String> codes) implements Answer {
        public Choices {
            codes.forEach(Answer::requireCode);
            codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        }

        public static Choices of(String... codes) {
            return new Choices(Set.of(codes));
        }
    }

    /// A whole number in the question's own unit (years, or points from 0 to 10).
    record Number(int value) implements Answer {}

    /// Short free text.
    ///
    /// @param text not blank
    record Text(String text) implements Answer {
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a text answer must not be blank");
            }
        }
    }

    /// "Not sure".
    record Unsure() implements Answer {}

    /// "Prefer not to say".
    record Declined() implements Answer {}

    /// The code of an affirmed yes/no question.
    String YES = "yes";
    /// The code of a denied yes/no question.
    String NO = "no";

    static Answer yes() {
        return new Choice(YES);
    }

    static Answer no() {
        return new Choice(NO);
    }

    /// True where the answer says something: neither [Unsure] nor [Declined].
    default boolean isKnown() {
        return switch (this) {
            case Choice c -> true;
            case Choices c -> true;
            case Number n -> true;
            case Text t -> true;
            case Unsure u -> false;
            case Declined d -> false;
        };
    }

    private static void requireCode(String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an answer code must not be blank");
        }
    }
}
