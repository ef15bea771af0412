package org.ashi.ui.wizard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ashi.desk.IntakeSession;
import org.ashi.desk.IntakeSession.Step;
import org.ashi.form.AnswerProblem;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.Background;

/// Hands every step to the session, one after the other, away from the screen's thread. Only here is the session touched.
final class Saver {

    /// What came of one step.
    ///
    /// @param saved empty where the step was refused
    record Sent(
            Standing standing, Optional<SaveResult> saved, List<String> emergencies, List<AnswerProblem> refused) {}

    private final IntakeSession session;
    private final ProtocolPack pack;
    private final Background background;
    private final Consumer<Sent> taken;
    private final Consumer<Throwable> failed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int pending;

    /// @param taken gets the outcome of every step, in order
    /// @param failed gets every fault
    Saver(
            IntakeSession session,
            ProtocolPack pack,
            Background background,
            Consumer<Sent> taken,
            Consumer<Throwable> failed) {
        this.session = session;
        this.pack = pack;
        this.background = background;
        this.taken = taken;
        this.failed = failed;
    }

    void step(Function<IntakeSession, Step> step) {
        run(() -> sent(step.apply(session)));
    }

    /// The last step: handing in or giving up.
    void end(Function<IntakeSession, SaveResult> last) {
        run(() -> new Sent(Standing.of(session, pack), Optional.of(last.apply(session)), List.of(), List.of()));
    }

    /// Runs an action when every step handed over so far has come back; at once if none is under way.
    void whenSettled(Runnable action) {
        waiting.add(action);
        drain();
    }

    boolean busy() {
        return pending > 0;
    }

    private void run(java.util.function.Supplier<Sent> work) {
        pending++;
        background.run(
                work,
                sent -> {
                    pending--;
                    taken.accept(sent);
                    drain();
                },
                fault -> {
                    pending--;
                    failed.accept(fault);
                    drain();
                });
    }

    private void drain() {
        while (pending == 0 && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Sent sent(Step step) {
        var standing = Standing.of(session, pack);
        return switch (step) {
            case Step.Taken(SaveResult saved, List<String> emergencies) ->
                new Sent(standing, Optional.of(saved), emergencies, List.of());
            case Step.Refused(List<AnswerProblem> problems) ->
                new Sent(standing, Optional.empty(), List.of(), problems);
        };
    }
}
