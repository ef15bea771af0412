package org.ashi.settings.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who runs the program and what else is on the screen, on made-up machines.
class LinuxSessionTest {

    private static final String STATUS = "Name:\tjava\nPPid:\t40\nUid:\t1001\t1001\t1001\t1001\nGid:\t1001\t1001\nGroups:\t44 1001 \n";
    private static final String GROUPS = "root:x:0:\nsudo:x:27:\nvideo:x:44:\nashi-kiosk:x:1001:\n";
    private static final String LIMITS = "Limit                     Soft Limit           Hard Limit           Units     \n"
            + "Max core file size        %s                    unlimited            bytes     \n";

    @TempDir
    private Path folder;

    private MadeUp made;

    @BeforeEach
    void make() throws IOException {
        made = new MadeUp(folder);
    }

    @Test
    void aKioskSessionIsSeenThroughAShell() throws IOException {
        under("cage", "/usr/bin/cage", "-d", "--", "ashi", "--kiosk");
        assertThat(session()).isEqualTo(Result.ok("settings.check.session.kiosk", "cage"));
    }

    @Test
    void aDesktopIsNoKioskNotEvenWithOneInAWindow() throws IOException {
        under("cage", "cage", "ashi");
        made.environment("XDG_CURRENT_DESKTOP", "GNOME");
        assertThat(session()).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void anUnknownSessionIsUnknown() throws IOException {
        assertThat(session()).isInstanceOf(Result.Unknown.class);
        under("xinit", "xinit");
        assertThat(session()).isInstanceOf(Result.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-d -- ashi -s, true", "-d ashi -s, true", "-m last -d ashi, true", "-mlast ashi, true", "-s ashi, false",
        "-ds ashi, false", "-d -m last -s -- ashi, false"
    })
    void cageSwitchesScreensWhereItIsTold(String words, boolean off) throws IOException {
        under("cage", ("cage " + words).split(" "));
        assertThat(new ScreenSwitching().look(made.linux()))
                .isInstanceOf(off ? Result.Ok.class : Result.Lacking.class);
    }

    @Test
    void switchingIsUnknownElsewhere() throws IOException {
        assertThat(new ScreenSwitching().look(made.linux())).isInstanceOf(Result.Unknown.class);
        made.put("proc/self/status", STATUS).put("proc/40/status", "Name:\tcage\nPPid:\t1\n");
        assertThat(new ScreenSwitching().look(made.linux())).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void nobodyElseIsLoggedIn() throws IOException {
        assertThat(others()).isInstanceOf(Result.Unknown.class);
        made.folder("run/systemd/sessions");
        assertThat(others()).isInstanceOf(Result.Unknown.class);
        made.put("run/systemd/sessions/1", "UID=1001\nCLASS=user\nSTATE=active\n");
        assertThat(others()).isInstanceOf(Result.Ok.class);
        made.put("run/systemd/sessions/c1", "UID=108\nCLASS=greeter\nSTATE=online\n");
        assertThat(others()).isEqualTo(Result.lacking("settings.check.others.more", "1"));
        made.put("run/systemd/sessions/c1", "UID=108\nCLASS=greeter\nSTATE=closing\n");
        assertThat(others()).isInstanceOf(Result.Ok.class);
    }

    @Test
    void aUserOfNoStrongGroupIsNoAdministrator() throws IOException {
        made.put("proc/self/status", STATUS).put("etc/group", GROUPS);
        assertThat(admin()).isInstanceOf(Result.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sudo", "wheel", "admin", "docker", "lxd", "libvirt", "disk", "root"})
    void aUserOfAStrongGroupIs(String group) throws IOException {
        made.put("proc/self/status", STATUS).put("etc/group", GROUPS.replace("video", group));
        assertThat(admin()).isEqualTo(Result.lacking("settings.check.admin.group", group));
    }

    @Test
    void rootIsOneAndWhatCannotBeReadIsUnknown() throws IOException {
        assertThat(admin()).isInstanceOf(Result.Unknown.class);
        made.put("proc/self/status", STATUS);
        assertThat(admin()).isInstanceOf(Result.Unknown.class);
        made.put("etc/group", GROUPS.replace("video:x:44:\n", ""));
        assertThat(admin()).isInstanceOf(Result.Unknown.class);
        made.put("proc/self/status", STATUS.replace("Uid:\t1001", "Uid:\t0"));
        assertThat(admin()).isEqualTo(Result.lacking("settings.check.admin.root"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, core, Ok", "unlimited, core, Lacking", "1024, core, Lacking", "0, |/usr/share/apport/apport -p%p, Lacking",
        "0, |/usr/lib/systemd/systemd-coredump %P %u, Ok", "unlimited, |/usr/lib/systemd/systemd-coredump %P %u, Lacking"
    })
    void memoryIsDumpedWhereTheLimitAndThePatternLetIt(String limit, String pattern, String expected) throws IOException {
        made.put("proc/self/limits", LIMITS.formatted(limit)).put("proc/sys/kernel/core_pattern", pattern + "\n");
        assertThat(dumps().getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void dumpsAreUnknownWhereEitherCannotBeRead() throws IOException {
        assertThat(dumps()).isInstanceOf(Result.Unknown.class);
        made.put("proc/self/limits", LIMITS.formatted("0"));
        assertThat(dumps()).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void theClockIsAskedForItsMark() throws IOException {
        assertThat(clock()).isInstanceOf(Result.Unknown.class);
        made.folder("run/systemd/timesync");
        assertThat(clock()).isInstanceOf(Result.Lacking.class);
        made.put("run/systemd/timesync/synchronized", "");
        assertThat(clock()).isInstanceOf(Result.Ok.class);
    }

    /// java <- a shell <- the given program <- the first process of all.
    private void under(String name, String... words) throws IOException {
        made.put("proc/self/status", STATUS)
                .put("proc/40/status", "Name:\tsh\nPPid:\t41\n")
                .put("proc/40/cmdline", "sh\0-c\0ashi")
                .put("proc/41/status", "Name:\t" + name + "\nPPid:\t1\n")
                .put("proc/41/cmdline", String.join("\0", words))
                .put("proc/1/status", "Name:\tsystemd\nPPid:\t0\n");
    }

    private Result session() {
        return new KioskSession().look(made.linux());
    }

    private Result others() {
        return new OtherSessions().look(made.linux());
    }

    private Result admin() {
        return new AdminRights().look(made.linux());
    }

    private Result dumps() {
        return new MemoryDumps().look(made.linux());
    }

    private Result clock() {
        return new ClockSync().look(made.linux());
    }
}
