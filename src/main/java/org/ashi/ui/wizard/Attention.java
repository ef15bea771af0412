package org.ashi.ui.wizard;

import org.ashi.form.Kind;

/// What a wizard wants of whoever watches over its screen.
public enum Attention {
    /// Staff are called; nothing but staff may end this.
    STAFF_CALLED,
    /// The form is over.
    OVER,
    /// The patient waits for help.
    HELP,
    /// The patient has something to type.
    TYPING,
    /// The patient reads and touches.
    READING;

    public static Attention of(WizardModel model) {
        if (!model.emergencyProperty().get().isEmpty()) {
            return STAFF_CALLED;
        }
        return switch (model.placeProperty().get()) {
            case Place.Done(var level, var nets) -> level.holdsNeedling() ? STAFF_CALLED : OVER;
            case Place.Stopped s -> OVER;
            case Place.Asking(int page) when !model.help().shownProperty().get() -> hasField(model, page) ? TYPING : READING;
            case Place.Asking a -> HELP;
            case Place.Check c -> model.help().shownProperty().get() ? HELP : READING;
            case Place.Staff s -> READING;
            case Place.HandOver h -> READING;
        };
    }

    private static boolean hasField(WizardModel model, int page) {
        return model.shown(page).stream().anyMatch(q -> switch (q.kind()) {
            case Kind.ShortText k -> true;
            case Kind.NumberRange k -> true;
            case Kind.BirthDate k -> true;
            case Kind.YesNo k -> false;
            case Kind.Choice k -> false;
            case Kind.Choices k -> false;
            case Kind.Scale k -> false;
            case Kind.Regions k -> false;
            case Kind.RegionOf k -> false;
        });
    }
}
