package org.ashi.ui.wizard;

import java.util.List;
import java.util.Map;
import org.ashi.intake.Answer;

/// Answers of patients who are asked what most are not. A page that none of them comes to fails the walk that
/// looks for every page of the pack.
final class Detours {

    /// Sixteen, pain for half a year, alarm signs of the nerves, of pregnancy and of the kidneys.
    private static final Map<String, Answer> YOUNG = Map.ofEntries(
            Map.entry("age", new Answer.Number(16)),
            Map.entry("sex", new Answer.Choice("female")),
            Map.entry("duration", new Answer.Choice("m3_12")),
            Map.entry("areas", Answer.Choices.of("lumbar_c", "calf_l")),
            Map.entry("rf_saddle", Answer.yes()),
            Map.entry("rf_colic", Answer.yes()),
            Map.entry("ns_pregnant", new Answer.Choice("t2")),
            Map.entry("prior", Answer.Choices.of("acupuncture")));
    /// Old, and pain for years.
    private static final Map<String, Answer> OLD =
            Map.of("age", new Answer.Number(72), "duration", new Answer.Choice("y1_plus"));
    /// Back again, with both legs.
    private static final Map<String, Answer> BOTH_LEGS =
            Map.of("areas", Answer.Choices.of("lumbar_c", "calf_l", "calf_r"));

    static final List<Map<String, Answer>> ALL = List.of(YOUNG, OLD, BOTH_LEGS);

    private Detours() {}
}
