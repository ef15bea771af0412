package org.ashi.cli;

import java.io.IOException;
import java.time.Duration;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.MutantTrial;
import org.ashi.pack.proof.Mutator;
import org.ashi.pack.proof.Verifier;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `mutate`: makes small faults in a pack and counts how many are noticed.
final class MutateCommand implements Command {

    private static final String COUNT = "--count";
    private static final String SEED = "--seed";
    private static final int DEFAULT_COUNT = 100;
    private static final int MAX_COUNT = 100_000;
    /// Sets of answers put to a survivor.
    private static final int TRIES = 2_000;

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "mutate")
                .addPositional(specs.parameter("PACK", "cli.help.mutate.pack"))
                .addOption(specs.value(COUNT, "N", "cli.help.mutate.count"))
                .addOption(specs.value(SEED, "S", "cli.help.mutate.seed"))
                .addOption(specs.value(VerifyCommand.SECONDS, "N", "cli.help.mutate.seconds"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json.document"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var count = WholeNumber.count(parsed, COUNT, DEFAULT_COUNT, MAX_COUNT);
        var seed = WholeNumber.any(parsed, SEED, 1);
        var seconds = Duration.ofSeconds(WholeNumber.count(
                parsed, VerifyCommand.SECONDS, VerifyCommand.DEFAULT_SECONDS, VerifyCommand.MAX_SECONDS));
        var folder = PackFolder.of(parsed.matchedPositionalValue(0, ""));
        var pack = folder.good(session);
        try {
            var mutants = new Mutator(folder.files(), pack).mutants(seed, count);
            var trial = trial(folder, pack, seconds, session);
            var tried = new MutantRun(session.console(), session.messages()).of(mutants, trial);
            var writer = new MutantWriter(session.console(), session.messages());
            if (parsed.hasMatchedOption(Specs.JSON)) {
                writer.json(tried, seed);
            } else {
                writer.text(tried);
            }
            session.console().flush();
            return 0;
        } catch (IOException e) {
            throw Stop.failed("cli.file.unreadable", folder.folder().map(Object::toString).orElse(""));
        }
    }

    private static MutantTrial trial(PackFolder folder, ProtocolPack pack, Duration seconds, Session session) {
        var scenarios = new ScenarioReader().read(folder.files(), pack);
        var verifier = new Verifier(session.surroundings().clock());
        var trial = new MutantTrial(
                pack,
                p -> MutantTrial.broken(scenarios.scenarios(), p),
                p -> verifier.verify(p, scenarios, seconds),
                TRIES);
        var broken = trial.known().checks().stream().mapToInt(check -> check.refuted().size()).sum();
        if (broken + trial.knownCases().size() > 0) {
            session.say("cli.mutate.known", broken + trial.knownCases().size());
        }
        return trial;
    }
}
