package org.ashi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.cli.answers.AnswerLines;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.Chunk;
import org.ashi.cli.answers.Outcome;
import org.ashi.cli.answers.Problem;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.StoreException;

/// Goes through an answer file from the first line to the last: good objects are passed on, others reported.
final class AnswerFile {

    private final Session session;
    private final String file;
    private final ProblemReport report;

    AnswerFile(Session session, String file, ProtocolPack pack) {
        this.session = session;
        this.file = file;
        report = new ProblemReport(session, file, pack);
    }

    ProblemReport report() {
        return report;
    }

    /// @param work works out what to do with good answers, and gives back what writes it down. A fault in the first takes away
    ///     this object alone; one in the second, half-way through the output, stops everything
    /// @return the exit code: 0 if every object was good, else 1
    /// @throws Stop if the file cannot be read
    int each(AnswerReader reader, Function<Outcome.Given, Runnable> work) {
        var good = 0;
        var bad = 0;
        try (var in = session.input(file)) {
            var lines = new AnswerLines(in, session.console()::flush);
            for (var chunk = lines.next(); chunk.isPresent(); chunk = lines.next()) {
                var write = worked(reader, chunk.get(), work);
                if (write.isPresent()) {
                    write.get().run();
                    good++;
                } else {
                    bad++;
                }
            }
        } catch (IOException e) {
            session.console().flush();
            throw Stop.failed("cli.file.unreadable", session.nameOf(file));
        }
        session.console().flush();
        if (good + bad == 0) {
            throw Stop.failed("cli.file.empty", session.nameOf(file));
        }
        if (bad > 0) {
            session.say("cli.line.summary", good, bad);
        }
        return bad == 0 ? 0 : Stop.FAILED;
    }

    private static long line(Chunk chunk) {
        return switch (chunk) {
            case Chunk.Text text -> text.line();
            case Chunk.Unreadable(var problem) -> problem.line();
        };
    }

    /// Empty where the object cannot be used, which then was said.
    private Optional<Runnable> worked(AnswerReader reader, Chunk chunk, Function<Outcome.Given, Runnable> work) {
        try {
            return switch (reader.read(chunk)) {
                case Outcome.Given given -> Optional.of(work.apply(given));
                case Outcome.Refused(var problems) -> {
                    problems.forEach(report::problem);
                    yield Optional.empty();
                }
            };
        } catch (Stop | StoreException | UncheckedIOException everyObject) {
            throw everyObject;
        } catch (RuntimeException fault) {
            var code = CommandLineMain.place(fault);
            report.problem(new Problem(line(chunk), "", Optional.empty(), "cli.problem.FAULT", List.of(code)));
            return Optional.empty();
        }
    }
}
