package org.ashi.course;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// Puts into words what changed between two visits. Where an arrow tells of it, words do too.
public final class DifferenceWords {

    private final Wording wording;
    private final Messages messages;

    public DifferenceWords(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
    }

    /// What one visit has; a gap is called a gap.
    public String said(String questionId, Said said) {
        return switch (said) {
            case Said.Given(Answer answer) -> wording.answer(questionId, Optional.of(answer));
            case Said.Unanswered u -> wording.answer(questionId, Optional.empty());
            case Said.NotAsked n -> messages.get("visits.notAsked");
        };
    }

    /// Such as "No answer → Yes".
    public String turned(Change change) {
        return turned(said(change.questionId(), change.then()), said(change.questionId(), change.now()));
    }

    public String turned(String then, String now) {
        return messages.get("visits.turned", then, now);
    }

    /// What was picked besides, and what no longer, each on its own line; none where that cannot be told.
    public List<String> picked(Change change) {
        var added = wording.codes(change.questionId(), List.copyOf(change.added()));
        var removed = wording.codes(change.questionId(), List.copyOf(change.removed()));
        return List.of(added.isEmpty() ? "" : messages.get("visits.added", added), removed.isEmpty() ? "" : messages.get("visits.removed", removed))
                .stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// Such as "5 → 3".
    public String degrees(Measure measure) {
        return turned(degree(measure, measure.change().then()), degree(measure, measure.change().now()));
    }

    private String degree(Measure measure, Said said) {
        var words = said(measure.change().questionId(), said);
        return measure.scale() && said instanceof Said.Given(Answer.Number n) ? messages.get("report.scale", words) : words;
    }

    /// Such as "↓ 2 lower".
    public String way(Measure measure) {
        var way = measure.way().name();
        return measure.scale()
                ? messages.get("visits.scale." + way, Math.abs(measure.steps().orElse(0)))
                : messages.get("visits.impact." + way);
    }

    /// Such as "↑ more urgent than at the earlier visit".
    public String way(TriageLevel then, TriageLevel now) {
        var compared = now.compareTo(then);
        var way = compared == 0 ? Measure.Way.SAME : compared > 0 ? Measure.Way.HIGHER : Measure.Way.LOWER;
        return messages.get("visits.level." + way.name());
    }

    public String course(FindingChange.Course course) {
        return messages.get("visits.finding." + course.name());
    }

    /// Such as "Offer → Withhold".
    public String statuses(OptionChange option) {
        return option.changed() ? turned(status(option.then()), status(option.now())) : messages.get("visits.same", status(option.now()));
    }

    private String status(Optional<OptionStatus> status) {
        return status.map(s -> messages.get("option.status." + s.name())).orElseGet(() -> messages.get("visits.notHad"));
    }
}
