package org.ashi.wording;

import org.ashi.form.AnswerProblem;
import org.ashi.pack.PackProblem;
import org.ashi.text.Messages;

/// Says in a sentence what is wrong with a pack or an answer.
public final class ProblemWording {

    private final Messages messages;

    public ProblemWording(Messages messages) {
        this.messages = messages;
    }

    /// File, place and sentence, such as "rules.json/rules/3/when: There is no question …".
    public String line(PackProblem problem) {
        var sentence = messages.get(
                "pack.problem." + problem.code(), problem.args().toArray());
        return messages.get("pack.problem.line", problem.file(), problem.pointer(), sentence);
    }

    public String sentence(AnswerProblem problem) {
        return messages.get("answer.problem." + problem.code(), problem.args().toArray());
    }
}
