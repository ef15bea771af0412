package org.ashi.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.ashi.cli.answers.AnswerLines;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.Outcome;
import org.ashi.pack.ProtocolPack;

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

    /// @return the exit code: 0 if every object was good, else 1
    /// @throws Stop if the file cannot be read
    int each(AnswerReader reader, Consumer<Outcome.Given> use) {
        var good = 0;
        var bad = 0;
        try (var in = session.input(file)) {
            var lines = new AnswerLines(in, session.console()::flush);
            for (var chunk = lines.next(); chunk.isPresent(); chunk = lines.next()) {
                switch (reader.read(chunk.get())) {
                    case Outcome.Given given -> {
                        use.accept(given);
                        good++;
                    }
                    case Outcome.Refused(var problems) -> {
                        problems.forEach(report::problem);
                        bad++;
                    }
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
}
