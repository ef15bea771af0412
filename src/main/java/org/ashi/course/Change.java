package org.ashi.course;

import java.util.Set;
import java.util.TreeSet;
import org.ashi.intake.Answer;

/// What two visits have on the same question.
public record Change(String questionId, Said then, Said now) {

    /// The form of one visit alone put it.
    public boolean gap() {
        return then instanceof Said.NotAsked != now instanceof Said.NotAsked;
    }

    /// Codes that are picked now and were not then; none where either visit has no list of codes.
    public Set<String> added() {
        return without(now, then);
    }

    /// Codes that were picked then and are not now; none where either visit has no list of codes.
    public Set<String> removed() {
        return without(then, now);
    }

    private static Set<String> without(Said whole, Said part) {
        return whole instanceof Said.Given(Answer.Choices(Set<String> all))
                        && part instanceof Said.Given(Answer.Choices(Set<String> less))
                ? minus(all, less)
                : Set.of();
    }

    private static Set<String> minus(Set<String> all, Set<String> less) {
        var rest = new TreeSet<>(all);
        rest.removeAll(less);
        return rest;
    }
}
