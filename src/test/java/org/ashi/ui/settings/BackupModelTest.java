package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.settings.BackupModel.Age;
import org.ashi.ui.settings.BackupModel.Said;
import org.ashi.ui.settings.BackupModel.Work;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups by hand, on a real archive.
class BackupModelTest {

    @TempDir
    Path temp;

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Backups backups = archive.store().backups();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Optional<Path> chosen = Optional.empty();
    private Instant now = Instant.now();
    private BackupModel model;

    @BeforeEach
    void fill() {
        archive.store()
                .save(BareIntakes.stored(
                        BareIntakes.handedIn(UUID.randomUUID(), Instant.now(), "Ana"), TriageLevel.ROUTINE));
        var desk = new BackupDesk(backups, Optional.of(() -> chosen), new Background.SameThread(), Runnable::run, () -> now);
        model = new BackupModel(desk, new Faults(dialogs, Messages.of("en", java.time.ZoneOffset.UTC)));
    }

    private BackupModel.State state() {
        return model.stateProperty().get();
    }

    private void choose(Path folder) {
        chosen = Optional.of(folder);
        model.choose();
    }

    @Test
    void atFirstThereIsNone() {
        assertThat(model.made()).isEqualTo(Age.NEVER);
        assertThat(model.tested()).isEqualTo(Age.NEVER);
        model.testNewest();
        assertThat(state().said()).isEqualTo(new Said.NoneHere());
    }

    @Test
    void oneIsMadeAndTested() {
        var seen = new ArrayList<Integer>();
        model.stateProperty().addListener((o, was, is) -> seen.add(is.percent()));
        model.make();
        assertThat(state().said()).isInstanceOfSatisfying(Said.MadeIt.class, made -> {
            assertThat(made.backup().intakes()).isEqualTo(1);
            assertThat(made.backup().slots()).isTrue();
            assertThat(made.sameDisk()).isTrue();
        });
        assertThat(seen).anyMatch(p -> p > 50);
        assertThat(state().busy()).isFalse();
        assertThat(model.made()).isEqualTo(Age.FRESH);
        assertThat(model.tested()).isEqualTo(Age.NEVER);
        model.testNewest();
        assertThat(state().said()).isInstanceOf(Said.Sound.class);
        now = Instant.now().plusSeconds(1);
        assertThat(model.tested()).isEqualTo(Age.FRESH);
        now = now.plus(java.time.Duration.ofDays(31));
        assertThat(model.made()).isEqualTo(Age.OLD);
        assertThat(model.tested()).isEqualTo(Age.OLD);
    }

    @Test
    void aCopyThatGoesElsewhereHasNoPassphrasesUnlessAskedFor() {
        choose(temp.resolve("usb"));
        assertThat(state().slots()).isFalse();
        model.make();
        assertThat(backups.in(temp.resolve("usb"))).singleElement().matches(b -> !b.slots());
        model.slots(true);
        model.make();
        assertThat(backups.in(temp.resolve("usb"))).hasSize(2).anyMatch(b -> b.slots());
        choose(backups.usualFolder());
        assertThat(state().slots()).isTrue();
    }

    @Test
    void whoeverChoosesNothingChangesNothing() {
        var before = state();
        model.choose();
        model.testOther();
        model.chooseSecond();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anotherBackupIsTested() throws IOException {
        chosen = Optional.of(Files.createDirectory(temp.resolve("nothing")));
        model.testOther();
        assertThat(state().said()).isEqualTo(new Said.Trouble(BackupTrouble.NOT_A_BACKUP, ""));
        model.make();
        chosen = Optional.of(backups.in(backups.usualFolder()).getFirst().folder());
        model.testOther();
        assertThat(state().said()).isInstanceOf(Said.Sound.class);
    }

    @Test
    void itCanBeStopped() {
        model.stateProperty().addListener((o, was, is) -> {
            if (is.work() == Work.MAKING && is.percent() > 0) {
                model.stop();
            }
        });
        model.make();
        assertThat(state().said()).isEqualTo(new Said.Stopped());
        assertThat(backups.in(backups.usualFolder())).isEmpty();
        assertThat(state().busy()).isFalse();
    }

    @Test
    void whileLockedNobodyChoosesTheSecondPlace() {
        archive.store().lock();
        chosen = Optional.of(temp.resolve("usb"));
        model.chooseSecond();
        assertThat(state().said()).isEqualTo(new Said.NotAllowed());
        assertThat(state().news().second()).isEmpty();
    }

    /// The archive may be busy for seconds.
    @Test
    void theSecondPlaceIsNotWrittenDownByTheScreen() {
        var work = new ArrayList<Runnable>();
        var held = new Background() {
            @Override
            public <T> void run(Supplier<T> supplier, Consumer<T> done, Consumer<Throwable> failed) {
                work.add(() -> new Background.SameThread().run(supplier, done, failed));
            }
        };
        var slow = new BackupModel(
                new BackupDesk(backups, Optional.of(() -> chosen), held, Runnable::run, () -> now),
                new Faults(dialogs, Messages.of("en", java.time.ZoneOffset.UTC)));
        chosen = Optional.of(temp.resolve("usb"));
        slow.chooseSecond();
        assertThat(backups.news().second()).isEmpty();
        work.forEach(Runnable::run);
        assertThat(slow.stateProperty().get().news().second()).contains(temp.resolve("usb"));
    }

    @Test
    void theSecondPlaceIsChosenAndRemoved() {
        chosen = Optional.of(temp.resolve("usb"));
        model.chooseSecond();
        assertThat(state().news().second()).contains(temp.resolve("usb"));
        model.removeSecond();
        assertThat(state().news().second()).isEmpty();
    }
}
