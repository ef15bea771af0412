package org.ashi.export.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.wording.BodyChart;

/// The parts of a handout.
final class HandoutParts {

    /// What is repeated of the answers: where, how much, how long, and what changes it. No safety answer and no cause.
    private static final Set<String> TOLD =
            Set.of("areas", "main_area", "pain_now", "pain_avg", "duration", "worse", "better");

    private HandoutParts() {}

    static Kit<HandoutCase> kit() {
        return new Kit<>(List.of(
                HandoutParts::opening,
                HandoutParts::help,
                HandoutParts::told,
                HandoutParts::chart,
                HandoutParts::plan,
                HandoutParts::session,
                HandoutParts::safetyNet,
                HandoutParts::who));
    }

    private static void opening(HandoutCase handout, Sheet sheet) {
        var m = handout.wording().messages();
        var leaflet = new Leaflet(sheet);
        leaflet.title(m.get(title(handout)));
        leaflet.text(who(handout));
        if (!handout.help()) {
            leaflet.text(m.get("handout.intro"));
        }
    }

    static String title(HandoutCase handout) {
        return switch (handout.level()) {
            case EMERGENCY -> "handout.now";
            case URGENT -> "handout.today";
            case REFER, CAUTION, ROUTINE -> "handout.title";
        };
    }

    private static String who(HandoutCase handout) {
        var m = handout.wording().messages();
        var filled = m.date(LocalDate.ofInstant(handout.stored().intake().startedAt(), m.zone()));
        var name = handout.stored().intake().patient().name();
        return name.isEmpty() ? m.get("handout.filled", filled) : m.get("handout.for", name, filled);
    }

    /// The pack's own words for this level.
    private static void help(HandoutCase handout, Sheet sheet) {
        if (handout.help()) {
            new Leaflet(sheet).panel(
                    List.of(levelText(handout)), Leaflet.LEAD.asBold(), Look.of(handout.level()), Look.tint(handout.level()));
        }
    }

    static String levelText(HandoutCase handout) {
        return handout.wording().text("level", handout.level().name(), "patient");
    }

    private static void told(HandoutCase handout, Sheet sheet) {
        if (handout.help()) {
            return;
        }
        var wording = handout.wording();
        var leaflet = new Leaflet(sheet);
        leaflet.heading(wording.messages().get("handout.told"));
        asked(handout).forEach(q -> leaflet.fact(wording.label(q.id()), said(handout, q)));
    }

    /// In the order of the form; what was not put is left out.
    private static Stream<Question> asked(HandoutCase handout) {
        return handout.wording().pack().questionnaire(handout.stored().intake().form())
                .questions()
                .filter(q -> TOLD.contains(q.id()))
                .filter(q -> !handout.evaluation().hidden().contains(q.id()));
    }

    private static String said(HandoutCase handout, Question question) {
        var answer = handout.stored().intake().answers().get(question.id());
        if (question.kind() instanceof Kind.Regions regions && answer.orElseGet(Answer.Unsure::new) instanceof Answer.Choices(Set<String> marked)) {
            return regions.codes().stream()
                    .filter(marked::contains)
                    .map(code -> handout.wording().code(question.id(), code))
                    .collect(Collectors.joining("\n"));
        }
        var words = handout.wording().answer(question.id(), answer);
        return question.kind() instanceof Kind.Scale && answer.filter(a -> a.isKnown()).isPresent()
                ? handout.wording().messages().get("handout.scale", words)
                : words;
    }

    private static void chart(HandoutCase handout, Sheet sheet) {
        var marked = BodyChart.of(handout.wording(), handout.stored().intake().answers())
                .filter(chart -> !chart.marked().isEmpty());
        if (handout.help() || marked.isEmpty()) {
            return;
        }
        var m = handout.wording().messages();
        var chart = marked.get();
        var titles = ChartBlock.titles(chart, m);
        titles.forEach(sheet::note);
        sheet.gap(10);
        sheet.add(new ChartBlock(
                        chart, titles, sheet.note(m.get("bodymap.patient.left")), sheet.note(m.get("bodymap.patient.right")))
                .withNext());
        new Leaflet(sheet).text(m.get("handout.chart"));
    }

    private static void plan(HandoutCase handout, Sheet sheet) {
        if (handout.help()) {
            return;
        }
        var leaflet = new Leaflet(sheet);
        var wording = handout.wording();
        var m = wording.messages();
        leaflet.heading(m.get("handout.plan"));
        if (handout.level() == TriageLevel.REFER) {
            leaflet.text(levelText(handout));
        }
        handout.option().ifPresentOrElse(
                option -> leaflet.fact(m.get("handout.plan.option"), wording.text("option", option)),
                () -> leaflet.text(m.get(handout.plan().option().isPresent() ? "handout.plan.first" : "handout.plan.none")));
        handout.option()
                .flatMap(option -> handout.plan().sessions())
                .ifPresent(n -> leaflet.fact(m.get("handout.plan.sessions"), m.get("handout.plan.count", n)));
        handout.plan().reviewOn().ifPresent(day -> leaflet.fact(m.get("handout.plan.review"), m.date(day)));
        if (handout.option().isPresent()) {
            leaflet.text(m.get("handout.plan.move"));
        }
        leaflet.text(m.get("handout.plan.medicine"));
    }

    private static void session(HandoutCase handout, Sheet sheet) {
        handout.option().ifPresent(option -> {
            var leaflet = new Leaflet(sheet);
            var m = handout.wording().messages();
            leaflet.heading(m.get("handout.session"));
            leaflet.text(handout.wording().text("option", option, "patient"));
            SessionWords.of(handout).forEach(leaflet::bullet);
            leaflet.bullet(m.get("handout.session.no"));
            leaflet.together(() -> {
                leaflet.heading(m.get("handout.after"));
                SessionWords.after(handout).forEach(leaflet::bullet);
            });
        });
    }

    private static void safetyNet(HandoutCase handout, Sheet sheet) {
        var leaflet = new Leaflet(sheet);
        leaflet.heading(handout.wording().messages().get("handout.help"));
        for (var net : handout.safetyNets()) {
            new NetWords(handout.wording().messages()).lines(handout.wording().text("safetyNet", net.id())).forEach(line -> {
                switch (line.kind()) {
                    case LEAD -> leaflet.strong(line.text());
                    case SIGN -> leaflet.bullet(line.text());
                    case PLAIN -> leaflet.text(line.text());
                }
            });
            sheet.gap(8);
        }
    }

    private static void who(HandoutCase handout, Sheet sheet) {
        var leaflet = new Leaflet(sheet);
        var m = handout.wording().messages();
        leaflet.together(() -> {
            leaflet.heading(m.get("handout.who"));
            leaflet.text(ask(handout));
            if (!handout.help()) {
                leaflet.text(m.get("handout.who.tell"));
            }
        });
    }

    static String ask(HandoutCase handout) {
        var m = handout.wording().messages();
        return Optional.of(handout.practice())
                .filter(name -> !name.isEmpty())
                .map(name -> m.get("handout.who.at", name))
                .orElseGet(() -> m.get("handout.who.ask"));
    }
}
