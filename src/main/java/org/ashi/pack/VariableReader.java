package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Condition;
import org.ashi.rules.Fact;
import org.ashi.rules.Variable;
import org.ashi.rules.Variable.Asked;

/// Reads what the rules need to know of each question: when it is put, and what no answer counts as.
final class VariableReader {

    private final Names names;
    private final List<Fact> facts;
    private final ConditionReader conditions;

    VariableReader(Names names, List<Fact> facts) {
        this.names = names;
        this.facts = facts;
        conditions = new ConditionReader(names, false);
    }

    List<Variable> read(QuestionReader questions) {
        var variables = new ArrayList<Variable>();
        for (var id : questions.inOrder()) {
            var question = Optional.ofNullable(questions.questions().get(id));
            var at = questions.place(id);
            if (question.isPresent() && at.isPresent() && question.get().identity().isEmpty()) {
                names.question(id).ifPresent(place -> variables.add(variable(question.get(), at.get(), place)));
            }
        }
        return variables;
    }

    /// The same variables as one form has them: which it asks, and when. A question may also be hidden by its page's `when`.
    ///
    /// @param all in the order of their places
    List<Variable> on(FormReader.Written form, Set<String> ofFirstVisit, List<Variable> all) {
        var order = form.inOrder();
        return all.stream()
                .map(v -> {
                    var page = Optional.ofNullable(form.pages().get(v.id()));
                    var when = page.map(at -> both(v.visibleWhen(), conditions.optional(at, "when"))).orElse(v.visibleWhen());
                    page.ifPresent(at -> when.ifPresent(condition -> tooLate(v, condition, order, all, at)));
                    return v.on(page.isPresent() ? Asked.HERE : ofFirstVisit.contains(v.id()) ? Asked.LEFT_OUT : Asked.ELSEWHERE, when);
                })
                .toList();
    }

    private static Optional<Condition> both(Optional<Condition> question, Optional<Condition> page) {
        return question.isPresent() && page.isPresent()
                ? Optional.of(new Condition.All(List.of(question.get(), page.get())))
                : question.or(() -> page);
    }

    /// What decides whether a question is put must be known by then: it stands before it in the pack, and on this form.
    private void tooLate(Variable variable, Condition when, List<String> order, List<Variable> all, Json at) {
        var here = order.indexOf(variable.id());
        reads(when).stream()
                .filter(read -> read >= variable.index() || order.indexOf(all.get(read).id()) >= here)
                .findFirst()
                .ifPresent(late -> at.problem(Code.ASKED_TOO_LATE, variable.id()));
    }

    private Variable variable(Question question, Json at, Names.Place place) {
        var when = conditions.optional(at, "enableWhen");
        when.ifPresent(condition -> reads(condition).stream()
                .filter(read -> read >= place.index())
                .findFirst()
                .ifPresent(late -> at.member("enableWhen").orElse(at).problem(Code.ASKED_TOO_LATE, question.id())));
        return new Variable(
                place.index(),
                question.id(),
                place.codes(),
                safety(question),
                at.member("countsAs").flatMap(c -> countsAs(question, c)),
                when,
                Asked.HERE);
    }

    private static Variable.Safety safety(Question question) {
        return question.safety()
                .map(safety -> switch (safety) {
                    case RED_FLAG -> Variable.Safety.RED_FLAG;
                    case NEEDLING -> Variable.Safety.NEEDLING;
                })
                .orElse(Variable.Safety.NONE);
    }

    private static Optional<Answer> countsAs(Question question, Json at) {
        Optional<Answer> answer;
        if (at.node().isArray()) {
            answer = Optional.of(new Answer.Choices(Set.copyOf(
                    at.elements().stream().flatMap(e -> e.asText().stream()).toList())));
        } else if (at.node().isInt()) {
            answer = Optional.of(new Answer.Number(at.node().intValue()));
        } else {
            answer = at.asText().map(Answer.Choice::new);
        }
        if (answer.isPresent() && AnswerCheck.check(question, answer.get()).isPresent()) {
            at.problem(Code.WRONG_KIND, question.id());
            return Optional.empty();
        }
        return answer;
    }

    /// The questions that a condition reads, through facts as well.
    private Set<Integer> reads(Condition condition) {
        var found = new HashSet<Integer>();
        collect(condition, found);
        return found;
    }

    private void collect(Condition condition, Set<Integer> found) {
        switch (condition) {
            case Condition.Has(int q, long mask) -> found.add(q);
            case Condition.Between(int q, int min, int max) -> found.add(q);
            case Condition.Answered(int q) -> found.add(q);
            case Condition.SaidUnsure(int q) -> found.add(q);
            case Condition.SaidDeclined(int q) -> found.add(q);
            case Condition.Holds(int fact) -> fact(fact, found);
            case Condition.Counted(int fact, int min, int max) -> fact(fact, found);
            case Condition.Scored s -> {}
            case Condition.All(List<Condition> of) -> of.forEach(c -> collect(c, found));
            case Condition.Any(List<Condition> of) -> of.forEach(c -> collect(c, found));
            case Condition.Not(Condition of) -> collect(of, found);
            case Condition.CountOf(List<Condition> of, int min, int max) -> of.forEach(c -> collect(c, found));
        }
    }

    private void fact(int index, Set<Integer> found) {
        // A fact that could not be read has its own problem already.
        if (index >= facts.size()) {
            return;
        }
        switch (facts.get(index)) {
            case Fact.YesNo(String id, Condition when) -> collect(when, found);
            case Fact.Count(String id, List<Condition> of, var only) -> {
                of.forEach(c -> collect(c, found));
                only.ifPresent(c -> collect(c, found));
            }
        }
    }
}
