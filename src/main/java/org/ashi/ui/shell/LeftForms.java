package org.ashi.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.desk.IntakeSession;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;

/// Forms that patients left in the middle. The screen shows nothing of them any more; here they are brought to the archive or
/// taken out of it, and tried again as long as the disk refuses: answers that need a doctor may be nowhere else.
final class LeftForms {

    private static final int TICKS_BETWEEN_TRIES = 60;

    private record Left(IntakeSession session, boolean keep) {}

    private final Background background;
    private final Deque<Left> open = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean trying;
    private int ticks;

    /// @param background the one that saves the wizards' answers, so that their saves come first
    LeftForms(Background background) {
        this.background = background;
    }

    /// A short code for staff while a form is not where it belongs.
    ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// @param keep leave the draft for staff; else it is given up, which keeps what needs a doctor today and deletes the rest
    void leave(IntakeSession session, boolean keep) {
        open.add(new Left(session, keep));
        again();
    }

    /// Tries again now and then.
    void tick() {
        ticks++;
        if (ticks % TICKS_BETWEEN_TRIES == 0) {
            again();
        }
    }

    /// Tries again what did not work.
    void again() {
        if (trying || open.isEmpty()) {
            return;
        }
        trying = true;
        var next = open.getFirst();
        background.run(() -> end(next), this::came, fault -> failed(Faults.code(fault)));
    }

    private static SaveResult end(Left left) {
        return left.keep() ? left.session().save() : left.session().giveUp();
    }

    private void came(SaveResult result) {
        switch (result) {
            case SaveResult.Saved s -> gone();
            // The archive has it under a practitioner's hand already.
            case SaveResult.Locked l -> gone();
            case SaveResult.Conflict c -> failed("ASHI-K01");
            case SaveResult.ReadOnly r -> failed("ASHI-K02");
            case SaveResult.Failed(String code) -> failed(code);
        }
    }

    private void gone() {
        trying = false;
        open.removeFirst();
        if (open.isEmpty()) {
            trouble.set(Optional.empty());
        }
        again();
    }

    private void failed(String code) {
        trying = false;
        trouble.set(Optional.of(code));
        // The next one may be luckier.
        open.addLast(open.removeFirst());
    }
}
