package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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

    /// `-Pthorough` takes every call, of about 510 of a new archive and 234 of one in use. That is 6,700 days, which would take
    /// half an hour to an hour on two cores that have other work.
    private static final int STRIDE = Integer.getInteger("ashi.fault-stride", 300);

    private static final int IN_USE_STRIDE = Math.max(1, STRIDE / 3);

    private static final int CONTROL_STRIDE = 45;

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
    @ParameterizedTest
    @EnumSource(names = {"EIO", "TORN"})
    void takingAFailedSaveForAGoodOneIsFound(Trouble trouble) throws Exception {
        archiveInUse();
        assertThat(broken(trouble, result -> new SaveResult.Saved(1), CONTROL_STRIDE))
                .anyMatch(what -> what.contains("intake 1 is"));
    }

    /// The same check sees it when there is no end of calls.
    @Test
    void callsWithoutEndAreFound() throws Exception {
        archiveInUse();
        var folder = temp.toRealPath().resolve("day");
        var disk = Faulty.none(folder);
        for (int i = 0; i < Faulty.MOST; i++) {
            assertThat(disk.on(new Call.Sync(folder))).isEqualTo(Verdict.PRETEND);
        }
        assertThat(new Sweep(tap, before, folder, result -> result).broken(disk)).anyMatch(what -> what.contains("without end"));
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
        var concerned = IntStream.rangeClosed(1, calls.size())
                .filter(n -> trouble.concerns(calls.get(n - 1)))
                .toArray();
        var broken = new ArrayList<String>();
        var days = 0;
        for (int i = Math.min(stride, concerned.length) / 2; i < concerned.length; i += stride) {
            var n = concerned[i];
            for (var until : List.of(n, Integer.MAX_VALUE)) {
                var when = trouble + (until == n ? " at call " : " from call ") + n + ": ";
                var disk = new Faulty(folder, trouble, n, until);
                sweep.broken(disk).forEach(what -> broken.add(when + what));
                assertThat(disk.first()).as(when).isPresent();
                days++;
            }
        }
        System.out.println(trouble + ": " + days + " days of " + calls.size() + " calls, " + concerned.length
                + " of them concerned: " + sweep.answers());
        assertThat(days).isPositive();
        return broken;
    }
}
