package org.ashi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ashi.store.Backup;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupSchedule;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Samples;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Backups.Verified;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;

/// Makes each day's backup while nobody is filling in a form: one beside the archive and, where a second place was chosen, one
/// there that the recovery sheet alone opens, each when it is due. Each is tested, and the old ones are cleared away.
final class DailyBackup implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DailyBackup.class.getName());

    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);
    /// How often the first one of a place waits for a quiet moment: two hours of a day on which there is none.
    static final int MOST_LOOKS = 12;

    private static final Duration MOST_WAIT = Duration.ofSeconds(10);

    private static final Set<BackupTrouble> NO_VERDICT =
            Set.of(BackupTrouble.NO_SPACE, BackupTrouble.NO_SPACE_HERE, BackupTrouble.BUSY);

    /// Tells which folders lie on one disk.
    interface Disks {
        boolean same(Path one, Path other);
    }

    private final Backups backups;
    private final Clock clock;
    private final Disks disks;
    private final BackupSchedule schedule;
    /// Looks at places that have none yet.
    private final Map<Path, Integer> waiting = new HashMap<>();
    private final Map<Path, Instant> made = new HashMap<>();
    private OptionalLong changes = OptionalLong.empty();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ashi-daily-backup").unstarted(this::lookNowAndThen);

    DailyBackup(Backups backups, Clock clock) {
        this(backups, clock, DailyBackup::sameDisk);
    }

    DailyBackup(Backups backups, Clock clock, Disks disks) {
        this.backups = backups;
        this.clock = clock;
        this.disks = disks;
        schedule = new BackupSchedule(clock.getZone());
    }

    private static boolean sameDisk(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException gone) {
            // Whatever it is, making one there says so.
            return false;
        }
    }

    static DailyBackup start(Backups backups, Clock clock) {
        var daily = new DailyBackup(backups, clock);
        daily.thread.start();
        return daily;
    }

    private void lookNowAndThen() {
        try {
            while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One look: backs up if it is due. What goes wrong is in the log and shows in the settings as an old backup; the next look
    /// tries again.
    void look() {
        try {
            var quiet = quiet();
            if (due(backups.usualFolder(), quiet)) {
                backUp(backups.usualFolder(), Slots.ALL);
            }
            backups.news().second().filter(place -> due(place, quiet)).ifPresent(this::second);
        } catch (StoreException unreadable) {
            // The archive says so to whoever works with it.
        } catch (RuntimeException e) {
            // Whatever it is, there is a look after this one.
            LOG.log(System.Logger.Level.ERROR, "fault {0} of the daily backup", Faults.code(e));
        }
    }

    /// Each place by itself: what somebody makes by hand elsewhere takes no place's turn.
    private boolean due(Path place, boolean quiet) {
        var last = last(place);
        var waited = last.isPresent() ? 0 : waiting.merge(place, 1, Integer::sum);
        return waited > MOST_LOOKS || schedule.due(clock.instant(), last, quiet);
    }

    /// A disk that is not connected has no folder, or an empty one on the archive's own disk: nothing is made in its place.
    private void second(Path place) {
        if (!Files.isDirectory(place)) {
            backups.failed(place, BackupTrouble.FOLDER);
        } else if (disks.same(place, backups.usualFolder())) {
            backups.failed(place, BackupTrouble.SAME_DISK);
        } else {
            backUp(place, Slots.SHEET_ALONE);
        }
    }

    /// When the last one was made there. By what lies there and by what this program did itself, too: where the news of it cannot
    /// be kept, there would be one at each look until the disk is full.
    private Optional<Instant> last(Path folder) {
        var all = Stream.of(
                        backups.news().of(folder).made().map(BackupNews.Event::at).stream(),
                        backups.in(folder).stream().map(Backup::at),
                        Optional.ofNullable(made.get(folder)).stream())
                .flatMap(at -> at)
                .toList();
        var now = clock.instant();
        return all.stream()
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .or(() -> all.stream().findAny());
    }

    /// Nothing was saved since the last look.
    private boolean quiet() {
        var now = OptionalLong.of(backups.changes());
        var quiet = now.equals(changes);
        changes = now;
        return quiet;
    }

    private void backUp(Path folder, Slots slots) {
        Progress whileOpen = part -> closing.getCount() > 0;
        var came = backups.make(folder, slots, whileOpen);
        if (full(came) && cleared(folder)) {
            came = backups.make(folder, slots, whileOpen);
        }
        if (came instanceof Made.Done(Backup done, boolean sameDisk, Samples samples)) {
            made.put(folder, clock.instant());
            if (!faulty(backups.verify(done.folder(), whileOpen))) {
                backups.prune(folder, done.folder());
            }
        }
    }

    private static boolean full(Made came) {
        return came instanceof Made.Failed(BackupTrouble trouble, String code) && trouble == BackupTrouble.NO_SPACE;
    }

    /// By the same rule as after each that was made: a disk that was full once would stay so for good.
    private boolean cleared(Path folder) {
        return backups.in(folder).stream()
                .findFirst()
                .filter(newest -> backups.prune(folder, newest.folder()) > 0)
                .isPresent();
    }

    /// Where the trial came to nothing for another reason, such as too little room for it, there is no verdict: making it read the
    /// backup through, and old ones that stay would fill the disk.
    private static boolean faulty(Verified came) {
        return came instanceof Verified.Unsound(BackupTrouble trouble, String code) && !NO_VERDICT.contains(trouble);
    }

    /// Stops a backup that is under way; the next start makes it.
    @Override
    public void close() {
        closing.countDown();
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(MOST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
