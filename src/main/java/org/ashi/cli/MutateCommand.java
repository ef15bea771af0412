package org.ashi.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ashi.cli.MutantWriter.Tried;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Fate;
import org.ashi.pack.proof.Mutant;
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
    /// How often progress is told.
    private static final int STEPS = 20;

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
            var tried = tried(mutants, trial(folder, pack, seconds, session), session);
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

    private static MutantTrial trial(PackFolder folder, ProtocolPack pack, Duration seconds, Session session)
            throws IOException {
        var cases = WorkedCases.in(folder.folder().orElseThrow(), pack);
        var verifier = new Verifier(session.surroundings().clock());
        var trial = new MutantTrial(pack, cases::broken, p -> verifier.verify(p, folder.hash(), seconds), TRIES);
        var broken = trial.known().checks().stream().mapToInt(check -> check.refuted().size()).sum();
        if (broken + trial.knownCases().size() > 0) {
            session.say("cli.mutate.known", broken + trial.knownCases().size());
        }
        return trial;
    }

    /// In the order of the mutants, whoever is ready first.
    private static List<Tried> tried(List<Mutant> mutants, MutantTrial trial, Session session) {
        var done = new ArrayList<Tried>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var fates = mutants.stream().map(mutant -> threads.submit(() -> trial.fate(mutant))).toList();
            var step = Math.max(1, mutants.size() / STEPS);
            for (var mutant : mutants) {
                done.add(new Tried(mutant, fate(mutant, fates.get(done.size()), session)));
                if (done.size() % step == 0) {
                    session.say("cli.mutate.progress", done.size(), mutants.size());
                }
            }
        }
        return List.copyOf(done);
    }

    /// A mutant that breaks the proof itself is told of, and is not caught.
    private static Fate fate(Mutant mutant, Future<Fate> fate, Session session) {
        try {
            return fate.get();
        } catch (ExecutionException e) {
            var cause = Optional.ofNullable(e.getCause()).orElse(e);
            session.say("cli.mutate.fault", mutant.number(), CommandLineMain.place(cause));
            return new Fate.Survived(true, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
