package org.ashi.store;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Explanation;

/// What one row of the archive holds.
///
/// @param assessment made with the pack version it names
/// @param trace every rule, fired or not, as it was at that time
/// @param revision counts the saves, from 1; 0 before the first
/// @param raised who thinks it more urgent, while no practitioner has decided on that; whoever saves it says by that what they knew
public record StoredIntake(
        Intake intake, Assessment assessment, List<Explanation> trace, long revision, Optional<Raise> raised) {
    public StoredIntake {
        trace = List.copyOf(trace);
        if (revision < 0) {
            throw new IllegalArgumentException("a revision is not negative");
        }
    }

    /// One that nobody has raised.
    public StoredIntake(Intake intake, Assessment assessment, List<Explanation> trace, long revision) {
        this(intake, assessment, trace, revision, Optional.empty());
    }

    public StoredIntake raised(Optional<Raise> now) {
        return new StoredIntake(intake, assessment, trace, revision, now);
    }

    /// The level that counts: the settled one, or what somebody raised it to.
    public TriageLevel level() {
        return raised.map(r -> TriageLevel.worst(r.level(), settledLevel())).orElseGet(this::settledLevel);
    }

    /// What a practitioner set last, else that of the assessment, or EMERGENCY where an emergency was shown while the form was
    /// filled in.
    public TriageLevel settledLevel() {
        return intake.review().levelSet().orElseGet(this::ruledLevel);
    }

    /// As [#level()], before staff changed it.
    public TriageLevel ruledLevel() {
        return intake.alert().isPresent()
                ? TriageLevel.worst(assessment.level(), TriageLevel.EMERGENCY)
                : assessment.level();
    }

    /// Emergency rules that were shown while the form was being filled in, and that the answers as they stand no longer make
    /// fire, in the order shown.
    public List<String> withdrawnAlerts() {
        var fired = assessment.fired().map(Assessment.Finding::ruleId).toList();
        return intake.alert().stream()
                .flatMap(a -> a.ruleIds().stream())
                .filter(id -> !fired.contains(id))
                .toList();
    }

    @Override
    public String toString() {
        return "StoredIntake[" + intake.id() + "]";
    }
}
