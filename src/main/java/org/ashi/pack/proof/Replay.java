package org.ashi.pack.proof;

import java.util.Optional;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Changes.Row;
import org.ashi.rules.Evaluator;

/// Puts the same answers to two packs. An emergency that was shown while a form was filled in is not looked at: it would
/// stand under both packs and hide what the rules have become.
public final class Replay {

    private final ProtocolPack before;
    private final ProtocolPack after;

    /// @param before the pack that is there
    /// @param after the pack that may take its place
    public Replay(ProtocolPack before, ProtocolPack after) {
        this.before = before;
        this.after = after;
    }

    /// @param form that was filled in; a pack that does not have it reads the answers as those of a first visit
    public Replayed of(String form, Answers answers) {
        var known = fitting(before.questionnaire(form), answers);
        var kept = fitting(after.questionnaire(form), answers);
        return new Replayed(
                new Comparison(
                        new Evaluator(before.rules(form)).assess(known), new Evaluator(after.rules(form)).assess(kept)),
                known.byQuestion().keySet().stream().filter(id -> !kept.has(id)).toList());
    }

    /// The answers of an intake on the form that was filled in.
    public Row row(Intake intake) {
        return new Row(
                intake.id().toString(),
                Optional.of(intake.startedAt()),
                intake.form(),
                of(intake.form(), intake.answers()));
    }

    private static Answers fitting(Questionnaire form, Answers answers) {
        return answers.retaining(id -> answers.get(id)
                .flatMap(answer -> form.question(id)
                        .filter(q -> q.identity().isEmpty() && AnswerCheck.check(q, answer).isEmpty()))
                .isPresent());
    }
}
