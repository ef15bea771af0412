package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ashi.export.Unfinished;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.pack.ProvedPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report that was being written when the program was killed does not stay.
class UnfinishedTest {

    @TempDir
    private Path folder;

    private Path left(String name, Duration ago) throws IOException {
        var file = Files.writeString(folder.resolve(name), "a whole record");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
        return file;
    }

    private static String name() {
        return ".ashi-" + UUID.randomUUID() + ".part";
    }

    private ReportResult write(Disk disk) {
        var writer = new ReportWriter(
                Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE, Composer.practitioner(), disk);
        return writer.write(Cases.stored("V18"), folder.resolve("report.pdf"));
    }

    @Test
    void theNextReportInThatFolderTakesItAway() throws IOException {
        var old = left(name(), Duration.ofMinutes(2));
        var ofTomorrow = left(name(), Duration.ofDays(-1));
        var written = left(name(), Duration.ofSeconds(5));
        var others = left(".ashi-notes.part", Duration.ofDays(9));
        var folderOfThatName = Files.createDirectory(folder.resolve(name()));
        Files.setLastModifiedTime(folderOfThatName, FileTime.from(Instant.now().minus(Duration.ofDays(9))));

        assertThat(write(new Disk())).isInstanceOf(Written.class);

        assertThat(old).doesNotExist();
        assertThat(ofTomorrow).doesNotExist();
        assertThat(written).as("another window writes it").exists();
        assertThat(others).exists();
        assertThat(folderOfThatName).exists();
    }

    /// Not only where the new one gets its place: the disk may be full.
    @Test
    void itGoesBeforeTheNextIsWritten() throws IOException {
        var old = left(name(), Duration.ofMinutes(2));
        assertThat(write(new Disk() {
                    @Override
                    void write(Path fresh, byte[] bytes) throws IOException {
                        assertThat(old).doesNotExist();
                        throw new IOException("full");
                    }
                }))
                .isInstanceOf(Failed.class);
        assertThat(old).doesNotExist();
    }

    @Test
    void whereNobodyWritesAllAreTakenAway() throws IOException {
        var file = left(name(), Duration.ZERO);
        var others = left("report.pdf", Duration.ZERO);
        assertThat(new Unfinished(folder).files()).containsExactly(file);
        new Unfinished(folder).dropAll();
        assertThat(file).doesNotExist();
        assertThat(others).exists();
        new Unfinished(folder.resolve("nowhere")).dropAll();
    }
}
