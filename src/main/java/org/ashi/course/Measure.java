package org.ashi.course;

import java.util.Optional;
import java.util.OptionalInt;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;

/// A degree at two visits: a scale from 0 to 10, or how much something gets in the way.
///
/// @param steps from then to now, more than 0 where it rose; in points of the scale, or in answers of a choice. Empty where
///     either visit has no degree
public record Measure(Change change, boolean scale, OptionalInt steps) {

    /// Where it went.
    public enum Way {
        HIGHER,
        LOWER,
        SAME,
        /// Either visit has no degree, so that nothing can be said.
        UNKNOWN
    }

    /// Choices of these names run from no trouble to most.
    private static final String IMPACT = "impact_";

    /// Empty where the question does not ask for a degree.
    static Optional<Measure> of(Question question, Change change) {
        return switch (question.kind()) {
            case Kind.Scale s -> Optional.of(new Measure(change, true, steps(question, change)));
            case Kind.Choice c when question.id().startsWith(IMPACT) ->
                Optional.of(new Measure(change, false, steps(question, change)));
            case Kind.Choice c -> Optional.empty();
            case Kind.YesNo y -> Optional.empty();
            case Kind.Choices c -> Optional.empty();
            case Kind.Regions r -> Optional.empty();
            case Kind.RegionOf r -> Optional.empty();
            case Kind.NumberRange n -> Optional.empty();
            case Kind.BirthDate b -> Optional.empty();
            case Kind.ShortText t -> Optional.empty();
        };
    }

    public Way way() {
        if (steps.isEmpty()) {
            return Way.UNKNOWN;
        }
        return steps.getAsInt() == 0 ? Way.SAME : steps.getAsInt() > 0 ? Way.HIGHER : Way.LOWER;
    }

    private static OptionalInt steps(Question question, Change change) {
        var then = degree(question, change.then());
        var now = degree(question, change.now());
        return then.isPresent() && now.isPresent()
                ? OptionalInt.of(now.getAsInt() - then.getAsInt())
                : OptionalInt.empty();
    }

    /// Empty for what is no degree, and where nothing was said.
    static OptionalInt degree(Question question, Said said) {
        return switch (said) {
            case Said.Given(Answer.Number(int value)) -> OptionalInt.of(value);
            case Said.Given(Answer.Choice(String code)) when question.kind().codes().contains(code) ->
                OptionalInt.of(question.kind().codes().indexOf(code));
            case Said.Given g -> OptionalInt.empty();
            case Said.Unanswered u -> OptionalInt.empty();
            case Said.NotAsked n -> OptionalInt.empty();
        };
    }
}
