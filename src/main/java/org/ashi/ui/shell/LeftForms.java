package org.ashi.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.desk.IntakeSession;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;

/// Forms that patients left. The screen shows nothing of them any more; here they are brought to the archive or
/// taken out of it, and tried again as long as the disk refuses: their answers may be nowhere else.
final class LeftForms {

    private static final int TICKS_BETWEEN_TRIES = 60;

    private final Background background;
    private final Deque<LeftForm> open = new ArrayDeque<>();
    private final List<Consumer<Boolean>> waiting = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<LeftForm> trying = Optional.empty();
    private Optional<UUID> takenUp = Optional.empty();
    private int toTry;
    private int ticks;

    /// @param background the one that saves the wizards' answers, so that their saves come first
    LeftForms(Background background) {
        this.background = background;
    }

    /// A short code for staff while a form is not where it belongs.
    ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// @param keep leave the draft for staff; else it is given up. What is complete, needs a doctor today or has a patient
    ///     asking for help is never deleted
    void leave(IntakeSession session, boolean keep) {
        takenUp = takenUp.filter(id -> !id.equals(session.intake().id()));
        open.addFirst(new LeftForm(session, keep));
        toTry++;
        next();
    }

    /// Somebody has this form open again: what was to be deleted is not deleted any more.
    void takenUp(UUID id) {
        takenUp = Optional.of(id);
        open.removeIf(this::isBack);
        toTry = Math.min(toTry, open.size());
        settle();
    }

    /// Tries again now and then.
    void tick() {
        ticks++;
        if (ticks % TICKS_BETWEEN_TRIES == 0) {
            again();
        }
    }

    /// Tries each form once more.
    void again() {
        toTry = open.size();
        next();
    }

    /// Tries each form once more, before the program closes.
    ///
    /// @param done gets whether all are where they belong
    void again(Consumer<Boolean> done) {
        waiting.add(done);
        again();
    }

    private void next() {
        if (trying.isPresent()) {
            return;
        }
        if (toTry == 0 || open.isEmpty()) {
            settle();
            return;
        }
        toTry--;
        var left = open.removeFirst();
        trying = Optional.of(left);
        background.run(left::end, result -> came(left, result), fault -> failed(left, Faults.code(fault)));
    }

    private void came(LeftForm left, SaveResult result) {
        switch (result) {
            case SaveResult.Saved s -> ended();
            // The archive has it under a practitioner's hand already.
            case SaveResult.Locked l -> ended();
            // Deleted, handed in or taken up by somebody else: theirs counts.
            case SaveResult.Conflict c -> ended();
            case SaveResult.ReadOnly r -> failed(left, "ASHI-K02");
            case SaveResult.Failed(String code) -> failed(left, code);
        }
    }

    private void failed(LeftForm left, String code) {
        if (!isBack(left)) {
            trouble.set(Optional.of(code));
            // The next one may be luckier.
            open.addLast(left);
        }
        ended();
    }

    private void ended() {
        trying = Optional.empty();
        next();
    }

    private boolean isBack(LeftForm left) {
        return left.deletes() && takenUp.filter(left.session().intake().id()::equals).isPresent();
    }

    private void settle() {
        if (trying.isPresent()) {
            return;
        }
        if (open.isEmpty()) {
            trouble.set(Optional.empty());
        }
        var told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(done -> done.accept(open.isEmpty()));
    }
}
