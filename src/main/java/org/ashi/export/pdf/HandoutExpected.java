package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.ashi.form.Kind;
import org.ashi.intake.TriageLevel;
import org.ashi.wording.BodyChart;

/// What must be found in a handout, in this order: read off the record and the pack.
final class HandoutExpected {

    private static final List<String> PAIN = List.of("pain_now", "pain_avg", "duration");

    private HandoutExpected() {}

    static List<Expected.Part> of(HandoutCase handout) {
        var wording = handout.wording();
        var m = wording.messages();
        var intake = handout.stored().intake();
        var parts = new ArrayList<Expected.Part>();
        var level = TriageLevel.worst(handout.stored().level(), handout.stored().ruledLevel());
        if (level.holdsNeedling()) {
            parts.add(part("title", m.get(level == TriageLevel.EMERGENCY ? "handout.now" : "handout.today")));
            parts.add(part("patient", intake.patient().name()));
            parts.add(part("level", wording.text("level", level.name(), "patient")));
        } else {
            parts.add(part("title", m.get("handout.title")));
            parts.add(part("patient", intake.patient().name()));
            parts.add(part("not-a-diagnosis", m.get("handout.intro")));
            var put = wording.pack().questionnaire(intake.form());
            PAIN.stream()
                    .filter(id -> put.question(id).isPresent() && !handout.evaluation().hidden().contains(id))
                    .forEach(id -> parts.add(part(
                            "told-" + id, wording.label(id) + wording.answer(id, intake.answers().get(id)))));
            BodyChart.of(wording, intake.answers()).ifPresent(chart -> put.questions()
                    .filter(q -> q.kind() instanceof Kind.Regions)
                    .flatMap(q -> q.kind().codes().stream())
                    .filter(chart.marked()::contains)
                    .forEach(code -> parts.add(part("hurts-" + code, wording.text("region", code)))));
            plan(handout, level, parts);
        }
        for (var net : wording.pack().guidance().safetyNets()) {
            for (var sentence : wording.text("safetyNet", net.id()).split("(?<=\\.)\\s+")) {
                parts.add(part("net-" + net.id(), sentence));
            }
        }
        if (!handout.practice().isEmpty()) {
            parts.add(part("practice", handout.practice()));
        }
        return List.copyOf(parts);
    }

    private static void plan(HandoutCase handout, TriageLevel level, List<Expected.Part> parts) {
        var wording = handout.wording();
        var m = wording.messages();
        var plan = handout.stored().intake().review().plan();
        parts.add(part("plan", m.get("handout.plan")));
        if (level == TriageLevel.REFER) {
            parts.add(part("level", wording.text("level", level.name(), "patient")));
        }
        var held = handout.withheld();
        if (!held) {
            plan.option().ifPresent(id -> parts.add(part("plan-option", wording.text("option", id))));
            plan.option().flatMap(id -> plan.sessions()).ifPresent(n -> parts.add(part("plan-sessions", Integer.toString(n))));
        }
        plan.reviewOn().ifPresent(day -> parts.add(part("plan-review", m.date(day))));
        if (!held) {
            plan.option().ifPresent(id -> {
                parts.add(part("session", wording.text("option", id, "patient")));
                parts.add(part("after", m.get("handout.after.rest")));
            });
        }
    }

    private static Expected.Part part(String id, String text) {
        return new Expected.Part(id, text);
    }
}
