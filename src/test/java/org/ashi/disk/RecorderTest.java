package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir
    Path temp;

    @Test
    void replays() throws Exception {
        var folder = temp.toRealPath().resolve("a");
        Files.createDirectories(folder);
        var rec = new Recording(folder);
        long t = System.nanoTime();
        try (var tap = Tap.onSqlite()) {
            tap.to(rec);
            var ledger = new Ledger();
            var archive = Clerk.open(folder);
            System.out.println("after open: " + rec.size() + " " + (System.nanoTime() - t) / 1_000_000);
            var clerk = new Clerk(archive, ledger, rec::size, r -> r);
            clerk.work(0, 40);
            System.out.println("after work: " + rec.size() + " wal " + Files.size(folder.resolve("ashi.db-wal")) + " " + (System.nanoTime() - t) / 1_000_000);
            var disk = new VolatileDisk(folder);
            rec.calls().forEach(disk::apply);
            var files = disk.after(Loss.NONE, new Random());
            System.out.println(files.keySet());
            assertThat(files.get("ashi.db")).isEqualTo(Files.readAllBytes(folder.resolve("ashi.db")));
            assertThat(files.get("ashi.db-wal")).isEqualTo(Files.readAllBytes(folder.resolve("ashi.db-wal")));
            System.out.println(ledger.broken(archive, rec.size()));
            archive.close();
            System.out.println("after close: " + rec.size() + " db " + Files.size(folder.resolve("ashi.db")) + " " + (System.nanoTime() - t) / 1_000_000);
        }
        rec.calls().stream().limit(80).forEach(c -> System.out.println(c instanceof Call.Write w ? "write " + w.path().getFileName() + " " + w.offset() + " +" + w.bytes().length : c));
    }
}
