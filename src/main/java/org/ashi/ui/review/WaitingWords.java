package org.ashi.ui.review;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.ashi.intake.Status;
import org.ashi.store.QueueRow;
import org.ashi.text.Messages;

/// How long somebody has waited for a practitioner: since the form was handed in, or since it was begun where it was not.
record WaitingWords(Messages messages, InstantSource clock) {

    private static final int HOURS_OF_TWO_DAYS = 48;

    /// Empty for what a practitioner has opened.
    Optional<String> of(QueueRow row) {
        if (row.status() != Status.NEW && row.status() != Status.UNFINISHED) {
            return Optional.empty();
        }
        var since = row.finishedAt().orElse(row.startedAt());
        var waited = Duration.between(since, clock.instant());
        // A clock that was set back must not make it a riddle.
        var time = waited.isNegative() ? Duration.ZERO : waited;
        if (time.toMinutes() < 60) {
            return Optional.of(messages.get("queue.waiting.minutes", time.toMinutes()));
        }
        return Optional.of(
                time.toHours() < HOURS_OF_TWO_DAYS
                        ? messages.get("queue.waiting.hours", time.toHours(), time.toMinutesPart())
                        : messages.get("queue.waiting.days", time.toDays()));
    }
}
