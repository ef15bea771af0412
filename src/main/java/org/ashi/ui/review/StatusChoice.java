package org.ashi.ui.review;

import java.util.Arrays;
import java.util.Set;
import org.ashi.intake.Status;

/// What the queue can be narrowed to.
enum StatusChoice {
    /// Everything that is not signed off.
    WAITING(QueueFilter.WAITING.statuses()),
    NEW(Set.of(Status.NEW)),
    IN_REVIEW(Set.of(Status.IN_REVIEW)),
    /// Still being filled in, with an emergency shown.
    UNFINISHED(Set.of(Status.UNFINISHED)),
    SIGNED_OFF(Set.of(Status.SIGNED_OFF)),
    ALL(Set.of());

    private final Set<Status> statuses;

    StatusChoice(Set<Status> statuses) {
        this.statuses = statuses;
    }

    /// [#WAITING] for a code that no choice has.
    static StatusChoice of(String code) {
        return Arrays.stream(values()).filter(c -> c.name().equals(code)).findFirst().orElse(WAITING);
    }

    Set<Status> statuses() {
        return statuses;
    }
}
