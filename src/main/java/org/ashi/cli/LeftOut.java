package org.ashi.cli;

import java.util.List;
import java.util.Optional;
import org.ashi.cli.answers.Outcome;
import org.ashi.cli.answers.Pointers;
import org.ashi.cli.answers.Problem;
import org.ashi.intake.Answer;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Variable;

/// Tells of answers about safety that no rule gets to see, because their questions are not put with the other answers.
final class LeftOut {

    private final ProblemReport report;

    LeftOut(ProblemReport report) {
        this.report = report;
    }

    /// One warning for each; an answer that says no more than none at all is passed over.
    ///
    /// @param evaluation of the answers given
    void warn(Outcome.Given given, Evaluation evaluation) {
        for (var variable : evaluation.base().variables()) {
            if (variable.safety() != Variable.Safety.NONE && evaluation.hidden().contains(variable.id())) {
                given.answers()
                        .get(variable.id())
                        .filter(answer -> !variable.countsAs().equals(Optional.<Answer>of(answer)))
                        .ifPresent(answer -> report.warning(warning(given, variable.id())));
            }
        }
    }

    private static Problem warning(Outcome.Given given, String question) {
        return new Problem(
                given.line(), Pointers.answer(question), Optional.of(question), "cli.warning.notPut", List.of());
    }
}
