package org.ashi.settings.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.StaffCode;
import org.ashi.settings.selfcheck.SelfCheck.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// All checks together, on made-up machines and on this one.
class SelfCheckTest {

    @TempDir
    private Path folder;

    private MadeUp made;

    @BeforeEach
    void make() throws IOException {
        made = new MadeUp(folder);
    }

    @Test
    void thereIsOneCheckForEachTopicInItsOrder() {
        assertThat(usual().checks().stream().map(Check::topic)).containsExactly(Topic.values());
        assertThat(usual().checks().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Check.class.getPermittedSubclasses());
    }

    /// Where nothing can be read, nothing is in order.
    @ParameterizedTest
    @EnumSource(Machine.Kind.class)
    void anEmptyMachineHasNothingInOrder(Machine.Kind kind) {
        var nowhere = made.machine(kind, folder.resolve("none"));
        var found = usual().look(nowhere).stream().filter(f -> f.topic() != Topic.SPACE && f.topic() != Topic.CODE);
        assertThat(found).isNotEmpty().allSatisfy(f -> assertThat(f.result()).isInstanceOf(Result.Unknown.class));
    }

    @Test
    void aCheckThatFailsIsUnknownAndTakesNoOtherWithIt() {
        StaffCode broken = new StaffCode() {
            @Override
            public boolean isSet() {
                throw new IllegalStateException("the code 4711");
            }

            @Override
            public Outcome check(String code, Duration longestWait) {
                return new Outcome.Locked("none");
            }

            @Override
            public Optional<Duration> waiting(Duration longestWait) {
                return Optional.empty();
            }
        };
        var findings = SelfCheck.usual(broken).look(made.linux());
        assertThat(findings).hasSize(Topic.values().length);
        assertThat(findings.getFirst().result())
                .isEqualTo(Result.unknown("settings.check.failed", "IllegalStateException"));
    }

    @Test
    void aCodeIsSetOrNot() {
        var code = FileStaffCode.in(folder);
        assertThat(new CodeSet(code).look(made.linux())).isInstanceOf(Result.Lacking.class);
        assertThat(code.set("4711")).isEqualTo(FileStaffCode.Change.DONE);
        assertThat(new CodeSet(code).look(made.linux())).isInstanceOf(Result.Ok.class);
    }

    @Test
    void allFourOptionsOfJavaAreWanted() {
        made.option("DisableAttachMechanism", "true").option("HeapDumpOnOutOfMemoryError", "false").option("UsePerfData", "false");
        assertThat(new JvmFlags().look(made.linux())).isInstanceOf(Result.Unknown.class);
        made.option("CreateCoredumpOnCrash", "false").option("ErrorFile", "");
        assertThat(new JvmFlags().look(made.linux()))
                .isEqualTo(Result.lacking("settings.check.jvm.open", "-XX:ErrorFile=/dev/null"));
        made.option("ErrorFile", "/dev/null");
        assertThat(new JvmFlags().look(made.linux())).isInstanceOf(Result.Ok.class);
        made.option("CreateCoredumpOnCrash", "true").option("DisableAttachMechanism", "false");
        assertThat(new JvmFlags().look(made.linux()))
                .isEqualTo(Result.lacking("settings.check.jvm.open", "-XX:-CreateCoredumpOnCrash -XX:+DisableAttachMechanism"));
    }

    @ParameterizedTest
    @CsvSource({"CustomShellHost.exe, Ok", "eshell.exe, Ok", "explorer.exe, Lacking", "svchost.exe, Unknown"})
    void onWindowsTheStarterTellsTheSession(String starter, String expected) {
        made.ancestors("ashi.exe", starter, "winlogon.exe");
        assertThat(new KioskSession().look(made.windows()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void onWindowsTheGroupTellsTheAdministrator() {
        assertThat(new AdminRights().look(made.windows())).isInstanceOf(Result.Unknown.class);
        made.groups("S-1-5-32-545");
        assertThat(new AdminRights().look(made.windows())).isInstanceOf(Result.Ok.class);
        made.groups("S-1-5-32-545", "S-1-5-32-544");
        assertThat(new AdminRights().look(made.windows())).isInstanceOf(Result.Lacking.class);
    }

    /// The real thing: it comes to an end, and whatever is in order here has its evidence here.
    @Test
    void thisMachineIsOnlyInOrderWhereThereIsEvidence() throws IOException {
        var findings = usual().look(Machine.real(folder));
        assertThat(findings.stream().map(Finding::topic)).containsExactly(Topic.values());
        for (var finding : findings) {
            if (finding.result() instanceof Result.Ok) {
                assertThat(evidence(finding.topic())).as(finding.toString()).isTrue();
            }
        }
    }

    /// Looked up once more, in the plainest way.
    private boolean evidence(Topic topic) throws IOException {
        return switch (topic) {
            case CODE, UPDATES -> false;
            case SESSION, SWITCHING -> says("/proc/self/environ", "WAYLAND_DISPLAY");
            case OTHERS -> Files.isDirectory(Path.of("/run/systemd/sessions"));
            case ADMIN -> !says("/proc/self/status", "Uid:\t0");
            case DISK -> Files.isDirectory(Path.of("/sys/class/block/dm-0"));
            case SWAP -> says("/proc/swaps", "Filename");
            case DUMPS -> !says("/proc/self/limits", "Max core file size        unlimited");
            case JVM -> new ThisProcess().option("DisableAttachMechanism").equals(Optional.of("true"));
            case FOLDER -> Files.getPosixFilePermissions(folder).size() == 3;
            case PLACE -> List.of("ext4", "xfs", "btrfs", "zfs", "f2fs", "ext3", "ext2").contains(Files.getFileStore(folder).type());
            case SHEET -> !Files.exists(folder.resolve("ashi-recovery.pdf"));
            case SPACE -> Files.getFileStore(folder).getUsableSpace() > 900_000_000L;
            case CLOCK -> Files.exists(Path.of("/run/systemd/timesync/synchronized"));
        };
    }

    private static boolean says(String file, String words) throws IOException {
        var path = Path.of(file);
        return Files.exists(path) && Files.readString(path).contains(words);
    }

    private SelfCheck usual() {
        return SelfCheck.usual(FileStaffCode.in(folder.resolve("code")));
    }
}
