package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.Backup;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies about in a folder of backups keeps nobody from making the next one or from clearing old ones away.
class BackupLeftoversTest {

    @TempDir
    Path temp;

    @AutoClose
    private Archive archive;

    private Path target;

    @BeforeEach
    void open() throws IOException {
        archive = Archives.ready(temp.resolve("data"));
        archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
        target = Files.createDirectory(temp.resolve("usb"));
    }

    private Backup made() {
        var made = archive.backups().make(target, Slots.ALL, Progress.untold());
        assertThat(made).isInstanceOf(Made.Done.class);
        return ((Made.Done) made).backup();
    }

    private Path part(String... files) throws IOException {
        var part = Files.createDirectory(target.resolve("ashi-backup-20200101-000000Z.part"));
        for (var file : files) {
            Files.writeString(part.resolve(file), "left");
        }
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(3 * 24 * 60 * 60)));
        return part;
    }

    @Test
    void aManifestThatWasCutOffGoesWithItsFolder() throws IOException {
        var part = part("ashi.db", "ashi.db-wal", "manifest.json.123456789.part");
        made();
        assertThat(part).doesNotExist();
    }

    @Test
    void whatIsSomebodyElsesStaysAndIsInNobodysWay() throws IOException {
        var part = part("ashi.db", "Thumbs.db");
        made();
        assertThat(part.resolve("Thumbs.db")).hasContent("left");
        assertThat(part.resolve("ashi.db")).doesNotExist();
        assertThat(archive.backups().in(target)).hasSize(1);
    }

    @Test
    void aFolderInThePlaceOfAFileIsInNobodysWay() throws IOException {
        var part = part();
        Files.createDirectories(part.resolve("manifest.json").resolve("within"));
        Files.setLastModifiedTime(part, FileTime.from(Instant.EPOCH));
        made();
        assertThat(archive.backups().in(target)).hasSize(1);
    }

    @Test
    void oneThatCannotBeClearedAwayWhollyKeepsNoOtherFromIt() throws IOException {
        var clock = new Object() {
            private Instant now = Instant.parse("2020-01-01T09:00:00Z");
        };
        archive.close();
        var data = temp.resolve("data");
        archive = ((org.ashi.store.Opening.Ready) new SqliteArchive(ZoneOffset.UTC, () -> clock.now).open(data)).store();
        var folder = target;
        for (int day = 0; day < 12; day++) {
            folder = made().folder();
            if (day < 3) {
                Files.writeString(folder.resolve("Thumbs.db"), "left");
            }
            clock.now = clock.now.plusSeconds(24 * 60 * 60);
        }
        assertThat(archive.backups().prune(target, folder)).isEqualTo(4);
        assertThat(archive.backups().in(target)).hasSize(8);
    }
}
