package org.ashi.cli.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.form.AnswerProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// Collects what is wrong with one object, up to [#MAX] things so that one broken object cannot flood the screen.
final class Problems {

    static final int MAX = 50;

    private final long firstLine;
    private final List<Problem> found = new ArrayList<>();
    private boolean more;

    /// @param firstLine of the object in its file
    Problems(long firstLine) {
        this.firstLine = firstLine;
    }

    void add(JsonParser at, String pointer, String code, String... args) {
        add(new Problem(line(at), pointer, Optional.empty(), Problem.PREFIX + code, List.of(args)));
    }

    void add(JsonParser at, String pointer, Optional<String> question, String code, String... args) {
        add(new Problem(line(at), pointer, question, Problem.PREFIX + code, List.of(args)));
    }

    void add(JsonParser at, String pointer, AnswerProblem problem) {
        add(answer(line(at), pointer, problem));
    }

    /// An answer to a question that the form of its object does not ask.
    void add(long line, String question, String form) {
        add(new Problem(
                line, Pointers.answer(question), Optional.of(question), Problem.PREFIX + "NOT_ON_FORM", List.of(form)));
    }

    /// The place where the JSON itself is broken. What the parser says of it is left out: it may quote an answer.
    void add(JacksonException broken, String pointer, String code) {
        var place = Optional.ofNullable(broken.getLocation());
        var line = firstLine + place.map(at -> Math.max(0, at.getLineNr() - 1)).orElse(0);
        var column = place.map(at -> Math.max(1, at.getColumnNr())).orElse(1);
        add(new Problem(
                line, pointer, Optional.empty(), Problem.PREFIX + code, List.of(Integer.toString(column))));
    }

    List<Problem> found() {
        var all = new ArrayList<>(found);
        if (more) {
            all.add(Problem.of(firstLine, "MORE", Integer.toString(MAX)));
        }
        return all;
    }

    boolean none() {
        return found.isEmpty();
    }

    long line(JsonParser at) {
        return firstLine + Math.max(0, at.currentTokenLocation().getLineNr() - 1);
    }

    private void add(Problem problem) {
        if (found.size() < MAX) {
            found.add(problem);
        } else {
            more = true;
        }
    }

    private static Problem answer(long line, String pointer, AnswerProblem problem) {
        return new Problem(
                line,
                pointer,
                Optional.of(problem.questionId()),
                "answer.problem." + problem.code().name(),
                problem.args());
    }
}
