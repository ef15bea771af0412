package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aFolderThatCannotBeMadeIsLeftToTheWriterToTell() throws IOException {
        Files.writeString(data.resolve("reports"), "a file in its place");
        var path = new ReportFolder(data).next("ashi-report.pdf").orElseThrow();
        assertThatThrownBy(() -> Files.writeString(path, "x")).isInstanceOf(IOException.class);
    }
}
