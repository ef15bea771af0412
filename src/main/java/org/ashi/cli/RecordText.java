package org.ashi.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashi.form.Section;
import org.ashi.intake.Intake;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.Finding;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Because;
import org.ashi.wording.EntryWording;
import org.ashi.wording.SignatureWording;
import org.ashi.wording.Wording;

/// One record in words, for the practitioner.
final class RecordText {

    private final Wording wording;
    private final Messages messages;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    RecordText(Wording wording, Clock clock) {
        this.wording = wording;
        this.messages = wording.messages();
        this.clock = clock;
    }

    List<String> lines(StoredIntake stored) {
        var assessment = stored.assessment();
        head(stored.intake());
        level(stored);
        findings("cli.show.findings", assessment.findings(), stored);
        findings("cli.show.needling", assessment.needling(), stored);
        var leftOut = wording.pack().rules(stored.intake().form()).leftOut().size();
        causes(assessment, leftOut);
        options(stored);
        items(
                "cli.show.open",
                Stream.concat(
                                Stream.of(messages.get("form.leftOut", leftOut)).filter(said -> leftOut > 0),
                                assessment.open().stream().map(wording::label))
                        .toList());
        wording.pack().questionnaire(stored.intake().form()).sections().forEach(section -> answers(section, stored.intake()));
        review(stored.intake());
        pack(assessment);
        return List.copyOf(lines);
    }

    private void head(Intake intake) {
        var patient = intake.patient();
        line(0, patient.name().isEmpty() ? messages.get("cli.unnamed") : patient.name());
        patient.birthDate()
                .ifPresent(day -> say(
                        1,
                        "cli.show.born",
                        messages.date(day),
                        Integer.toString(patient.ageOn(LocalDate.now(clock)).orElse(0))));
        patient.phone().ifPresent(phone -> say(1, "cli.show.phone", phone));
        patient.recordNumber().ifPresent(number -> say(1, "cli.show.recordNumber", number));
        say(1, "cli.show.id", intake.id().toString());
        say(1, "cli.show.form", wording.form(intake.form()));
        say(1, "cli.show.status", messages.get("status." + intake.status().name()));
        say(1, "cli.show.started", messages.dateTime(intake.startedAt()));
        intake.finishedAt().ifPresent(at -> say(1, "cli.show.finished", messages.dateTime(at)));
        signature(intake);
    }

    private void signature(Intake intake) {
        var words = new SignatureWording(wording);
        say(1, "cli.show.signature", words.state(intake));
        words.remark(intake).ifPresent(remark -> line(2, remark));
        intake.signature().ifPresent(signature -> {
            line(2, words.given(signature));
            line(2, words.consent(signature));
        });
        words.helps(intake).forEach(help -> line(1, help));
    }

    private void level(StoredIntake stored) {
        var assessment = stored.assessment();
        var level = stored.level().name();
        heading(messages.get("cli.show.level", messages.get("level." + level)));
        line(1, wording.text("level", level, "practitioner"));
        if (stored.level() != stored.ruledLevel()) {
            line(1, messages.get("decision.level.rules", messages.get("level." + stored.ruledLevel())));
        }
        stored.raised().ifPresent(raise -> line(1, messages.get(
                "queue.raised.shown",
                messages.get("level." + raise.level()),
                messages.dateTime(raise.at()),
                messages.get("queue.raise.reason." + raise.reason()))));
        if (assessment.held(stored.level())) {
            say(1, "cli.show.hold");
        }
        stored.intake()
                .alert()
                .ifPresent(alert ->
                        say(1, "cli.show.alert", messages.dateTime(alert.at()), String.join(", ", alert.ruleIds())));
        var withdrawn = stored.withdrawnAlerts();
        if (!withdrawn.isEmpty()) {
            say(1, "cli.show.alertChanged", String.join(", ", withdrawn), withdrawn.size());
        }
    }

    private void findings(String key, List<Finding> findings, StoredIntake stored) {
        if (findings.isEmpty()) {
            return;
        }
        heading(messages.get(key));
        for (var finding : findings) {
            var level = finding.level().map(l -> messages.get("level." + l.name())).orElse("");
            line(1, (finding.ruleId() + "  " + level).strip());
            line(2, wording.text("rule", finding.ruleId(), "practitioner"));
            stored.trace().stream()
                    .filter(rule -> rule.id().equals(finding.ruleId()))
                    .flatMap(rule -> new Because(wording).of(rule.condition()).stream())
                    .forEach(reason -> line(2, "- " + reason));
        }
    }

    private void causes(Assessment assessment, int leftOut) {
        if (leftOut > 0) {
            line(0, "");
            say(0, "form.notRanked");
        }
        items(
                "cli.show.causes",
                assessment.causes().stream()
                        .map(c -> messages.get(
                                "cli.show.cause",
                                wording.text("cause", c.causeId()),
                                messages.get("cause.strength." + c.strength().name())))
                        .toList());
        items(
                "cli.show.factors",
                assessment.factors().stream()
                        .map(c -> wording.text("cause", c.causeId()))
                        .toList());
    }

    private void options(StoredIntake stored) {
        var assessment = stored.assessment();
        heading(messages.get("cli.show.options"));
        for (var option : assessment.options()) {
            say(
                    1,
                    option.reasons().isEmpty() ? "cli.show.option" : "cli.show.option.reasons",
                    wording.text("option", option.optionId()),
                    messages.get("option.status." + assessment.status(option, stored.level()).name()),
                    messages.get("option.fit." + option.fit().name()),
                    String.join(", ", option.reasons()));
            if (option.unasked()) {
                say(2, "cli.show.option.unasked");
            }
            if (option.ownCaveat()) {
                say(2, "cli.show.option.ownCaveat");
            }
        }
    }

    private void answers(Section section, Intake intake) {
        var given = section.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(intake.answers()::has)
                .map(id -> messages.get(
                        "cli.show.answer",
                        wording.label(id),
                        wording.answer(id, intake.answers().get(id))))
                .toList();
        if (!given.isEmpty()) {
            heading(wording.text("section", section.id()));
            given.forEach(answer -> line(1, answer));
        }
    }

    private void review(Intake intake) {
        var review = intake.review();
        if (!review.note().isBlank()) {
            heading(messages.get("cli.show.note"));
            review.note().lines().forEach(text -> line(1, text));
        }
        var words = new EntryWording(wording);
        for (var i = 0; i < review.entries().size(); i++) {
            line(1, words.who(review.entries().get(i)) + " " + words.what(review, i));
        }
        review.signOff().ifPresent(s -> say(0, "cli.show.signedOff", s.by(), messages.dateTime(s.at())));
    }

    private void pack(Assessment assessment) {
        var ref = assessment.pack();
        line(0, "");
        say(0, "cli.show.pack", ref.id(), ref.version(), ref.sha256());
        if (!ref.equals(wording.pack().ref())) {
            say(0, "cli.show.otherPack", wording.pack().ref().version());
        }
        if (!wording.pack().signedOff()) {
            line(0, wording.text("pack.signOff"));
        }
    }

    private void items(String key, List<String> items) {
        if (!items.isEmpty()) {
            heading(messages.get(key));
            items.forEach(item -> line(1, item));
        }
    }

    private void heading(String text) {
        line(0, "");
        line(0, text);
    }

    private void say(int indent, String key, Object... args) {
        line(indent, messages.get(key, args));
    }

    private void line(int indent, String text) {
        lines.add(text.isEmpty() ? "" : "  ".repeat(indent) + text);
    }
}
