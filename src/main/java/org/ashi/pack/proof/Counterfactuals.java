package org.ashi.pack.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Kind;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Variable;

/// For one patient, the fewest answers that would have to be others for another result: "would be CAUTION if: no fever".
///
/// A solver finds them; the rule engine must come to the same, else nothing is said. To be used by one thread at a time.
public final class Counterfactuals {

    /// As many changed answers as a person can still keep in mind.
    public static final int MOST = 6;

    /// In the order in which a person thinks of them.
    private static final List<OptionStatus> STATUSES =
            List.of(OptionStatus.OFFER, OptionStatus.CAVEAT, OptionStatus.WITHHOLD, OptionStatus.NOT_MATCHED);

    private final Evaluator evaluator;
    private final Questionnaire form;
    private final Optional<Alert> alert;
    private final Answers answers;
    private final Assessment now;
    private final boolean trusted;
    private final Retold retold;

    /// @param form of the pack; one that it does not have is read as the first visit
    /// @param alert an emergency that was shown, which stands whatever is answered
    public Counterfactuals(ProtocolPack pack, String form, Answers given, Optional<Alert> alert) {
        evaluator = new Evaluator(pack.rules(form));
        this.form = pack.questionnaire(form);
        this.alert = alert;
        var put = evaluator.evaluate(given);
        answers = put.answers().retaining(id -> usable(id, put.answers()));
        now = evaluator.assess(put).standing(alert);
        trusted = same(evaluator.assess(put), evaluator.assess(answers));
        retold = new Retold(evaluator.base(), this.form, answers);
    }

    /// What the pack makes of the answers as they are.
    public Assessment now() {
        return now;
    }

    /// The other levels, worst first, then the other statuses of each option.
    public List<Target> targets() {
        var levels = Stream.of(TriageLevel.values()).<Target>map(Target.Level::new).toList().reversed();
        var statuses = now.options().stream().flatMap(o -> STATUSES.stream()
                .map(status -> new Target.Status(o.optionId(), status)));
        return Stream.<Target>concat(levels.stream(), statuses).filter(t -> !t.met(now)).toList();
    }

    /// @param target one that is not met now
    /// @param most changed answers, from 1
    /// @param time after which the search is given up
    /// @param cancelled asked now and then
    public Counterfactual of(Target target, int most, Duration time, BooleanSupplier cancelled) {
        if (target.met(now)) {
            throw new IllegalArgumentException("this is the result already");
        }
        if (alert.isPresent()) {
            return new Counterfactual.Stands(target);
        }
        if (!trusted) {
            return new Counterfactual.Disputed(target);
        }
        try {
            return search(target, most, Deadline.in(time), cancelled);
        } catch (Undecided e) {
            return new Counterfactual.Undecided(target);
        }
    }

    private Counterfactual search(Target target, int most, Deadline deadline, BooleanSupplier cancelled)
            throws Undecided {
        var solver = new Solver(retold.circuit(), deadline);
        retold.required().forEach(solver::require);
        solver.require(retold.prepared(most));
        var goal = retold.met(target);
        if (deadline.passed() || cancelled.getAsBoolean()) {
            return new Counterfactual.Undecided(target);
        }
        if (solver.find(goal).isEmpty()) {
            return new Counterfactual.Never(target);
        }
        for (int changes = 1; changes <= most; changes++) {
            if (cancelled.getAsBoolean()) {
                return new Counterfactual.Undecided(target);
            }
            var found = solver.find(goal, retold.atMost(changes));
            if (found.isPresent()) {
                return confirmed(new Counterfactual.Found(target, retold.changes(found.get(), answers)));
            }
        }
        return new Counterfactual.None(target, most);
    }

    private Counterfactual confirmed(Counterfactual.Found found) {
        return good(found.target(), found.in(answers))
                ? new Nearest(form, changed -> good(found.target(), changed)).of(found, answers)
                : new Counterfactual.Disputed(found.target());
    }

    /// The rule engine says so, of answers that a patient could give.
    private boolean good(Target target, Answers changed) {
        var evaluation = evaluator.evaluate(changed);
        return target.met(evaluator.assess(evaluation))
                && evaluator.base().variables().stream()
                        .filter(v -> !changed.get(v.id()).equals(answers.get(v.id())))
                        .allMatch(v -> evaluation.answers().has(v.id()) && usable(v.id(), changed) && marked(v, changed));
    }

    /// One region out of those marked.
    private boolean marked(Variable variable, Answers changed) {
        return form.questions()
                .filter(q -> q.kind() instanceof Kind.RegionOf(String of, List<String> codes)
                        && (of.equals(variable.id()) || q.id().equals(variable.id())))
                .allMatch(q -> !(q.kind() instanceof Kind.RegionOf(String of, List<String> codes))
                        || !(changed.get(q.id()).orElse(new Answer.Unsure()) instanceof Answer.Choice(String one))
                        || changed.get(of).orElse(new Answer.Unsure()) instanceof Answer.Choices(var all) && all.contains(one));
    }

    /// The form can be answered with it; the rule engine passes over what it cannot read.
    private boolean usable(String id, Answers all) {
        return form.question(id)
                .flatMap(q -> all.get(id).map(answer -> AnswerCheck.check(q, answer).isEmpty()))
                .orElse(false);
    }

    private static boolean same(Assessment one, Assessment other) {
        return one.level() == other.level() && one.options().equals(other.options());
    }
}
