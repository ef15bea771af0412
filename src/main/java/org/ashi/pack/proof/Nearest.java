package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;

/// Brings the answers that a solver happened to take as near to the given ones as the result allows: it knows which questions
/// must change, and is blind to how much.
final class Nearest {

    private final Questionnaire form;
    private final Predicate<Answers> good;

    /// @param good the answers can be given and have the result
    Nearest(Questionnaire form, Predicate<Answers> good) {
        this.form = form;
        this.good = good;
    }

    Counterfactual.Found of(Counterfactual.Found found, Answers answers) {
        var now = found;
        for (int i = 0; i < found.changes().size(); i++) {
            var at = i;
            var others = now;
            var change = now.changes().get(i);
            now = with(others, i, nearest(change, to -> good.test(with(others, at, to).in(answers))));
        }
        return now;
    }

    private static Counterfactual.Found with(Counterfactual.Found found, int at, Answer to) {
        var changes = new ArrayList<>(found.changes());
        var change = changes.get(at);
        changes.set(at, new Change(change.questionId(), change.from(), to));
        return new Counterfactual.Found(found.target(), changes);
    }

    private Answer nearest(Change change, Predicate<Answer> fits) {
        var first = firstOf(candidates(change), change, fits);
        return change.to() instanceof Answer.Choices(var codes) ? fewest(change, codes, fits) : first.orElse(change.to());
    }

    private static Optional<Answer> firstOf(Stream<Answer> candidates, Change change, Predicate<Answer> fits) {
        return candidates.filter(a -> change.from().filter(a::equals).isEmpty()).filter(fits).findFirst();
    }

    /// Single answers, nearest or first asked first.
    private Stream<Answer> candidates(Change change) {
        return switch (form.question(change.questionId()).orElseThrow().kind()) {
            case Kind.YesNo y -> Stream.empty();
            case Kind.Choice c -> c.options().stream().map(Answer.Choice::new);
            case Kind.RegionOf r -> r.codes().stream().map(Answer.Choice::new);
            case Kind.Scale s -> numbers(change, Kind.Scale.MIN, Kind.Scale.MAX);
            case Kind.NumberRange(int min, int max, String unit) -> numbers(change, min, max);
            case Kind.BirthDate b -> Stream.empty();
            case Kind.Choices c -> Stream.empty();
            case Kind.Regions r -> Stream.empty();
            case Kind.ShortText t -> Stream.empty();
        };
    }

    private static Stream<Answer> numbers(Change change, int min, int max) {
        if (!(change.from().orElse(change.to()) instanceof Answer.Number(int given))) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(0, max - min)
                .flatMap(step -> IntStream.of(given - step, given + step))
                .filter(n -> n >= min && n <= max)
                .mapToObj(Answer.Number::new);
    }

    /// Takes back each code that need not change.
    private Answer fewest(Change change, Set<String> codes, Predicate<Answer> fits) {
        var from = change.from().orElse(Answer.Choices.of()) instanceof Answer.Choices(var given) ? given : Set.<String>of();
        var now = new TreeSet<>(codes);
        for (var code : order(change)) {
            if (from.contains(code) != now.contains(code)) {
                var back = new TreeSet<>(now);
                if (!back.remove(code)) {
                    back.add(code);
                }
                var answer = new Answer.Choices(back);
                if (change.from().filter(answer::equals).isEmpty() && fits.test(answer)) {
                    now = back;
                }
            }
        }
        return new Answer.Choices(now);
    }

    private List<String> order(Change change) {
        return switch (form.question(change.questionId()).orElseThrow().kind()) {
            case Kind.Choices c -> c.options();
            case Kind.Regions r -> r.codes();
            case Kind.YesNo y -> List.of();
            case Kind.Choice c -> List.of();
            case Kind.RegionOf r -> List.of();
            case Kind.Scale s -> List.of();
            case Kind.NumberRange n -> List.of();
            case Kind.BirthDate b -> List.of();
            case Kind.ShortText t -> List.of();
        };
    }
}
