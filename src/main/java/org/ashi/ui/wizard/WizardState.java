package org.ashi.ui.wizard;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ashi.form.Question;
import org.ashi.intake.Answer;

/// What a screen follows to show the wizard as it is, and what it does to the answers when it is touched.
abstract class WizardState {

    final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Staff());
    final ReadOnlyObjectWrapper<List<String>> emergency = new ReadOnlyObjectWrapper<>(List.of());
    final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    final PageClock pages;

    WizardState(PageClock pages) {
        this.pages = pages;
        place.subscribe(pages::arrived);
        emergency.subscribe(shown -> pages.cover(PageClock.Cover.EMERGENCY, !shown.isEmpty()));
    }

    /// Whether the patient can look at it: the wizard is on the screen, and nothing is in its place.
    public final void onScreen(boolean shown) {
        pages.cover(PageClock.Cover.SCREEN, !shown);
    }

    /// Takes down how long the page has been shown, before the form is left.
    public final void noteTimes() {
        pages.note();
    }

    public final ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The emergency rules to show now, over whatever the place is; empty while there is nothing to show.
    public final ReadOnlyObjectProperty<List<String>> emergencyProperty() {
        return emergency.getReadOnlyProperty();
    }

    /// Why the page cannot be left.
    public final ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// The language shown; changes after the words have.
    public final ReadOnlyStringProperty languageProperty() {
        return spoken.getReadOnlyProperty();
    }

    /// Counts changes of what the current page shows.
    public final ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    abstract Answering answering();

    final void give(String id, Answer answer) {
        answering().give(Map.of(id, answer));
    }

    final void clear(String id) {
        answering().clear(id);
    }

    /// Touches one code of a list or region question.
    final void toggle(Question question, String code) {
        answering().toggle(question, code);
    }

    /// Ticks or unticks a line of a checklist.
    final void tick(Question line) {
        answering().tick(line);
    }

    final void type(String field, String text) {
        answering().type(field, text);
    }
}
