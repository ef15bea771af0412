package org.ashi.ui.wizard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Intake;
import org.ashi.store.Archive;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.kit.Faults;

/// The front desk's start page: begin an intake, or go on with one that was left.
public final class StartModel {

    /// An intake that was left in the middle.
    ///
    /// @param initials of the name, so that a patient looking on cannot read it; empty where no name was given yet
    /// @param kept a doctor is needed today; it can be handed to the practitioner but never deleted
    /// @param helped the patient asked for help
    public record Unfinished(UUID id, Instant startedAt, String initials, boolean kept, boolean helped) {
        @Override
        public String toString() {
            return "Unfinished[" + id + "]";
        }
    }

    private final Desk desk;
    private final String language;
    private final Messages messages;
    private final Background background;
    private final Dialogs dialogs;
    private final Faults faults;
    private final Consumer<IntakeSession> take;
    private final ReadOnlyObjectWrapper<List<Unfinished>> unfinished = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();

    /// @param language in which new intakes are filled in, one of the pack's
    /// @param take shows the wizard for a session
    public StartModel(
            Desk desk,
            String language,
            Messages messages,
            Background background,
            Dialogs dialogs,
            Faults faults,
            Consumer<IntakeSession> take) {
        this.desk = desk;
        this.language = language;
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.faults = faults;
        this.take = take;
    }

    public ReadOnlyObjectProperty<List<Unfinished>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /// What went wrong, in words; empty while nothing did.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Nobody is unlocked: forms can be begun, and what was left cannot be listed.
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    Messages messages() {
        return messages;
    }

    boolean writable() {
        return desk.store().writable();
    }

    /// Reads the list anew.
    public void refresh() {
        refresh("");
    }

    private void refresh(String troubleBefore) {
        read(() -> desk.store().unfinished(), rows -> {
            trouble.set(troubleBefore);
            locked.set(false);
            unfinished.set(rows.stream().map(StartModel::unfinished).toList());
        });
    }

    public void startNew() {
        start(Intake.FIRST_VISIT);
    }

    /// Begins the short form. Nothing is looked up: whose record it belongs to, the practitioner decides later.
    public void startReturn() {
        start(Intake.RETURN_VISIT);
    }

    /// False where the pack has no form for it.
    boolean hasReturn() {
        return desk.pack().forms().containsKey(Intake.RETURN_VISIT);
    }

    private void start(String form) {
        take.accept(IntakeSession.start(desk, language, form));
    }

    public void resume(UUID id) {
        read(() -> desk.store().find(id).map(stored -> IntakeSession.resume(desk, stored)), found -> {
            found.ifPresent(take);
            if (found.isEmpty()) {
                refresh();
            }
        });
    }

    /// Deletes an unfinished intake after asking; one that needs a doctor today goes to the practitioner instead.
    public void discard(Unfinished row) {
        var key = row.kept() ? "start.handOver." : "start.discard.";
        var question = new Dialogs.Question(
                messages.get(key + "title"), messages.get(key + "text"), messages.get(key + "yes"),
                messages.get("start.keep"));
        if (dialogs.confirm(question)) {
            read(() -> giveUp(row.id()), result ->
                refresh(Troubles.inWords(result, messages).orElse("")));
        }
    }

    private SaveResult giveUp(UUID id) {
        return desk.store()
                .find(id)
                .map(stored -> IntakeSession.resume(desk, stored).giveUp())
                .orElseGet(() -> new SaveResult.Conflict(0));
    }

    private <T> void read(Supplier<T> work, Consumer<T> done) {
        busy.set(true);
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                fault -> {
                    busy.set(false);
                    if (fault instanceof StoreException closed && closed.code().equals(Archive.LOCKED)) {
                        unfinished.set(List.of());
                        locked.set(true);
                    } else if (fault instanceof StoreException broken) {
                        trouble.set(messages.get("start.trouble.read", broken.code()));
                    } else {
                        faults.handle(fault);
                    }
                });
    }

    private static Unfinished unfinished(QueueRow row) {
        var initials = Stream.of(row.name().strip().split("[\\s-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining(" "));
        return new Unfinished(
                row.id(), row.startedAt(), initials, row.alerted() || row.level().holdsNeedling(), row.helped());
    }
}
