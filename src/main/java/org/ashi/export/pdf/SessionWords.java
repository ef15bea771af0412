package org.ashi.export.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.pack.Guidance.Item;

/// What happens in a session and after it, in the patient's words: the pack says it to practitioners. An item that has no such words
/// here is shown in the pack's.
final class SessionWords {

    private static final String AFTER = "aftercare";
    /// When to stop is said when it is known what goes on.
    private static final String LAST = "stop_point";
    /// Said after the session, and with the plan.
    private static final Set<String> ELSEWHERE = Set.of(AFTER, "beside_exercise");

    /// Option and item, or the item alone where it is the same for all.
    private static final Set<String> KNOWN = Set.of(
            "stop_point", "before", "motor_point_before", "electrical_before", "acupuncture_needle_time",
            "dry_needling_needle_time", "motor_point_needle_time", "electrical_needle_time", "acupuncture_needles",
            "acupuncture_course_chronic", "motor_point_course_chronic", "acupuncture_course_acute", "monitoring",
            "acupuncture_aftercare", "dry_needling_aftercare", "motor_point_aftercare", "acupuncture_effect",
            "dry_needling_effect", "motor_point_effect", "follow_up");

    private SessionWords() {}

    static List<String> of(HandoutCase handout) {
        return handout.session().stream()
                .map(Item::id)
                .filter(id -> !ELSEWHERE.contains(id))
                .sorted(Comparator.comparing(LAST::equals))
                .map(id -> words(handout, id))
                .toList();
    }

    static List<String> after(HandoutCase handout) {
        var m = handout.wording().messages();
        return Stream.concat(
                        handout.session().stream().filter(item -> item.id().equals(AFTER)).map(item -> words(handout, AFTER)),
                        Stream.of(m.get("handout.after.rest"), m.get("handout.after.common")))
                .toList();
    }

    private static String words(HandoutCase handout, String item) {
        var option = handout.option().orElse("");
        return Stream.of(option + "_" + item, item)
                .filter(KNOWN::contains)
                .findFirst()
                .map(key -> handout.wording().messages().get("handout.session." + key))
                .orElseGet(() -> handout.wording().text("option", option, "session", item));
    }
}
