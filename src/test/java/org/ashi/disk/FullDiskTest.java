package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.ashi.store.Opening;
import org.ashi.store.SaveResult;
import org.ashi.store.jdbc.ArchiveInUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full, at every step, or that became read-only: the archive says so, keeps what it acknowledged, and goes on
/// once there is room.
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class FullDiskTest {

    private static final int STEP = 4096;
    private static final int END = 2 * 1024 * 1024;
    /// `-Pthorough` takes every step.
    private static final int STRIDE = Integer.getInteger("ashi.full-stride", 41);

    @TempDir
    Path temp;

    private final Quiet quiet = new Quiet();
    private final Ledger ledger = new Ledger();
    private final TreeMap<String, Integer> said = new TreeMap<>();
    private Path before;
    private Path folder;
    private Tap tap;

    @BeforeEach
    void prepare() throws Exception {
        before = temp.resolve("before");
        folder = temp.toRealPath().resolve("archive");
        tap = Tap.onProgram();
        tap.toHaste();
        Clerk.open(before).close();
    }

    @AfterEach
    void takeAway() throws IOException {
        tap.close();
        quiet.close();
    }

    @Test
    void atEveryStepNothingIsAcknowledgedThatIsNotKept() throws Exception {
        for (long free = 0; free <= END; free += (long) STEP * STRIDE) {
            fill(free);
        }
        System.out.println("disk full: " + said);
        assertThat(said.keySet()).contains("saving ASHI-S02");
    }

    /// Where only the writing of an archive that is open already meets the limit, the code is that of a full disk.
    @Test
    void whatIsSaidWhileWorkingIsThatTheDiskIsFull() throws Exception {
        Folders.copy(before, folder);
        try (var archive = Clerk.open(folder)) {
            tap.to(new SmallDisk(folder, 0));
            assertThat(archive.draft(1)).isEqualTo(new SaveResult.Failed("ASHI-S02"));
            assertThat(archive.find(1)).isEmpty();
        }
    }

    @Test
    void aDiskThatBecameReadOnlyIsSaid() throws Exception {
        Folders.copy(before, folder);
        try (var archive = Clerk.open(folder)) {
            var clerk = new Clerk(archive, ledger, () -> 0, result -> result);
            assertThat(clerk.handIn(1)).isInstanceOf(SaveResult.Saved.class);
            tap.to(new Faulty(folder, Trouble.EROFS, 1, Integer.MAX_VALUE));
            assertThat(clerk.handIn(2)).isIn(new SaveResult.Failed("ASHI-S04"), new SaveResult.Failed("ASHI-S05"));
            assertThat(archive.find(1)).isPresent();
        }
        tap.toHaste();
        assertThat(Checkup.of(folder, ledger, Ledger.END)).isEmpty();
    }

    @Test
    void aDiskThatWasReadOnlyBeforeIsSaid() throws Exception {
        Folders.copy(before, folder);
        tap.to(new Faulty(folder, Trouble.EROFS, 1, Integer.MAX_VALUE));
        assertThat(ArchiveInUse.opening(folder)).isEqualTo(new Opening.Failed(folder, "ASHI-S09"));
        tap.toHaste();
        assertThat(Checkup.of(folder, ledger, Ledger.END)).isEmpty();
    }

    /// SQLite opens such a file for reading without a word, and every save would fail.
    @Test
    void aFileThatMayNotBeWrittenIsSaid() throws Exception {
        Folders.copy(before, folder);
        tap.to(call -> call instanceof Call.Open open && open.writes() && open.path().endsWith("ashi.db")
                ? new Verdict.Fail(Errno.EACCES)
                : Verdict.PASS);
        assertThat(ArchiveInUse.opening(folder)).isEqualTo(new Opening.Failed(folder, "ASHI-S04"));
    }

    private void count(String answer) {
        said.merge(answer, 1, Integer::sum);
    }

    private void fill(long free) throws Exception {
        Folders.copy(before, folder);
        var kept = new Ledger();
        var disk = new SmallDisk(folder, free);
        tap.to(disk);
        var opening = ArchiveInUse.opening(folder);
        if (opening instanceof Opening.Failed(var where, String code)) {
            count("opening " + code);
        } else {
            assertThat(opening).isInstanceOf(Opening.Ready.class);
            try (var archive = ArchiveInUse.of((Opening.Ready) opening)) {
                work(archive, kept, disk);
            }
        }
        tap.toHaste();
        assertThat(Checkup.of(folder, kept, Ledger.END)).as(free + " bytes free").isEmpty();
        Folders.delete(folder);
    }

    /// Until it is full, and on when there is room again.
    private void work(ArchiveInUse archive, Ledger kept, SmallDisk disk) {
        var clerk = new Clerk(archive, kept, () -> 0, result -> result);
        var number = 1;
        while (clerk.handIn(number) instanceof SaveResult.Saved) {
            number++;
        }
        count("saving " + ((SaveResult.Failed) clerk.handIn(number)).code());
        assertThat(kept.broken(archive, Ledger.END)).isEmpty();
        disk.makeRoom(END);
        assertThat(clerk.handIn(number)).isInstanceOf(SaveResult.Saved.class);
    }
}
