package org.ashi.cli;

import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.CaseId;
import org.ashi.cli.answers.Outcome;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Evaluator;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `assess`: answers in, assessments out, one line for each, nothing kept.
final class AssessCommand implements Command {

    private static final String EXPLAIN = "--explain";
    private static final String PACK = "--pack";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "assess")
                .addPositional(specs.parameter("FILE", "cli.help.file"))
                .addOption(specs.flag(EXPLAIN, "cli.help.assess.explain"))
                .addOption(specs.value(PACK, "DIR", "cli.help.assess.pack"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var pack = parsed.hasMatchedOption(PACK)
                ? PackFolder.of(parsed.matchedOptionValue(PACK, "")).good(session)
                : session.pack();
        var explain = parsed.hasMatchedOption(EXPLAIN);
        var file = new AnswerFile(session, parsed.matchedPositionalValue(0, ""), pack);
        var leftOut = new LeftOut(file.report());
        try (var json = new Json(session.console().out())) {
            return file.each(AnswerReader.ofAnswers(pack), given -> {
                var evaluator = new Evaluator(pack.rules(given.form()));
                var evaluation = evaluator.evaluate(given.answers());
                var assessment = evaluator.assess(evaluation);
                leftOut.warn(given, evaluation);
                return () -> write(json, given, evaluation, assessment, explain);
            });
        }
    }

    private static void write(
            Json lines, Outcome.Given given, Evaluation evaluation, Assessment assessment, boolean explain) {
        var json = lines.generator();
        json.writeStartObject();
        given.id().ifPresent(id -> id(lines, id));
        new AssessmentJson(json).members(assessment);
        json.writeStringProperty("form", given.form());
        json.writeNumberProperty("leftOut", evaluation.base().leftOut().size());
        if (explain) {
            new ExplanationJson(json).member(assessment, evaluation);
        }
        json.writeEndObject();
        lines.endLine();
    }

    private static void id(Json lines, CaseId id) {
        lines.generator().writeName("id");
        if (id.number()) {
            lines.generator().writeNumber(id.text());
        } else {
            lines.generator().writeString(id.text());
        }
    }
}
