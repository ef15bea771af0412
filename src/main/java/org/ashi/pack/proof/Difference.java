package org.ashi.pack.proof;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ashi.intake.Answers;
import org.ashi.pack.ProtocolPack;

/// Looks by chance for answers of which two packs make something different. Finding none proves nothing.
final class Difference {

    private final Replay replay;
    private final List<String> forms;
    private final ProtocolPack before;
    private final ProtocolPack after;

    Difference(ProtocolPack before, ProtocolPack after) {
        this.before = before;
        this.after = after;
        replay = new Replay(before, after);
        forms = List.copyOf(before.forms().keySet());
    }

    /// @param tries sets of answers, over all forms of the pack
    /// @return as few answers as show a difference; empty where none was found
    Optional<Story> find(int tries, RandomGenerator random) {
        for (var form : forms) {
            var asked = Optional.ofNullable(before.forms().get(form)).orElseThrow();
            var answers = new RandomAnswers(asked, Focus.of(before.rules(form), after.rules(form)), random);
            for (var i = 0; i < tries / forms.size(); i++) {
                var given = answers.next();
                if (differs(form, given)) {
                    return Optional.of(new Story(form, fewest(form, given), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean differs(String form, Answers answers) {
        return replay.of(form, answers).outcome().kind() != Comparison.Kind.NONE;
    }

    private Answers fewest(String form, Answers answers) {
        var least = answers;
        for (var question : answers.byQuestion().keySet()) {
            var less = least.without(question);
            least = differs(form, less) ? less : least;
        }
        return least;
    }
}
