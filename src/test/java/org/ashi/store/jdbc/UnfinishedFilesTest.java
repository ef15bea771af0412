package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed write of a small file leaves may hold the key of the computer: it goes at the next start.
class UnfinishedFilesTest {

    @TempDir
    Path folder;

    private Path left(String name, Instant at) throws IOException {
        var file = Files.writeString(folder.resolve(name), "a key");
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    @Test
    void theyGoAtTheNextStartAndNothingElseDoes() throws IOException {
        Archives.ready(folder).close();
        var old = Instant.now().minusSeconds(3600);
        var key = left("workstation.key.1234567.part", old);
        var head = left("log-head.1234567.part", old);
        var young = left("workstation.key.7654321.part", Instant.now());
        var mine = left("workstation.key.mine.part", old);
        var others = new ArrayList<Path>();
        for (var name : List.of(
                "workstation-before-20261121T090000Z-2.key", "log-head-unfit", "staff-code.json", "settings.json", "backup-news",
                "restored")) {
            others.add(left(name + ".1234567.part", old));
        }
        ((org.ashi.store.Opening.Ready) Archives.impatient().open(folder)).store().close();
        assertThat(key).doesNotExist();
        assertThat(head).doesNotExist();
        for (var part : others) {
            assertThat(part).doesNotExist();
        }
        assertThat(young).as("somebody may be writing it").exists();
        assertThat(mine).exists();
        assertThat(folder.resolve(WorkstationFile.NAME)).exists();
    }
}
