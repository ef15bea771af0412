package org.ashi.ui.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.vault.SetUpModel.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What setting up says at its end is what counts.
class SetUpModelTest {

    @TempDir
    Path folder;

    private final HandClock time = new HandClock();
    private int finished;

    private Archive open() {
        if (Practices.archives(ZoneOffset.UTC, Clock.systemUTC()).open(folder) instanceof Opening.Ready(Archive archive)) {
            return archive;
        }
        throw new AssertionError("no archive");
    }

    private SetUpModel model(Archive archive) {
        var guard = Vaults.guard(archive, Messages.of("en", ZoneOffset.UTC), time.clock(), time);
        return new SetUpModel(guard, () -> finished++);
    }

    /// Up to the sheet.
    ///
    /// @return the passphrase
    private static String phrase(SetUpModel model) {
        model.begin();
        model.practiceProperty().set(Practices.NAME);
        model.founderProperty().set(Practices.FOUNDER);
        model.names();
        var words = model.phrase().words();
        model.phrase().again();
        model.phrase().confirm(words.toCharArray());
        assertThat(model.stepProperty().get()).isEqualTo(Step.SHEET);
        return words;
    }

    @Test
    void whoIsTooLateIsToldThatTheSheetIsVoid() {
        try (var first = open();
                var second = open()) {
            var model = model(second);
            var words = phrase(model);
            Practices.unlock(first);
            model.setUp();
            assertThat(model.stepProperty().get()).isEqualTo(Step.ELSEWHERE);
            assertThat(finished).as("not before it was read").isZero();
            model.back();
            assertThat(model.stepProperty().get()).isEqualTo(Step.ELSEWHERE);
            model.finish();
            assertThat(finished).isEqualTo(1);

            var founder = Practices.founder(second);
            assertThat(second.unlock(founder.id(), words.getBytes(UTF_8))).isInstanceOf(Archive.Unlock.Wrong.class);
            assertThat(second.unlock(founder.id(), Practices.passphrase())).isInstanceOf(Archive.Unlock.Unlocked.class);
            // The other window made the key of this computer, and it is still there.
            assertThat(second.warnings()).isEmpty();
        }
    }

    @Test
    void whatWasSetUpIsNotSaidToHaveFailed() {
        try (var archive = open()) {
            var troubled = new TroubledStore(archive);
            var model = model(troubled);
            var words = phrase(model);
            troubled.breakUnlocking();
            model.setUp();
            assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
            // Whoever tries again is not told to destroy the sheet that counts.
            model.setUp();
            assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
            troubled.work();
            assertThat(archive.unlock(Practices.founder(archive).id(), words.getBytes(UTF_8)))
                    .isInstanceOf(Archive.Unlock.Unlocked.class);
        }
    }
}
