package org.ashi.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.Outcome;
import org.ashi.cli.answers.Pointers;
import org.ashi.cli.answers.Problem;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.desk.IntakeSession.Step;
import org.ashi.intake.Answer;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `intake`: puts filled-in forms into the archive, the way the screens do, and names each once it is on disk.
final class IntakeCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "intake").addPositional(specs.parameter("FILE", "cli.help.file"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var pack = session.pack();
        var file = new AnswerFile(session, parsed.matchedPositionalValue(0, ""), pack);
        var leftOut = new LeftOut(file.report());
        try (var store = new Archive(session).writing()) {
            if (store.practice().isEmpty()) {
                throw Stop.failed("cli.key.noPractice");
            }
            var desk = Desk.of(pack, store, session.surroundings().clock());
            return file.each(AnswerReader.ofPatients(pack, desk.today()), given -> {
                var intake = IntakeSession.start(
                        desk, given.language().orElse(pack.languages().getFirst()), given.form());
                // The patient first: a rule may read the age.
                intake.patient(given.patient());
                if (intake.answer(answers(given, desk, file.report())) instanceof Step.Refused) {
                    throw new IllegalStateException("the reader let an unfit answer pass");
                }
                leftOut.warn(given, intake.evaluation());
                return () -> {
                    saved(intake.finish(), given);
                    session.console().line(intake.intake().id().toString());
                    session.console().flush();
                };
            });
        }
    }

    /// The answers; the age only where there is no date of birth, which says it better.
    private static Map<String, Answer> answers(Outcome.Given given, Desk desk, ProblemReport report) {
        var answers = new HashMap<>(given.answers().byQuestion());
        var born = given.patient().ageOn(desk.today());
        var question = desk.pack().questionnaire().birthDate();
        if (born.isPresent() && question.isPresent()) {
            var age = Optional.ofNullable(answers.remove(question.get().id()));
            if (age.isPresent() && !age.get().equals(new Answer.Number(born.getAsInt()))) {
                report.warning(new Problem(
                        given.line(),
                        Pointers.answer(question.get().id()),
                        Optional.of(question.get().id()),
                        "cli.warning.age",
                        List.of()));
            }
        }
        return answers;
    }

    private static void saved(SaveResult result, Outcome.Given given) {
        var line = Long.toString(given.line());
        switch (result) {
            case SaveResult.Saved s -> {}
            case SaveResult.Failed(String code) -> throw Stop.failed("cli.intake.failed", line, code);
            case SaveResult.ReadOnly r -> throw Stop.failed("cli.intake.failed", line, "READ_ONLY");
            case SaveResult.Conflict c -> throw Stop.failed("cli.intake.failed", line, "CONFLICT");
            case SaveResult.Locked l -> throw Stop.failed("cli.intake.failed", line, "LOCKED");
        }
    }
}
