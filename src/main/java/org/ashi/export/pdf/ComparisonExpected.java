package org.ashi.export.pdf;

import static org.ashi.export.pdf.PaperWords.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.rules.Assessment.Finding;
import org.ashi.wording.BodyChart;

/// What must be found in a comparison, in this order: read off the two records and the pack, not off their difference.
final class ComparisonExpected {

    private static final List<String> DEGREES =
            List.of("pain_now", "pain_avg", "impact_sleep", "impact_walk", "impact_work", "impact_home");

    private ComparisonExpected() {}

    static List<Expected.Part> of(ReportCase then, ReportCase now) {
        var parts = new ArrayList<Expected.Part>();
        var wording = now.wording();
        var m = wording.messages();
        var patient = now.stored().intake().patient();
        parts.add(part("name", m.get("report.name"), patient.name().isEmpty() ? m.get("report.absent") : patient.name()));
        parts.add(part("earlier", m.get("visits.earlier"), m.dateTime(then.stored().intake().startedAt())));
        parts.add(part("later", m.get("visits.later"), m.dateTime(now.stored().intake().startedAt())));
        parts.add(part("level-then", m.get("level." + then.stored().level().name()), m.get("visits.then")));
        parts.add(part("level-now", m.get("level." + now.stored().level().name()), m.get("visits.now")));
        for (var id : DEGREES) {
            if (put(then, id) || put(now, id)) {
                parts.add(part("degree-" + id, wording.label(id), said(then, id)));
                parts.add(part("degree-now-" + id, said(now, id)));
            }
        }
        for (var visit : List.of(then, now)) {
            BodyChart.of(visit.wording(), visit.stored().intake().answers())
                    .ifPresent(chart -> parts.add(part("marked", chart.words())));
        }
        changes(then, now, parts);
        findings(then, now, parts);
        Stream.of(then, now)
                .flatMap(visit -> visit.assessment().options().stream())
                .map(o -> o.optionId())
                .distinct()
                .forEach(id -> parts.add(part("may-" + id, wording.text("option", id))));
        then.questionnaire().questions()
                .filter(q -> !DEGREES.contains(q.id()) && q.identity().isEmpty() && then.questionnaire().birthDate().stream().noneMatch(q::equals))
                .filter(q -> put(then, q.id()) && !put(now, q.id()) && answer(then, q.id()).isPresent())
                .forEach(q -> parts.add(part("gap-" + q.id(), wording.label(q.id()), said(then, q.id()))));
        parts.add(part("not-a-diagnosis", m.get("letter.notDiagnosis")));
        parts.add(part("pack-hash", now.assessment().pack().sha256()));
        parts.add(part("pack-sign-off", OriginSection.signOff(now)));
        return List.copyOf(parts);
    }

    /// What both visits put and what is not the same: the old value first.
    private static void changes(ReportCase then, ReportCase now, List<Expected.Part> parts) {
        then.questionnaire().questions()
                .filter(q -> q.identity().isEmpty() && !DEGREES.contains(q.id()))
                .filter(q -> put(then, q.id()) && put(now, q.id()))
                .filter(q -> !then.questionnaire().birthDate().equals(Optional.of(q)))
                .filter(q -> !answer(then, q.id()).equals(answer(now, q.id())))
                .forEach(q -> {
                    parts.add(part("was-" + q.id(), now.wording().label(q.id()), said(then, q.id())));
                    parts.add(part("is-" + q.id(), said(now, q.id())));
                });
    }

    private static void findings(ReportCase then, ReportCase now, List<Expected.Part> parts) {
        var fires = now.assessment().fired().map(Finding::ruleId).toList();
        var fired = then.assessment().fired().map(Finding::ruleId).toList();
        fires.stream().filter(id -> !fired.contains(id)).forEach(id -> parts.add(part("new-" + id, id)));
        fires.stream().filter(fired::contains).forEach(id -> parts.add(part("stayed-" + id, id)));
    }

    private static boolean put(ReportCase visit, String id) {
        return visit.questionnaire().question(id).isPresent() && !visit.evaluation().hidden().contains(id);
    }

    private static Optional<Answer> answer(ReportCase visit, String id) {
        return visit.stored().intake().answers().get(id);
    }

    private static String said(ReportCase visit, String id) {
        return put(visit, id)
                ? visit.wording().answer(id, answer(visit, id))
                : visit.wording().messages().get("visits.notAsked");
    }
}
