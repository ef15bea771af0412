package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Signature;
import org.ashi.pack.Briefing.OptionCard;
import org.ashi.pack.Guidance.Item;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.text.Messages;
import org.ashi.wording.BodyChart;
import org.ashi.wording.EntryWording;
import org.ashi.wording.SignatureWording;
import org.ashi.wording.Wording;

/// What must be found in a report, in this order: read off the record and the pack, never off the pages that were made.
final class Expected {

    /// @param id names it without a patient's data
    record Part(String id, String text) {}

    private final ReportCase report;
    private final Wording wording;
    private final Messages m;
    private final List<Part> parts = new ArrayList<>();

    private Expected(ReportCase report) {
        this.report = report;
        wording = report.wording();
        m = wording.messages();
    }

    static List<Part> of(ReportCase report) {
        var expected = new Expected(report);
        expected.identity();
        expected.triage();
        expected.chart();
        expected.answers();
        expected.signature();
        expected.causes();
        report.briefing().options().forEach(expected::option);
        expected.guidance();
        expected.closing();
        return List.copyOf(expected.parts);
    }

    private void add(String id, String... texts) {
        parts.add(new Part(id, String.join(" ", texts)));
    }

    private void identity() {
        var intake = report.stored().intake();
        var patient = intake.patient();
        var absent = m.get("report.absent");
        add("report.title", m.get("report.title"));
        add("patient.name", m.get("report.name"), patient.name().isEmpty() ? absent : patient.name());
        add("patient.recordNumber", m.get("report.recordNumber"), patient.recordNumber().orElse(absent));
        add("patient.birthDate", m.get("report.born"), patient.birthDate().map(m::date).orElse(absent));
        add("patient.phone", m.get("report.phone"), patient.phone().orElse(absent));
        add("intake.started", m.get("report.started"), m.dateTime(intake.startedAt()));
        intake.finishedAt().ifPresent(at -> add("intake.finished", m.get("report.finished"), m.dateTime(at)));
        add("intake.status", m.get("report.status"), m.get("status." + intake.status().name()));
        add("intake.form", m.get("report.form"), wording.form(intake.form()));
        add("intake.id", m.get("report.intake"), intake.id().toString());
    }

    private void triage() {
        var level = report.stored().level().name();
        add("level", m.get("level." + level), wording.text("level", level, "practitioner"));
        TriageSection.levelSet(report).ifPresent(text -> add("level.set", m.get("decision.report.level"), text));
        report.raised().ifPresent(text -> add("level.raised", text));
        var intake = report.stored().intake();
        intake.alert().ifPresent(a -> {
            add("alert", m.get("report.alert"));
            a.ruleIds().forEach(id -> add("alert." + id, id));
            if (!report.stored().withdrawnAlerts().isEmpty()) {
                add("alert.changed", TriageSection.changed(report));
            }
        });
        if (report.assessment().hold()) {
            add("hold", m.get("report.hold"));
        }
        if (intake.finishedAt().isEmpty()) {
            add("unfinished", m.get("report.notFinished"));
        }
        if (Signature.state(intake) == Signature.State.BROKEN) {
            add("signature.broken", m.get("signature.state.BROKEN"), m.get("signature.broken"));
        }
        if (report.leftOut() > 0) {
            add("open.leftOut", m.get("form.leftOut", report.leftOut()));
        }
        for (var id : report.assessment().open()) {
            add("open." + id, wording.label(id), wording.question(id));
        }
        report.assessment().findings().forEach(this::finding);
        report.assessment().needling().forEach(this::finding);
    }

    private void finding(Finding finding) {
        var id = "finding." + finding.ruleId();
        add(id, finding.ruleId());
        finding.level().ifPresent(l -> add(id + ".level", m.get("level." + l.name())));
        add(id + ".text", wording.text("rule", finding.ruleId(), "practitioner"));
        wording.find("rule", finding.ruleId(), "suggests").ifPresent(t -> add(id + ".suggests", t));
        FindingsSection.because(report, finding).forEach(line -> add(id + ".because", line));
    }

    private void chart() {
        BodyChart.of(wording, report.stored().intake().answers()).ifPresent(chart -> {
            add("chart.marked", chart.words());
            chart.worstWords().ifPresent(text -> add("chart.worst", text));
        });
    }

    private void answers() {
        report.questionnaire().questions().forEach(q -> add("answer." + q.id(), wording.label(q.id()), said(q)));
        var answers = report.stored().intake().answers();
        for (var id : answers.byQuestion().keySet()) {
            if (report.questionnaire().question(id).isEmpty()) {
                add("answer." + id, id, wording.answer(id, answers.get(id)));
            }
        }
    }

