package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.PackForm;

/// Answers by chance. Most sets are calm with a few answers out of line: where everything is alarming at once, one rule hides
/// the other.
final class RandomAnswers {

    /// How many answers in a hundred are out of line.
    private static final List<Integer> STRAYING = List.of(2, 5, 15, 40, 100);

    private static final int MOST_CODES = 3;

    /// Of answers to questions that are looked at more closely.
    private static final int STRAYING_IN_FOCUS = 60;

    private final PackForm form;
    private final Set<String> focus;
    private final Map<String, Answer> calm = new HashMap<>();
    private final Map<String, List<Integer>> numbers = new HashMap<>();
    private final RandomGenerator random;

    /// @param focus ids of questions to which half of the sets give answers of all sorts
    RandomAnswers(PackForm form, Set<String> focus, RandomGenerator random) {
        this.form = form;
        this.focus = Set.copyOf(focus);
        this.random = random;
        var cuts = Conditions.cuts(form.rules());
        for (var variable : form.rules().variables()) {
            variable.countsAs().ifPresent(answer -> calm.put(variable.id(), answer));
            var near = new ArrayList<Integer>();
            cuts.getOrDefault(variable.index(), new TreeSet<>()).forEach(cut -> near.addAll(List.of(cut - 1, cut)));
            numbers.put(variable.id(), near);
        }
    }

    Answers next() {
        var straying = any(STRAYING);
        var focused = random.nextBoolean();
        var answers = new HashMap<String, Answer>();
        form.questionnaire().questions().filter(q -> q.identity().isEmpty()).forEach(question -> {
            var usual = Optional.ofNullable(calm.get(question.id()));
            var chance = focused && focus.contains(question.id()) ? Math.max(straying, STRAYING_IN_FOCUS) : straying;
            var answer = usual.isEmpty() || random.nextInt(100) < chance ? other(question) : usual;
            answer.ifPresent(a -> answers.put(question.id(), a));
        });
        return new Answers(answers);
    }

    private Optional<Answer> other(Question question) {
        return switch (random.nextInt(10)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Answer.Unsure());
            case 2 -> Optional.of(new Answer.Declined());
            default -> Optional.of(known(question));
        };
    }

    private Answer known(Question question) {
        return switch (question.kind()) {
            case Kind.YesNo k -> random.nextBoolean() ? Answer.yes() : Answer.no();
            case Kind.Choice(List<String> options) -> new Answer.Choice(any(options));
            case Kind.RegionOf(String of, List<String> codes) -> new Answer.Choice(any(codes));
            case Kind.Choices choices -> choices(choices);
            case Kind.Regions regions -> new Answer.Choices(new HashSet<>(some(regions.codes(), MOST_CODES)));
            case Kind.Scale k -> number(question, Kind.Scale.MIN, Kind.Scale.MAX);
            case Kind.NumberRange(int min, int max, String unit) -> number(question, min, max);
            case Kind.BirthDate k -> number(question, 0, Kind.BirthDate.MAX_AGE);
            case Kind.ShortText k -> new Answer.Text("-");
        };
    }

    private Answer choices(Kind.Choices kind) {
        var picked = some(kind.options(), Math.min(MOST_CODES, kind.max().orElse(MOST_CODES)));
        var alone = picked.stream().filter(kind.exclusive()::contains).findFirst();
        return new Answer.Choices(alone.map(Set::of).orElseGet(() -> new HashSet<>(picked)));
    }

    private List<String> some(List<String> codes, int most) {
        var picked = new ArrayList<String>();
        for (var left = random.nextInt(Math.min(most, codes.size()) + 1); left > 0; left--) {
            picked.add(any(codes));
        }
        return picked;
    }

    /// Often next to a number at which the rules change their mind.
    private Answer number(Question question, int min, int max) {
        var near = numbers.getOrDefault(question.id(), List.of()).stream().filter(n -> n >= min && n <= max).toList();
        return new Answer.Number(near.isEmpty() || random.nextInt(3) == 0 ? random.nextInt(min, max + 1) : any(near));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
