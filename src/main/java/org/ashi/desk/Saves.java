package org.ashi.desk;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.intake.Intake;
import org.ashi.intake.Status;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Explainer;
import org.ashi.store.Archive;
import org.ashi.store.IntakeStore;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;

/// Brings one intake to the archive, one save after the other.
final class Saves {

    private static final System.Logger LOG = System.getLogger(Saves.class.getName());
    private static final String BROKE_DOWN = "ASHI-D01";

    private final IntakeStore store;
    private long revision;
    /// Whether what was saved last is with the practitioners, who alone may change it then.
    private boolean handedIn;

    Saves(IntakeStore store, long revision) {
        this.store = store;
        this.revision = revision;
    }

    record Draft(Intake intake, Assessment assessment, Evaluation evaluation) {}

    /// @param draft taken when its turn has come, so that the newest answers are saved
    /// @param saved gets the intake that is on disk
    synchronized SaveResult put(Supplier<Draft> draft, Consumer<Intake> saved) {
        var taken = draft.get();
        var result = save(taken, taken.intake(), revision);
        var written = taken.intake();
        if (lost(result)) {
            // Somebody else changed or deleted the row, or it is damaged, and no other try would help. What is there stays as it
            // is; this patient's answers, which are nowhere else, go on as an intake of their own.
            written = written.withId(UUID.randomUUID());
            result = save(taken, written, 0);
        }
        if (result instanceof SaveResult.Saved(long now)) {
            revision = now;
            handedIn = written.status() != Status.UNFINISHED;
            saved.accept(written);
        }
        return result;
    }

    synchronized SaveResult discard(UUID id) {
        return revision == 0 ? new SaveResult.Saved(0) : store.discard(id, revision);
    }

    /// Whether the answers can never go to where they were.
    private boolean lost(SaveResult result) {
        return switch (result) {
            case SaveResult.Conflict c -> true;
            case SaveResult.Failed(String code) when code.equals(Archive.QUARANTINED) -> true;
            case SaveResult.Failed(String code) when code.equals(Archive.NOT_ALLOWED) -> !handedIn;
            case SaveResult.Locked l -> !handedIn;
            default -> false;
        };
    }

    private SaveResult save(Draft draft, Intake intake, long expected) {
        try {
            var trace = new Explainer(draft.evaluation()).rules();
            return store.save(new StoredIntake(intake, draft.assessment(), trace, expected));
        } catch (RuntimeException fault) {
            // Its message may quote an answer; its type and place do not.
            LOG.log(System.Logger.Level.ERROR, BROKE_DOWN + " a save broke down: " + fault.getClass().getName());
            return new SaveResult.Failed(BROKE_DOWN);
        }
    }
}
