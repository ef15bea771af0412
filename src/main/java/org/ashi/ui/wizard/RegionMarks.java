package org.ashi.ui.wizard;

import org.ashi.form.Question;

/// What a patient can do with marked regions besides marking them.
final class RegionMarks {

    private final Form form;
    private final SideCheck sides;
    private final Answering answering;
    private final Runnable changed;

    /// @param changed runs after every change
    RegionMarks(Form form, SideCheck sides, Answering answering, Runnable changed) {
        this.form = form;
        this.sides = sides;
        this.answering = answering;
        this.changed = changed;
    }

    boolean asList() {
        return form.asList();
    }

    /// Shows regions as a list or as a picture; both give the same answer.
    void showAsList(boolean list) {
        form.asList(list);
        changed.run();
    }

    /// The patient said that the only side marked is wrong, and has changed nothing since.
    boolean doubtsSide(Question question) {
        return sides.doubts(question);
    }

    /// Moves all marks to the other side of the body.
    void swapSides(Question question) {
        answering.swap(question);
    }
}
