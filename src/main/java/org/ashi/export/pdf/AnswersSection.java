package org.ashi.export.pdf;

import org.ashi.export.pdf.flow.Pair;
import org.ashi.export.pdf.flow.Style;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.text.Messages;

/// Every question of the questionnaire with its answer; what was not answered or not asked says so.
final class AnswersSection implements Section {

    private static final float LABELS = 0.44f;
    private static final Style QUIET = Look.BODY.in(Look.MUTED);
    private static final Style OPEN = Look.BODY.in(Look.WARM);

    @Override
    public void write(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        sheet.section(m.get("report.answers"));
        for (var section : report.questionnaire().sections()) {
            sheet.item(report.wording().text("section", section.id()), Look.ACCENT);
            sheet.grid(section.pages().stream()
                    .flatMap(p -> p.questions().stream())
                    .flatMap(id -> report.questionnaire().question(id).stream())
                    .map(q -> pair(report, sheet, q))
                    .toList(), LABELS);
        }
        strangers(report, sheet);
    }

    /// Answers of an older pack's questions must not get lost.
    private static void strangers(ReportCase report, Sheet sheet) {
        var wording = report.wording();
        var answers = report.stored().intake().answers();
        var pairs = answers.byQuestion().keySet().stream()
                .filter(id -> report.questionnaire().question(id).isEmpty())
                .map(id -> sheet.pair(id, wording.answer(id, answers.get(id)), Look.BODY))
                .toList();
        if (!pairs.isEmpty()) {
            sheet.item(wording.messages().get("report.answers.other"), Look.ACCENT);
            sheet.grid(pairs, LABELS);
        }
    }

    static Pair pair(ReportCase report, Sheet sheet, Question question) {
        return sheet.pair(report.wording().label(question.id()), value(report, question), style(report, question));
    }

    private static String value(ReportCase report, Question question) {
        var m = report.wording().messages();
        var patient = report.stored().intake().patient();
        if (question.identity().isPresent()) {
            var given = switch (question.identity().get()) {
                case NAME -> patient.name();
                case PHONE -> patient.phone().orElse("");
                case RECORD_NUMBER -> patient.recordNumber().orElse("");
            };
            return given.isEmpty() ? m.get("answer.none") : given;
        }
        if (report.evaluation().hidden().contains(question.id())) {
            return m.get("report.notAsked");
        }
        var answer = report.wording().answer(question.id(), report.evaluation().answers().get(question.id()));
        return switch (question.kind()) {
            case Kind.BirthDate b when patient.birthDate().isPresent() -> IdentitySection.born(report);
            case Kind.BirthDate b when known(report, question) -> m.get("report.years", answer);
            case Kind.NumberRange n when known(report, question) -> number(m, n.unit(), answer);
            case Kind.Scale s when known(report, question) -> m.get("report.scale", answer);
            case Kind.BirthDate b -> answer;
            case Kind.NumberRange n -> answer;
            case Kind.Scale s -> answer;
            case Kind.YesNo y -> answer;
            case Kind.Choice c -> answer;
            case Kind.Choices c -> answer;
            case Kind.Regions r -> answer;
            case Kind.RegionOf r -> answer;
            case Kind.ShortText t -> answer;
        };
    }

    /// A pack may count in a unit that the program has no word for.
    private static String number(Messages m, String unit, String number) {
        var key = "report.number." + unit;
        return m.has(key) ? m.get(key, number) : m.get("report.number", number, unit);
    }

    private static Style style(ReportCase report, Question question) {
        if (report.evaluation().hidden().contains(question.id())) {
            return QUIET;
        }
        if (known(report, question) || question.identity().isPresent()) {
            return Look.BODY;
        }
        return question.safety().isPresent() ? OPEN.asBold() : OPEN;
    }

    static boolean known(ReportCase report, Question question) {
        return report.evaluation().answers().get(question.id()).filter(a -> a.isKnown()).isPresent();
    }
}
