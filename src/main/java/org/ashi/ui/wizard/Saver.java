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

/// Hands every step to the session at once, which takes no time and tells of an emergency without waiting for the disk, and
/// then saves away from the screen's thread, one save after the other. Only here is the session touched.
final class Saver {

    /// What came of one step.
    ///
    /// @param saved empty until the step is on its way to the archive, and where it was refused
    record Sent(
            Standing standing, Optional<SaveResult> saved, List<String> emergencies, List<AnswerProblem> refused) {}

    private final IntakeSession session;
    private final ProtocolPack pack;
    private final PageClock pages;
    private final Background background;
    private final Consumer<Sent> taken;
    private final Consumer<Throwable> failed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int pending;

    /// @param pages noted before each save, which takes them along
    /// @param taken gets the outcome of every step, and then that of every save, each in order
    /// @param failed gets every fault
    Saver(
            IntakeSession session,
            ProtocolPack pack,
            PageClock pages,
            Background background,
            Consumer<Sent> taken,
            Consumer<Throwable> failed) {
        this.session = session;
        this.pack = pack;
        this.pages = pages;
        this.background = background;
        this.taken = taken;
        this.failed = failed;
    }

    void step(Function<IntakeSession, Step> step) {
        switch (step.apply(session)) {
            case Step.Taken(List<String> emergencies) -> {
                taken.accept(sent(Optional.empty(), emergencies, List.of()));
                run(IntakeSession::save);
            }
            case Step.Refused(List<AnswerProblem> problems) ->
                taken.accept(sent(Optional.empty(), List.of(), problems));
        }
    }

    /// Saves once more what the session holds, after a save that failed.
    void again() {
        run(IntakeSession::save);
    }

    /// The last step: handing in or giving up.
    void end(Function<IntakeSession, SaveResult> last) {
        run(last);
    }

    /// Runs an action when every step handed over so far has come back; at once if none is under way.
    void whenSettled(Runnable action) {
        waiting.add(action);
        drain();
    }

    boolean busy() {
        return pending > 0;
    }

    private void run(Function<IntakeSession, SaveResult> save) {
        pages.note();
        pending++;
        background.run(
                () -> save.apply(session),
                saved -> {
                    pending--;
                    taken.accept(sent(Optional.of(saved), List.of(), List.of()));
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

    private Sent sent(Optional<SaveResult> saved, List<String> emergencies, List<AnswerProblem> refused) {
        return new Sent(Standing.of(session, pack), saved, emergencies, refused);
    }
}