    private void signature() {
        var words = new SignatureWording(wording);
        var intake = report.stored().intake();
        add("signature", m.get("report.patientSignature.state"), words.state(intake));
        words.remark(intake).ifPresent(remark -> add("signed.remark", remark));
        intake.signature().ifPresent(signature -> {
            add("signed.given", words.given(signature));
            add("signed.consent", words.consent(signature));
        });
        words.helps(intake).forEach(help -> add("help", help));
    }

    private String said(Question question) {
        var patient = report.stored().intake().patient();
        if (question.identity().isPresent()) {
            var given = switch (question.identity().get()) {
                case NAME -> Optional.of(patient.name()).filter(n -> !n.isEmpty());
                case PHONE -> patient.phone();
                case RECORD_NUMBER -> patient.recordNumber();
            };
            return given.orElseGet(() -> m.get("answer.none"));
        }
        if (question.kind() instanceof Kind.BirthDate && patient.birthDate().isPresent()) {
            return patient.birthDate().map(m::date).orElse("");
        }
        if (report.evaluation().hidden().contains(question.id())) {
            return m.get("report.notAsked");
        }
        Optional<Answer> given = report.stored().intake().answers().get(question.id());
        return wording.answer(question.id(), given);
    }

    private void causes() {
        if (report.leftOut() > 0) {
            add("causes.notRanked", m.get("form.notRanked"));
        }
        report.assessment().causes().forEach(this::cause);
        report.assessment().factors().forEach(this::cause);
    }

    private void cause(RankedCause cause) {
        add(
                "cause." + cause.causeId(),
                m.get(
                        "report.cause",
                        wording.text("cause", cause.causeId()),
                        m.get("cause.strength." + cause.strength().name())));
        cause.namedBy().forEach(id -> add("cause." + cause.causeId() + "." + id, id));
    }

    private void option(OptionCard card) {
        var id = card.result().optionId();
        var key = "option." + id;
        add(key, m.get("option.status." + report.status(card.result()).name()), wording.text("option", id));
        add(key + ".fit", m.get("option.fit." + card.result().fit().name()));
        report.hold().ifPresent(hold -> add(key + ".hold", hold));
        card.result().reasons().forEach(r -> add(key + "." + r, r));
        if (card.result().unasked()) {
            add(key + ".unasked", m.get("report.option.unasked"));
        }
        items(key + ".evidence", card.evidence());
        card.guidelines().forEach(g -> add("guideline." + g.item().id(), wording.text("guideline", g.item().id())));
        card.trials().forEach(t -> items(key + ".trial", List.of(t.item())));
        items(key + ".harm", card.harms());
        if (ReportCase.usable(report.status(card.result()))) {
            items(key + ".session", card.session());
        }
    }

    private void items(String key, List<Item> items) {
        items.forEach(i -> add(key + "." + i.id(), wording.text(key + "." + i.id())));
    }

    private void guidance() {
        var briefing = report.briefing();
        if (report.anyNeedling()) {
            for (var muscle : briefing.muscles()) {
                var key = "muscle." + muscle.id();
                add(key, wording.text(key), wording.text(key + ".care"));
            }
            for (var point : briefing.points()) {
                var key = "point." + point.item().id();
                var note = wording.text(key + ".note");
                add(key, wording.text(key), point.avoid() ? m.get("report.point.avoid", note) : note);
            }
        }
        items("caveat", briefing.standingCaveats());
        items("safetyNet", briefing.safetyNets());
    }

    private void entries(Review review) {
        var words = new EntryWording(wording);
        if (!review.plan().equals(Plan.NONE)) {
            add("plan", m.get("decision.plan.title"), words.plan(review.plan()));
        }
        for (var i = 0; i < review.entries().size(); i++) {
            add("entry." + i, words.who(review.entries().get(i)), words.what(review, i));
        }
    }

    private void closing() {
        var review = report.stored().intake().review();
        if (!review.note().isBlank()) {
            add("note", review.note());
        }
        entries(review);
        review.signOff().ifPresentOrElse(
                s -> add("signOff", m.get("report.signOff.by", s.by(), m.dateTime(s.at()))),
                () -> add("signOff", m.get("report.signOff.none")));
        add("notDiagnosis", m.get("report.notDiagnosis.text"));
        var pack = report.assessment().pack();
        add("pack", m.get("report.pack.version", pack.id(), pack.version()));
        add("pack.sha256", pack.sha256());
        add("pack.signOff", OriginSection.signOff(report));
    }
}
