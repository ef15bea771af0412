package org.ashi.ui.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ashi.intake.Plan;
import org.ashi.store.QueueRow;

/// A patient who was to be looked at again by now and was not.
///
/// @param day on which to look again
record FollowUp(QueueRow row, Plan plan, LocalDate day) {

    /// 0 on the day itself.
    long daysOver(LocalDate today) {
        return ChronoUnit.DAYS.between(day, today);
    }

    @Override
    public String toString() {
        return "FollowUp[" + row.id() + "]";
    }
}
