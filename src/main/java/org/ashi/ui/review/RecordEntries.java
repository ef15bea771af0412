package org.ashi.ui.review;

import java.util.Optional;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Review;

/// Puts down entries in the record that is open, in the name of whoever is unlocked. Each is one save, and stays.
final class RecordEntries {

    private final ReviewDesk desk;
    private final RecordModel record;

    RecordEntries(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
    }

    /// Who would be named.
    Optional<String> author() {
        return Author.of(desk);
    }

    /// What is open and may be changed.
    Optional<RecordState.Open> editable() {
        return record.editable().filter(open -> author().isPresent());
    }

    /// What is open and takes entries: a record that was signed off does so too.
    Optional<RecordState.Open> growing() {
        return record.state()
                .open()
                .filter(open -> open.access() == Access.EDITABLE || open.access() == Access.SIGNED_OFF)
                .filter(open -> desk.store().writable() && !record.busyProperty().get() && author().isPresent());
    }

    /// @param saved runs once it is on disk
    /// @return why it was not even tried
    Optional<DecisionProblem> add(Optional<RecordState.Open> to, Deed deed, Runnable saved) {
        if (to.isEmpty()) {
            return Optional.of(DecisionProblem.CLOSED);
        }
        var stored = to.get().sheet().stored();
        var intake = stored.intake();
        var next = with(intake.review(), deed);
        next.ifPresent(review -> record.put(
                RecordLoader.with(stored, intake.reviewed(intake.status(), review)), saved));
        return next.isPresent() ? Optional.empty() : Optional.of(DecisionProblem.FULL);
    }

    /// The review with one entry more; empty where it takes no more, or nobody is there to answer for it.
    Optional<Review> with(Review review, Deed deed) {
        return review.entries().size() < Review.MOST_ENTRIES
                ? author().map(name -> review.with(new Entry(name, desk.clock().instant(), deed)))
                : Optional.empty();
    }
}
