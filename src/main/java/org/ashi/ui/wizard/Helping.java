package org.ashi.ui.wizard;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// "Get help": keeps with the intake when and where the patient asked for it, and shows what to do until the patient goes on.
public final class Helping {

    private final Saver saver;
    private final PageClock pages;
    private final Supplier<String> page;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

    /// @param pages is told while this is in their place
    /// @param page id of the page the patient is on
    Helping(Saver saver, PageClock pages, Supplier<String> page) {
        this.saver = saver;
        this.pages = pages;
        this.page = page;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shown and kept at once, whether or not the disk takes it.
    void ask() {
        if (!shown.get()) {
            shown.set(true);
            pages.cover(PageClock.Cover.HELP, true);
            saver.step(s -> s.help(page.get()));
        }
    }

    void goOn() {
        shown.set(false);
        pages.cover(PageClock.Cover.HELP, false);
    }
}
