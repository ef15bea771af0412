package org.ashi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ashi.cli.MutantWriter.Tried;
import org.ashi.pack.proof.Fate;
import org.ashi.pack.proof.Mutant;
import org.ashi.pack.proof.MutantTrial;
import org.ashi.text.Messages;

/// Tries mutants on all cores, and says on standard error how far it is.
final class MutantRun {

    /// How often progress is told.
    private static final int STEPS = 20;

    private final Console console;
    private final Messages messages;

    MutantRun(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    /// In the order of the mutants, whichever is ready first.
    List<Tried> of(List<Mutant> mutants, MutantTrial trial) {
        var done = new ArrayList<Tried>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var fates = mutants.stream().map(mutant -> threads.submit(() -> trial.fate(mutant))).toList();
            var step = Math.max(1, mutants.size() / STEPS);
            for (var mutant : mutants) {
                done.add(new Tried(mutant, fate(mutant, fates.get(done.size()))));
                if (done.size() % step == 0) {
                    console.say(messages.get("cli.mutate.progress", done.size(), mutants.size()));
                }
            }
        }
        return List.copyOf(done);
    }

    /// A mutant that breaks the proof itself is told of, and is not caught.
    private Fate fate(Mutant mutant, Future<Fate> fate) {
        try {
            return fate.get();
        } catch (ExecutionException e) {
            var cause = Optional.ofNullable(e.getCause()).orElse(e);
            console.say(messages.get("cli.mutate.fault", mutant.number(), CommandLineMain.place(cause)));
            return new Fate.Survived(true, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
