package org.ashi.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;

/// Full answer sets at random: every question has an answer, and most safety answers are reassuring, so that a single
/// flag decides often enough to be seen.
public final class RandomAnswers {

    private final Questionnaire form;
    private final Map<String, Answer> calm = new HashMap<>();

    public RandomAnswers(Questionnaire form, RuleBase base) {
        this.form = form;
        base.variables().forEach(v -> v.countsAs().ifPresent(answer -> calm.putIfAbsent(v.id(), answer)));
        // These five ask for something good, so that "yes" is the reassuring answer.
        List.of("ns_food", "ns_still", "guardian", "intake_consent", "capacity").forEach(id -> calm.put(id, Answer.yes()));
    }

    public Answers full(Random random) {
        // One patient in three is mostly well, one mixed, one ill: otherwise everything is an emergency.
        var reassuring = List.of(98, 85, 60).get(random.nextInt(3));
        var questions = new ArrayList<>(form.questions().filter(q -> q.identity().isEmpty()).toList());
        Collections.shuffle(questions, random);
        var answers = Answers.NONE;
        for (var question : questions) {
            answers = answers.with(question.id(), answer(question, reassuring, random));
        }
        return answers;
    }

    private Answer answer(Question question, int reassuring, Random random) {
        // Not all have an answer that says there is nothing to report.
        var nothing = Optional.ofNullable(calm.get(question.id()));
        if (question.safety().isPresent() && nothing.isPresent() && random.nextInt(100) < reassuring) {
            return nothing.get();
        }
        if ((question.unsure() || question.declined()) && random.nextInt(10) == 0) {
            return question.unsure() ? new Answer.Unsure() : new Answer.Declined();
        }
        return any(question, random);
    }

    Answer any(Question question, Random random) {
        return switch (question.kind()) {
            case Kind.YesNo y -> random.nextBoolean() ? Answer.yes() : Answer.no();
            case Kind.Choice c -> new Answer.Choice(one(c.options(), random));
            case Kind.RegionOf r -> new Answer.Choice(one(r.codes(), random));
            case Kind.Choices c -> some(c.options(), c.exclusive(), Math.min(c.max().orElse(4), 4), random);
            case Kind.Regions r -> some(r.codes(), Set.of(), 5, random);
            case Kind.Scale s -> new Answer.Number(random.nextInt(11));
            case Kind.NumberRange n -> new Answer.Number(n.min() + random.nextInt(n.max() - n.min() + 1));
            case Kind.BirthDate b -> new Answer.Number(5 + random.nextInt(95));
            case Kind.ShortText t -> new Answer.Text("x");
        };
    }

    private static String one(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static Answer some(List<String> codes, Set<String> exclusive, int max, Random random) {
        var picked = new HashSet<String>();
        var n = random.nextInt(max + 1);
        for (var i = 0; i < n; i++) {
            var code = one(codes, random);
            if (!exclusive.contains(code)) {
                picked.add(code);
            } else if (picked.isEmpty()) {
                return Answer.Choices.of(code);
            }
        }
        return new Answer.Choices(picked);
    }
}
