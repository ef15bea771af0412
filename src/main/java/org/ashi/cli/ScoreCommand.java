package org.ashi.cli;

import java.util.ArrayList;
import org.ashi.cli.score.Burden;
import org.ashi.cli.score.Scoreboard;
import org.ashi.pack.CaseMixReader;
import org.ashi.pack.PackProblem;
import org.ashi.pack.PackShelf;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.Coverage;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `score`: our levels beside those that others give, and the work that the pack makes of ordinary patients.
final class ScoreCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "score").addOption(specs.flag(Specs.JSON, "cli.help.json"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var chosen = session.chosen();
        var pack = chosen.pack();
        var files = PackShelf.files(pack.ref().id(), session.dataFolder(), chosen.origin());
        var scenarios = new ScenarioReader().read(files, pack);
        var mix = new CaseMixReader().read(files, pack);
        var problems = new ArrayList<PackProblem>(scenarios.problems());
        problems.addAll(mix.problems());
        var score = new Score(
                pack.ref(),
                Scoreboard.of(pack, scenarios.scenarios()),
                Coverage.of(pack, scenarios.scenarios()),
                mix.mix().map(m -> new Score.Ordinary(m, Burden.of(pack, m))));
        if (parsed.hasMatchedOption(Specs.JSON)) {
            try (var json = new Json(session.console().out())) {
                new ScoreJson(json).write(score);
            }
        } else {
            new ScoreText(session.messages()).lines(score).forEach(session.console()::line);
        }
        session.console().flush();
        // What could not be read is told last, where it is seen.
        var wording = new ProblemWording(session.messages());
        problems.forEach(problem -> session.console().say(wording.line(problem)));
        return problems.isEmpty() ? 0 : Stop.FAILED;
    }
}
