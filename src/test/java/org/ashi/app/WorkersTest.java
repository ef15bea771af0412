package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ashi.store.Practices;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is under way when the window closes.
@ExtendWith(Screens.class)
class WorkersTest {

    @TempDir
    private Path folder;

    @Test
    void someoneIsRemovedBeforeTheArchiveIsClosed() throws Exception {
        var archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.system());
        archive.staff().add("Robin Desk", Role.FRONT_DESK, "lamp river stone window".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var robin = archive.people().stream().filter(p -> p.name().equals("Robin Desk")).findFirst().orElseThrow();
        var workers = new Workers();
        var go = new CountDownLatch(1);
        run(workers.vault(), go, () -> archive.staff().remove(robin.id()));
        var stopping = stop(() -> {
            workers.close();
            archive.close();
        });
        go.countDown();
        stopping.get(1, TimeUnit.MINUTES);
        try (var again = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.system())) {
            assertThat(again.people()).extracting(Person::name).doesNotContain("Robin Desk");
        }
    }

    @Test
    void noneIsCutOffWhoseWorkCounts() throws Exception {
        for (var worker : List.<java.util.function.Function<Workers, Background>>of(
                Workers::taking, Workers::reviewing, Workers::gate, Workers::vault, Workers::backup)) {
            var workers = new Workers();
            var go = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            run(worker.apply(workers), go, done::countDown);
            var stopping = stop(workers::close);
            go.countDown();
            stopping.get(1, TimeUnit.MINUTES);
            assertThat(done.getCount()).isZero();
        }
    }

    /// Work that has begun, and goes on when told to.
    private static void run(Background worker, CountDownLatch go, Runnable work) throws InterruptedException {
        var begun = new CountDownLatch(1);
        worker.run(
                () -> {
                    begun.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException cut) {
                        return false;
                    }
                    work.run();
                    return true;
                },
                done -> {},
                fault -> {});
        begun.await();
    }

    /// It has not ended while the work is held.
    private static Future<?> stop(Runnable closing) throws Exception {
        var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var stopping = thread.submit(closing);
        thread.shutdown();
        try {
            stopping.get(300, TimeUnit.MILLISECONDS);
            throw new AssertionError("closed in the middle of the work");
        } catch (TimeoutException waits) {
            return stopping;
        }
    }
}
