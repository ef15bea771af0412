package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ashi.intake.TriageLevel;
import org.ashi.log.LogCapture;
import org.ashi.store.Backup;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;
import org.ashi.store.BareIntakes;
import org.ashi.store.Practices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each day's backup, at the first quiet moment.
class DailyBackupTest {

    @TempDir
    Path temp;

    /// Of the folders of a test, all on one disk, those that pass for being on the archive's own.
    private Path ownDisk = Path.of("nowhere");

    private final Moving clock = new Moving();
    private org.ashi.store.Archive archive;
    private Backups backups;
    private DailyBackup daily;

    @BeforeEach
    void open() {
        archive = Practices.unlocked(temp.resolve("data"), ZoneOffset.UTC, clock);
        save();
        archive.lock();
        backups = archive.backups();
        daily = new DailyBackup(backups, clock, (one, other) -> one.startsWith(ownDisk));
    }

    @AfterEach
    void close() {
        daily.close();
        archive.close();
    }

    private void save() {
        archive.save(BareIntakes.stored(
                BareIntakes.handedIn(UUID.randomUUID(), clock.instant(), "Ana"), TriageLevel.ROUTINE));
    }

    private void second(Path place) {
        Practices.unlock(archive);
        assertThat(backups.second(Optional.of(place))).isTrue();
        archive.lock();
    }

    private int made() {
        return backups.in(backups.usualFolder()).size();
    }

    @Test
    void itWaitsForAQuietMomentAndIsMadeOnceADay() {
        daily.look();
        assertThat(made()).as("nothing is known of what happens").isZero();
        save();
        daily.look();
        assertThat(made()).as("somebody fills in a form").isZero();
        daily.look();
        assertThat(made()).isEqualTo(1);
        assertThat(backups.news().verified()).as("it was tested").isPresent();
        daily.look();
        assertThat(made()).isEqualTo(1);
        clock.go(Duration.ofDays(1));
        daily.look();
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void theFirstOneDoesNotWaitForEver() {
        for (int look = 0; look < DailyBackup.MOST_LOOKS; look++) {
            save();
            daily.look();
        }
        assertThat(made()).isZero();
        save();
        daily.look();
        assertThat(made()).isEqualTo(1);
        save();
        daily.look();
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void theSecondCopyIsForTheSheetAloneAndOnlyWhereTheDiskIs() throws IOException {
        var usb = temp.resolve("usb");
        second(usb);
        daily.look();
        daily.look();
        assertThat(usb).doesNotExist();
        Files.createDirectory(usb);
        clock.go(Duration.ofDays(1));
        daily.look();
        assertThat(backups.in(usb)).singleElement().returns(false, Backup::slots);
        assertThat(backups.in(backups.usualFolder())).hasSize(2).allMatch(Backup::slots);
    }

    @Test
    void aSecondPlaceThatFailsIsToldOfByItself() throws IOException {
        var usb = temp.resolve("usb");
        second(usb);
        daily.look();
        daily.look();
        assertThat(failure(usb)).contains(BackupTrouble.FOLDER);
        Files.createDirectory(usb);
        ownDisk = temp;
        daily.look();
        assertThat(failure(usb)).contains(BackupTrouble.SAME_DISK);
        assertThat(usb).as("the folder of a disk that is not connected").isEmptyDirectory();
        assertThat(failure(backups.usualFolder())).isEmpty();
        ownDisk = Path.of("nowhere");
        daily.look();
        assertThat(backups.in(usb)).as("connected on the same day").hasSize(1);
        assertThat(failure(usb)).isEmpty();
        assertThat(made()).isEqualTo(1);
    }

    private Optional<BackupTrouble> failure(Path place) {
        return backups.news().of(place).failure().map(BackupNews.Failure::what);
    }

    @Test
    void oneMadeByHandElsewhereTakesNoPlacesTurn() throws IOException {
        var usb = Files.createDirectory(temp.resolve("usb"));
        second(usb);
        backups.make(temp.resolve("by hand"), Backups.Slots.ALL, Backups.Progress.untold());
        daily.look();
        daily.look();
        assertThat(made()).isEqualTo(1);
        assertThat(backups.in(usb)).hasSize(1);
    }

    @Test
    void oldOnesAreClearedAway() throws IOException {
        daily.look();
        for (int day = 0; day < 20; day++) {
            daily.look();
            clock.go(Duration.ofDays(1));
        }
        // From 1 to 20 June 2026: seven days, the Sundays before, and the month.
        assertThat(backups.in(backups.usualFolder()))
                .extracting(b -> b.at().atZone(ZoneOffset.UTC).getDayOfMonth())
                .containsExactly(20, 19, 18, 17, 16, 15, 14, 7);
        var mine = Files.createDirectory(backups.usualFolder().resolve("ashi-backup-20200101-000000Z"));
        Files.writeString(mine.resolve("mine.txt"), "not a backup");
        backups.prune(backups.usualFolder(), mine);
        assertThat(mine).isDirectory();
    }

    @Test
    void theNewestStaysAfterTheClockWasSetBack() {
        daily.look();
        for (int day = 0; day < 20; day++) {
            daily.look();
            clock.go(Duration.ofDays(1));
        }
        var wrong = backups.in(backups.usualFolder()).size();
        clock.go(Duration.ofDays(-15));
        for (int day = 0; day < 3; day++) {
            daily.look();
            assertThat(backups.in(backups.usualFolder()))
                    .as("made with the right clock")
                    .hasSizeLessThanOrEqualTo(2 * wrong)
                    .anyMatch(b -> b.at().equals(clock.instant()));
            clock.go(Duration.ofDays(1));
            daily.look();
        }
        assertThat(backups.in(backups.usualFolder()))
                .filteredOn(b -> !b.at().isAfter(clock.instant()))
                .extracting(b -> b.at().atZone(ZoneOffset.UTC).getDayOfMonth())
                .contains(9, 8, 7, 6);
    }

    /// What is older may be all there is.
    @Test
    void nothingIsClearedAwayForOneThatIsNotSound() {
        var sound = new AtomicBoolean(true);
        daily = new DailyBackup(
                (Backups) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Backups.class}, (p, m, args) ->
                        m.getName().equals("verify") && !sound.get()
                                ? new Backups.Verified.Unsound(BackupTrouble.CHANGED, "")
                                : m.invoke(backups, args)),
                clock,
                (one, other) -> false);
        daily.look();
        for (int day = 0; day < 12; day++) {
            sound.set(day < 8);
            daily.look();
            clock.go(Duration.ofDays(1));
        }
        assertThat(made()).isEqualTo(11);
        sound.set(true);
        daily.look();
        assertThat(made()).isEqualTo(7);
    }

