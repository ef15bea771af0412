package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ashi.store.Practices;
import org.ashi.store.Query;

/// Fills an archive with many intakes and tells how long unlocking and listing take, beyond the passphrase. Not a test: run by
/// hand, `ScaleProgram FOLDER COUNT`.
final class ScaleProgram {

    private ScaleProgram() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        FilledArchive.in(folder, count);
        for (int i = 0; i < 3; i++) {
            measure(folder, count);
        }
    }

    private static void measure(Path folder, int count) {
        var opened = (org.ashi.store.Opening.Ready)
                time("open", () -> Practices.archives(Samples.ZONE, InstantSource.system()).open(folder));
        try (var archive = opened.store()) {
            time("unlock " + count, () -> Practices.unlock(archive));
            time("first page", () -> archive.queue(Query.first(50)));
            time("second page", () -> archive.queue(Query.first(50).startingAfter(archive.queue(Query.first(50)).getLast())));
            var any = Query.first(50);
            time("search, few hits", () -> archive.queue(
                    new Query(any.statuses(), any.levels(), Query.words("lukasz 77"), any.from(), any.to(), any.after(), 50)));
            time("save", () -> archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))));
            time("page after a save", () -> archive.queue(Query.first(50)));
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.println("heap MiB " + (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024));
        }
    }

    private static <T> T time(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        System.out.println(what + " ms " + Duration.ofNanos(System.nanoTime() - start).toMillis());
        return result;
    }
}
