package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ashi.store.SaveResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whichever call on the disk goes wrong: nothing is acknowledged that is not kept, and the next start puts it right.
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class FaultSweepTest {

    /// `-Pthorough` takes every call.
    private static final int STRIDE = Integer.getInteger("ashi.fault-stride", 60);

    private static final int IN_USE_STRIDE = Math.max(1, STRIDE / 3);

    private static final int CONTROL_STRIDE = 6;

    @TempDir
    Path temp;

    private final Quiet quiet = new Quiet();
    private Path before;
    private Tap tap;

    @BeforeEach
    void prepare() throws Exception {
        before = Files.createDirectory(temp.resolve("before"));
        tap = Tap.onProgram();
    }

    @AfterEach
    void takeAway() throws IOException {
        tap.close();
        quiet.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFaultInAnArchiveInUse(Trouble trouble) throws Exception {
        archiveInUse();
        assertThat(broken(trouble, result -> result, IN_USE_STRIDE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFaultInANewArchive(Trouble trouble) throws Exception {
        assertThat(broken(trouble, result -> result, STRIDE)).isEmpty();
    }

    /// The same check sees it when a failed save is taken for a good one.
    @Test
    void takingAFailedSaveForAGoodOneIsFound() throws Exception {
        archiveInUse();
        assertThat(broken(Trouble.EIO, result -> new SaveResult.Saved(1), CONTROL_STRIDE))
                .anyMatch(what -> what.contains("intake 1 is"));
    }

    private void archiveInUse() {
        tap.toHaste();
        Clerk.open(before).close();
    }

    private List<String> broken(Trouble trouble, UnaryOperator<SaveResult> belief, int stride)
            throws IOException, SQLException {
        var folder = temp.toRealPath().resolve("day");
        var sweep = new Sweep(tap, before, folder, belief);
        var calls = sweep.calls();
        var broken = new ArrayList<String>();
        var days = 0;
        for (int n = 1; n <= calls.size(); n += stride) {
            if (!trouble.concerns(calls.get(n - 1))) {
                continue;
            }
            for (var until : List.of(n, Integer.MAX_VALUE)) {
                var when = trouble + (until == n ? " at call " : " from call ") + n + ": ";
                var disk = new Faulty(folder, trouble, n, until);
                sweep.broken(disk).forEach(what -> broken.add(when + what));
                assertThat(disk.first()).as(when).isPresent();
                days++;
            }
        }
        System.out.println(trouble + ": " + days + " days of " + calls.size() + " calls: " + sweep.answers());
        return broken;
    }
}
