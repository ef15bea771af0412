package org.ashi.course;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.course.FindingChange.Course;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Explanation;
import org.ashi.rules.Truth;

/// What became of the rules that fired.
record Findings(Visit then, Visit now) {

    /// In the order of [Course], within it worst first.
    List<FindingChange> changes() {
        var fired = ids(then);
        var fires = ids(now);
        var later = now.stored().assessment().fired().map(f -> change(f, fired.contains(f.ruleId()) ? Course.STAYED : Course.NEW));
        var earlier = then.stored().assessment().fired()
                .filter(f -> !fires.contains(f.ruleId()))
                .map(f -> change(f, askedAgain(f.ruleId()) ? Course.GONE : Course.NOT_ASKED));
        var all = Stream.concat(later, earlier).toList();
        return Arrays.stream(Course.values())
                .flatMap(course -> all.stream().filter(c -> c.course() == course))
                .toList();
    }

    private static Set<String> ids(Visit visit) {
        var ids = new HashSet<String>();
        visit.stored().assessment().fired().forEach(f -> ids.add(f.ruleId()));
        return ids;
    }

    private static FindingChange change(Finding finding, Course course) {
        return new FindingChange(finding.ruleId(), finding.level(), course);
    }

    /// Whether the later form has all questions whose answers made the rule fire. An escalation follows from other rules and has no
    /// questions of its own: nothing is claimed about it where any of the rules was not asked about.
    private boolean askedAgain(String ruleId) {
        return then.stored().trace().stream()
                .filter(e -> e.id().equals(ruleId))
                .findFirst()
                .map(Explanation::condition)
                .map(this::askedAgain)
                .orElseGet(this::allAskedAgain);
    }

    private boolean allAskedAgain() {
        return then.said().keySet().stream()
                .noneMatch(id -> then.on(id) instanceof Said.Given && !now.has(id));
    }

    private boolean askedAgain(Explanation.Node node) {
        if (node.counted() != Truth.YES) {
            return true;
        }
        return switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED -> now.has(node.subject());
            case FACT, ALL, ANY, COUNT_FACT, COUNT -> node.children().stream().allMatch(this::askedAgain);
            // It held because something was absent.
            case NOT, POINTS -> true;
        };
    }
}
