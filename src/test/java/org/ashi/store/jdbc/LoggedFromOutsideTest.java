package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.EveryIntake;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedFromOutsideTest {

    @TempDir
    Path folder;

    @Test
    void nobodyLogsWhatTheArchiveSeesByItself() {
        try (var archive = Archives.ready(folder)) {
            var id = UUID.randomUUID();
            archive.save(Samples.stored(Samples.handedIn(id)));
            var taken = EnumSet.noneOf(Action.class);
            for (var action : Action.values()) {
                if (archive.log(action, Optional.of(id), "")) {
                    taken.add(action);
                }
            }
            assertThat(taken).containsExactlyInAnyOrder(Action.EXPORTED, Action.PRINTED, Action.READ_ALL, Action.ACKNOWLEDGED);
            assertThat(archive.audit().of(id)).extracting(AuditEntry::action).doesNotContain(Action.DISCARDED, Action.CHANGED);
            assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
        }
    }

    @Test
    void onlyAnAcknowledgementIsLoggedWhileLocked() {
        try (var archive = Archives.ready(folder)) {
            archive.lock();
            assertThat(archive.log(Action.EXPORTED, Optional.empty(), "")).isFalse();
            assertThat(archive.log(Action.ACKNOWLEDGED, Optional.empty(), "")).isTrue();
        }
    }

    @Test
    void whereItCannotBeLoggedNothingIsReadOneAfterTheOther() {
        try (var archive = new TroubledStore(Archives.ready(folder))) {
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
            var read = new ArrayList<StoredIntake>();
            archive.refuseLog();
            assertThatThrownBy(() -> EveryIntake.each(archive, read::add)).hasMessage(Archive.NOT_LOGGED);
            assertThat(read).isEmpty();
        }
    }
}
