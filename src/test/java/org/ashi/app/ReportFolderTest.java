package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    Path data;

    @Test
    void neverNamesAFileThatIsThereAlready() throws IOException {
        var folder = new ReportFolder(data);
        var first = folder.next("ashi-report.pdf").orElseThrow();
        assertThat(first).isEqualTo(data.resolve("reports").resolve("ashi-report.pdf"));
        Files.writeString(first, "one");
        assertThat(folder.next("ashi-report.pdf")).contains(data.resolve("reports").resolve("ashi-report-2.pdf"));
        assertThat(Files.readString(first)).isEqualTo("one");
    }

    @Test
    void isForItsOwnerAloneWhoeverMadeIt() throws IOException {
        var folder = data.resolve("reports");
        for (var before : List.of("none", "open")) {
            if (before.equals("open")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            new ReportFolder(data).next("ashi-report.pdf");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).as(before).isEqualTo("rwx------");
        }
    }

    @Test
    void whatWasCutOffGoesAtTheStart() throws IOException {
        var folder = new ReportFolder(data);
        folder.dropUnfinished();
        var report = Files.writeString(folder.next("ashi-report.pdf").orElseThrow(), "one");
        var part = Files.writeString(report.resolveSibling(".ashi-" + UUID.randomUUID() + ".part"), "two");
        folder.dropUnfinished();
        assertThat(part).doesNotExist();
        assertThat(report).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsLeftToTheWriterToTell() throws IOException {
        Files.writeString(data.resolve("reports"), "a file in its place");
        var path = new ReportFolder(data).next("ashi-report.pdf").orElseThrow();
        assertThatThrownBy(() -> Files.writeString(path, "x")).isInstanceOf(IOException.class);
    }
}
