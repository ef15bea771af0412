package org.ashi.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ashi.form.Question;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;
import org.ashi.store.StoredIntake;

/// What one intake has on each question.
///
/// @param said by question, in the order of its form; what the pack has no question for any more comes last
record Visit(StoredIntake stored, Map<String, Said> said) {

    static Visit of(ProtocolPack pack, StoredIntake stored) {
        var form = stored.intake().form();
        var evaluation = new Evaluator(pack.rules(form)).evaluate(stored.intake().answers());
        var said = new LinkedHashMap<String, Said>();
        pack.questionnaire(form)
                .questions()
                // Who the patient is, is no answer.
                .filter(q -> q.identity().isEmpty())
                .forEach(q -> said.put(q.id(), of(stored, q, evaluation.hidden().contains(q.id()))));
        stored.intake().answers().byQuestion().forEach((id, answer) -> said.putIfAbsent(id, new Said.Given(answer)));
        return new Visit(stored, said);
    }

    /// Whether the form has the question, be it that another answer kept it from being put.
    boolean has(String questionId) {
        return said.containsKey(questionId);
    }

    Said on(String questionId) {
        return Optional.ofNullable(said.get(questionId)).orElseGet(Said.NotAsked::new);
    }

    private static Said of(StoredIntake stored, Question question, boolean hidden) {
        if (hidden) {
            return new Said.NotAsked();
        }
        return stored.intake().answers().get(question.id()).<Said>map(Said.Given::new).orElseGet(Said.Unanswered::new);
    }
}
