package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.vault.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who opened what is in the log, also where it could not be written at first.
class OpenedTest {

    @TempDir
    Path folder;

    private static long openings(Archive archive, UUID id) {
        return archive.audit().of(id).stream()
                .filter(entry -> entry.action() == Action.OPENED)
                .count();
    }

    @Test
    void anOpeningThatCouldNotBeNotedIsNotedTheNextTime() throws SQLException {
        var opening = (Opening.Ready) Archives.impatient().open(folder);
        try (var archive = Practices.unlock(opening.store())) {
            var id = UUID.randomUUID();
            archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.EMERGENCY, 0));
            try (var other = Archives.raw(folder);
                    var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThat(archive.find(id)).isPresent();
                statement.execute("ROLLBACK");
            }
            assertThat(openings(archive, id)).isZero();
            assertThat(archive.find(id)).isPresent();
            assertThat(openings(archive, id)).isEqualTo(1);
            // Looking again at the same state is no further opening.
            assertThat(archive.find(id)).isPresent();
            assertThat(openings(archive, id)).isEqualTo(1);
        }
    }

    @Test
    void aFormThatWasHandedInAfterItWasOpenedIsOpenedAnew() {
        try (var archive = Archives.ready(folder)) {
            var id = UUID.randomUUID();
            var draft = Samples.unfinished(id, Samples.START).withAlert(Samples.ALERT);
            archive.save(Samples.stored(draft, TriageLevel.EMERGENCY, 0));
            archive.find(id);
            archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.EMERGENCY, 1));
            archive.find(id);
            assertThat(openings(archive, id)).isEqualTo(2);
        }
    }
}
