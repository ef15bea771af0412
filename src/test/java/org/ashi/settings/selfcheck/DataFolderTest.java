package org.ashi.settings.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the data folder is and who may open it.
class DataFolderTest {

    @TempDir
    private Path folder;

    private MadeUp made;

    @BeforeEach
    void make() throws IOException {
        made = new MadeUp(folder);
    }

    @ParameterizedTest
    @CsvSource({"rwx------, Ok", "rwxr-x---, Lacking", "rwx--x--x, Lacking", "rwxrwxrwx, Lacking"})
    void onlyItsUserMayOpenIt(String permissions, String expected) throws IOException {
        Files.setPosixFilePermissions(made.data(), PosixFilePermissions.fromString(permissions));
        assertThat(new FolderPrivacy().look(made.linux()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void aFolderOfAnotherUserIsFoundAndAMissingOneIsUnknown() {
        var ofRoot = made.machine(Machine.Kind.LINUX, Path.of("/proc/1"));
        var mine = "root".equals(System.getProperty("user.name"));
        assertThat(new FolderPrivacy().look(ofRoot)).isInstanceOf(Result.Lacking.class);
        assertThat(new FolderPrivacy().look(ofRoot).reason())
                .isEqualTo(mine ? "settings.check.folder.open" : "settings.check.folder.owner");
        var missing = made.machine(Machine.Kind.LINUX, made.data().resolve("not/there"));
        assertThat(new FolderPrivacy().look(missing)).isInstanceOf(Result.Unknown.class);
    }

    @Test
    void onWindowsTheNamesOfThoseWhoMayCount() {
        var own = "PC\\ashi";
        var system = List.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators", own);
        assertThat(FolderPrivacy.byNames(own, system)).isInstanceOf(Result.Ok.class);
        assertThat(FolderPrivacy.byNames(own, List.of(own, "BUILTIN\\Users"))).isInstanceOf(Result.Lacking.class);
        assertThat(FolderPrivacy.byNames(own, List.of(own, "PC\\someone"))).isInstanceOf(Result.Unknown.class);
        assertThat(FolderPrivacy.byNames(own, List.of())).isInstanceOf(Result.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashi-recovery.pdf", "ashi-recovery-sheet-2.pdf", "reports/ashi-recovery.pdf", "reports/Ashi-Recovery-2.PDF"})
    void aRecoverySheetLeftBesideTheRecordsIsFound(String name) throws IOException {
        Files.createDirectories(made.data().resolve("reports"));
        Files.createFile(made.data().resolve("reports").resolve("report.pdf"));
        assertThat(new SheetLeft().look(made.linux())).isEqualTo(Result.ok("settings.check.sheet.none"));
        var left = Files.createFile(made.data().resolve(name));
        assertThat(new SheetLeft().look(made.linux())).isEqualTo(Result.lacking("settings.check.sheet.left", left.toString()));
        assertThat(new SheetLeft().look(made.windows())).isInstanceOf(Result.Lacking.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ext4, Ok", "xfs, Ok", "btrfs, Ok", "nfs4, Lacking", "cifs, Lacking", "fuse.sshfs, Lacking", "tmpfs, Lacking",
        "overlay, Unknown", "vboxsf, Unknown"
    })
    void itsDiskIsInThisComputer(String type, String expected) throws IOException {
        made.mounted("8:1", type, "/dev/sda1");
        assertThat(place(made.data()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void withoutAListOfDisksItsPlaceIsUnknown() {
        assertThat(place(made.data())).isInstanceOf(Result.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OneDrive - Practice", "Dropbox", "Nextcloud", "Google Drive"})
    void aFolderOfASyncProgramIsKnownByItsName(String name) throws IOException {
        made.mounted("8:1", "ext4", "/dev/sda1");
        assertThat(place(Files.createDirectories(folder.resolve(name).resolve("ashi")))).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void orByWhatIsLeftInItOrByTheEnvironment() throws IOException {
        made.mounted("8:1", "ext4", "/dev/sda1");
        var marked = Files.createDirectories(folder.resolve("shared/ashi"));
        assertThat(place(marked)).isInstanceOf(Result.Ok.class);
        Files.createDirectory(folder.resolve("shared/.stfolder"));
        assertThat(place(marked)).isInstanceOf(Result.Lacking.class);
        var cloud = Files.createDirectories(folder.resolve("cloud/ashi"));
        made.environment("OneDriveCommercial", folder.resolve("cloud").toRealPath().toString());
        assertThat(place(cloud)).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        made.mounted("8:1", "ext4", "/dev/sda1");
        var real = Files.createDirectories(folder.resolve("Dropbox/ashi"));
        assertThat(place(Files.createSymbolicLink(folder.resolve("link"), real))).isInstanceOf(Result.Lacking.class);
    }

    @Test
    void roomIsMeasuredEvenBeforeTheFolderIsThere() {
        var missing = made.machine(Machine.Kind.LINUX, made.data().resolve("not/there"));
        assertThat(new FreeSpace(1).look(missing)).isInstanceOf(Result.Ok.class);
        assertThat(new FreeSpace(Long.MAX_VALUE).look(missing)).isInstanceOf(Result.Lacking.class);
    }

    private Result place(Path data) {
        return new FolderPlace().look(made.machine(Machine.Kind.LINUX, data));
    }
}
