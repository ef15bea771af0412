package org.ashi.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.OptionStatus;
import org.ashi.store.StoredIntake;

/// What two intakes of one patient have in common and what not. Holds ids and answers, no words.
///
/// @param earlier the one that was started first
/// @param measures all degrees, changed or not, in the order asked
/// @param answers asked at both visits with another outcome, degrees left out; an answer that is missing now is one of them
/// @param gaps asked at one of the two alone, with what that one has
/// @param findings new ones first, then what stayed, what nobody asked about again, and what is gone
/// @param options all of them
public record VisitDifference(
        StoredIntake earlier,
        StoredIntake later,
        List<Measure> measures,
        List<Change> answers,
        List<Change> gaps,
        List<FindingChange> findings,
        List<OptionChange> options) {

    public VisitDifference {
        measures = List.copyOf(measures);
        answers = List.copyOf(answers);
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
        options = List.copyOf(options);
    }

    /// Whether staff have put both down to the same patient. Names alike do not count.
    public static boolean samePatient(StoredIntake one, StoredIntake other) {
        var patient = one.intake().review().patient();
        return patient.isPresent() && patient.equals(other.intake().review().patient());
    }

    /// @param one either of the two; which came first is told by when they were started
    /// @param pack whose forms they are read with
    public static VisitDifference between(ProtocolPack pack, StoredIntake one, StoredIntake other) {
        var inOrder = !other.intake().startedAt().isBefore(one.intake().startedAt());
        var then = Visit.of(pack, inOrder ? one : other);
        var now = Visit.of(pack, inOrder ? other : one);
        var all = Stream.concat(then.said().keySet().stream(), now.said().keySet().stream())
                .distinct()
                .filter(id -> !bornTheSame(pack, then, now, id))
                .map(id -> new Change(id, then.on(id), now.on(id)))
                .toList();
        var measures = all.stream().flatMap(c -> measure(pack, c).stream()).toList();
        var changed = all.stream()
                .filter(c -> !c.then().equals(c.now()))
                .filter(c -> measures.stream().noneMatch(m -> m.change().equals(c)))
                .toList();
        return new VisitDifference(
                then.stored(),
                now.stored(),
                measures,
                changed.stream().filter(c -> !c.gap()).toList(),
                changed.stream().filter(Change::gap).filter(VisitDifference::said).toList(),
                new Findings(then, now).changes(),
                options(then.stored(), now.stored()));
    }

    /// The level that counted at the earlier visit.
    public TriageLevel levelThen() {
        return earlier.level();
    }

    /// The level that counts at the later visit.
    public TriageLevel levelNow() {
        return later.level();
    }

    /// Whether both were assessed by the same rules; else a finding may have come or gone with the rules alone.
    public boolean sameRules() {
        return earlier.assessment().pack().equals(later.assessment().pack());
    }

    /// Whether both intakes name the same person in the same way.
    public boolean sameIdentity() {
        var then = earlier.intake().patient();
        var now = later.intake().patient();
        return then.name().equals(now.name()) && then.birthDate().equals(now.birthDate());
    }

    private static Optional<Measure> measure(ProtocolPack pack, Change change) {
        return pack.question(change.questionId()).flatMap(q -> Measure.of(q, change));
    }

    /// A question that was put at one visit and left without an answer says nothing at either.
    private static boolean said(Change gap) {
        return gap.then() instanceof Said.Given || gap.now() instanceof Said.Given;
    }

    /// The age that follows from a date of birth goes up by itself.
    private static boolean bornTheSame(ProtocolPack pack, Visit then, Visit now, String id) {
        var born = then.stored().intake().patient().birthDate();
        return born.isPresent()
                && born.equals(now.stored().intake().patient().birthDate())
                && pack.question(id).filter(q -> q.kind() instanceof Kind.BirthDate).isPresent();
    }

    private static List<OptionChange> options(StoredIntake then, StoredIntake now) {
        return Stream.of(then, now)
                .flatMap(s -> s.assessment().options().stream())
                .map(o -> o.optionId())
                .distinct()
                .map(id -> new OptionChange(
                        id,
                        status(then, id),
                        status(now, id)))
                .toList();
    }

    /// As it stood by the level that counted.
    private static Optional<OptionStatus> status(StoredIntake of, String option) {
        return of.assessment().option(option).map(o -> of.assessment().status(o, of.level()));
    }
}