    private static Backups but(Backups backups, String method, Supplier<Optional<Object>> answer) {
        return (Backups) Proxy.newProxyInstance(
                DailyBackupTest.class.getClassLoader(), new Class<?>[] {Backups.class}, (p, m, args) -> {
                    var instead = m.getName().equals(method) ? answer.get() : Optional.empty();
                    return instead.isPresent() ? instead.get() : m.invoke(backups, args);
                });
    }

    private DailyBackup daily(Backups by) {
        return new DailyBackup(by, clock, (one, other) -> false);
    }

    private void days(int days) {
        for (int day = 0; day < days; day++) {
            daily.look();
            clock.go(Duration.ofDays(1));
        }
    }

    private List<Integer> made(Path folder) {
        return backups.in(folder).stream()
                .map(b -> b.at().atZone(ZoneOffset.UTC).getDayOfMonth())
                .toList();
    }

    /// Making one read it through; old ones that stay would fill the disk for good.
    @ParameterizedTest
    @EnumSource(value = BackupTrouble.class, names = {"NO_SPACE", "NO_SPACE_HERE", "BUSY"})
    void oldOnesAreClearedAwayWhereNoneCanBeTested(BackupTrouble trouble) {
        daily = daily(but(backups, "verify", () -> Optional.of(new Backups.Verified.Unsound(trouble, ""))));
        daily.look();
        days(20);
        assertThat(made(backups.usualFolder())).containsExactly(20, 19, 18, 17, 16, 15, 14, 7);
    }

    @Test
    void onAFullDiskOldOnesMakeRoomForTheNextOne() {
        daily.look();
        days(1);
        var unsound = but(backups, "verify", () -> Optional.of(new Backups.Verified.Unsound(BackupTrouble.CHANGED, "")));
        daily = daily(unsound);
        daily.look();
        days(9);
        assertThat(made()).isEqualTo(10);
        daily = daily(but(unsound, "make", () -> Optional.<Object>of(new Backups.Made.Failed(BackupTrouble.NO_SPACE, ""))
                .filter(full -> made() > 9)));
        daily.look();
        days(1);
        assertThat(made(backups.usualFolder()))
                .as("with the last one that was tested")
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 1);
    }

    @Test
    void aDiskThatStaysFullIsNotTriedForEver() {
        daily.look();
        days(3);
        var tries = new AtomicInteger();
        daily = daily(but(backups, "make", () -> {
            tries.incrementAndGet();
            return Optional.of(new Backups.Made.Failed(BackupTrouble.NO_SPACE, ""));
        }));
        daily.look();
        days(1);
        assertThat(tries).hasValue(1);
        assertThat(made()).as("none that the rule keeps goes").isEqualTo(3);
    }

    @Test
    void whereTheNewsCannotBeKeptThereIsStillOneADay() throws IOException {
        Files.createDirectories(temp.resolve("data").resolve("backup-news").resolve("in the way"));
        for (int i = 0; i < 4; i++) {
            daily.look();
        }
        assertThat(made()).isEqualTo(1);
        var afterARestart = new DailyBackup(backups, clock, (one, other) -> false);
        afterARestart.look();
        afterARestart.look();
        assertThat(made()).isEqualTo(1);
        clock.go(Duration.ofDays(1));
        daily.look();
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void afterTheClockWasSetBackThereIsOneADay() {
        daily.look();
        daily.look();
        clock.go(Duration.ofDays(-10));
        for (int i = 0; i < 4; i++) {
            daily.look();
        }
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void oneThatBreaksDownKeepsNoLaterOneFromBeingMade() {
        var broken = new AtomicBoolean(true);
        var thrown = new IllegalStateException("what nobody thought of");
        daily = new DailyBackup(
                (Backups) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Backups.class}, (p, m, args) -> {
                    if (broken.get() && m.getName().equals("make")) {
                        throw thrown;
                    }
                    return m.invoke(backups, args);
                }),
                clock,
                (one, other) -> false);
        daily.look();
        try (var logged = LogCapture.of(DailyBackup.class)) {
            daily.look();
            assertThat(logged.lines())
                    .singleElement()
                    .asString()
                    .contains("fault ")
                    .doesNotContain("nobody thought of");
        }
        assertThat(made()).isZero();
        broken.set(false);
        daily.look();
        assertThat(made()).isEqualTo(1);
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-06-01T09:00:00Z");

        void go(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
