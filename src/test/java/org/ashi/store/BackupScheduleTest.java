package org.ashi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Daily at the first quiet moment.
class BackupScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

    private static Optional<Instant> at(String time) {
        return Optional.of(time).filter(t -> !t.equals("never")).map(Instant::parse);
    }

    @ParameterizedTest
    @CsvSource({
        "never, true, true",
        "never, false, false",
        "2026-11-18T00:01:00Z, true, false",
        "2026-11-17T23:59:00Z, true, true",
        "2026-11-17T23:59:00Z, false, false",
        // Too old to wait for a quiet moment.
        "2026-11-16T20:00:00Z, false, true",
        // After the clock was set back.
        "2027-01-01T00:00:00Z, false, true"
    })
    void due(String last, boolean quiet, boolean due) {
        assertThat(new BackupSchedule(ZoneOffset.UTC).due(NOW, at(last), quiet)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "never, true", "2026-11-18T08:00:00Z, false", "2026-10-19T09:00:00Z, false", "2026-10-19T08:59:59Z, true",
        "2027-01-01T00:00:00Z, true"
    })
    void aTestIsDueAfterThirtyDays(String verified, boolean due) {
        assertThat(BackupSchedule.testIsDue(NOW, at(verified))).isEqualTo(due);
    }
}
