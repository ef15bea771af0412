package org.ashi.ui.wizard;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.ashi.ui.kit.Pause;

/// Goes on by itself, a visible moment after a touch that answered the whole page. "Next" stays an equal way.
///
/// For another such moment the new page does not take touches: the second tap of an unsteady finger must not answer a
/// question that nobody has read yet.
final class Advance {

    private final BooleanSupplier complete;
    private final Pause pause;
    private final Runnable next;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper deaf = new ReadOnlyBooleanWrapper();
    private Runnable stop = () -> {};
    private boolean byItself;

    /// @param complete whether one touch has answered all there is; asked at the touch and once more before going on,
    /// because an emergency or trouble may have come up
    /// @param next what the button "Next" does
    Advance(BooleanSupplier complete, Pause pause, Runnable next) {
        this.complete = complete;
        this.pause = pause;
        this.next = next;
    }

    /// A person has touched an answer, which the form holds by now. A second touch within the moment begins it anew.
    void touched() {
        reset();
        if (complete.getAsBoolean()) {
            waiting.set(true);
            stop = pause.start(this::goOn);
        }
    }

    /// Another page is shown now, whoever led there.
    ///
    /// @param guard this page takes no touches at first even if a person led there: the second tap on "Hand in" must not close
    /// the page that says what to do now
    void arrived(boolean guard) {
        var guarded = byItself || guard;
        reset();
        if (guarded) {
            deaf.set(true);
            stop = pause.start(() -> deaf.set(false));
        }
    }

    private void reset() {
        stop.run();
        stop = () -> {};
        byItself = false;
        waiting.set(false);
        deaf.set(false);
    }

    private void goOn() {
        waiting.set(false);
        byItself = complete.getAsBoolean();
        if (byItself) {
            next.run();
        }
    }

    /// The moment between the touch and the next page.
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The moment in which a new page takes no touches.
    ReadOnlyBooleanProperty deafProperty() {
        return deaf.getReadOnlyProperty();
    }
}
