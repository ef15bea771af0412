package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.QueueRow;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final WaitingWords words = new WaitingWords(Messages.of(Locale.UK, ZoneOffset.UTC), () -> NOW);

    private static QueueRow row(Instant started, Optional<Instant> finished, Status status) {
        return new QueueRow(
                UUID.randomUUID(), 1, started, "A", "", Optional.empty(), TriageLevel.ROUTINE, false, finished, status, Intake.FIRST_VISIT,
                false, Signature.State.NONE, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:59:30Z, Waiting 0 min",
        "2026-03-10T11:13:00Z, Waiting 47 min",
        "2026-03-10T11:00:00Z, Waiting 1 h 0 min",
        "2026-03-09T10:55:00Z, Waiting 25 h 5 min",
        "2026-03-07T11:00:00Z, Waiting 3 days",
        "2026-03-10T12:30:00Z, Waiting 0 min"
    })
    void sinceItWasHandedIn(Instant finished, String said) {
        assertThat(words.of(row(Instant.EPOCH, Optional.of(finished), Status.NEW))).contains(said);
    }

    @Test
    void sinceItWasBegunWhereItWasNotHandedIn() {
        assertThat(words.of(row(NOW.minusSeconds(120), Optional.empty(), Status.UNFINISHED))).contains("Waiting 2 min");
    }

    @Test
    void whatWasOpenedWaitsNoLonger() {
        assertThat(words.of(row(Instant.EPOCH, Optional.of(NOW), Status.IN_REVIEW))).isEmpty();
        assertThat(words.of(row(Instant.EPOCH, Optional.of(NOW), Status.SIGNED_OFF))).isEmpty();
    }
}
