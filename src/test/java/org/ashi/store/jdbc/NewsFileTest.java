package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupNews.Event;
import org.ashi.store.BackupNews.Failure;
import org.ashi.store.BackupNews.Place;
import org.ashi.store.BackupTrouble;
import org.ashi.vault.Fields;
import org.ashi.vault.SafeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of backups, for each place by itself.
class NewsFileTest {

    private static final Instant AT = Instant.parse("2026-06-01T09:00:00Z");
    private static final Event ONE = new Event(AT, Path.of("/usb/ashi-backup-20260601-090000Z").toAbsolutePath());
    private static final Event TWO = new Event(AT.plusSeconds(5), Path.of("/home/ashi-backup-20260601-090005Z").toAbsolutePath());
    private static final Path USB = Path.of("/usb").toAbsolutePath();
    private static final Path HOME = Path.of("/home").toAbsolutePath();

    @TempDir
    Path temp;

    private NewsFile file() {
        return NewsFile.in(temp);
    }

    @Test
    void eachPlaceIsRememberedByItself() throws IOException {
        file().change(n -> n.with(n.of(USB).made(ONE)));
        file().change(n -> n.with(n.of(HOME).made(TWO).verified(TWO)));
        file().change(n -> n.with(Optional.of(USB)).with(n.of(USB).failed(new Failure(AT, BackupTrouble.SAME_DISK))));
        file().change(n -> n.with(Optional.of(USB)));
        var news = file().read();
        assertThat(news.of(USB))
                .isEqualTo(new Place(
                        USB, Optional.of(ONE), Optional.empty(), Optional.of(new Failure(AT, BackupTrouble.SAME_DISK))));
        assertThat(news.of(HOME)).isEqualTo(new Place(HOME, Optional.of(TWO), Optional.of(TWO), Optional.empty()));
        assertThat(news.made()).contains(TWO);
        assertThat(news.verified()).contains(TWO);
        assertThat(news.second()).contains(USB);
        file().change(n -> n.with(n.of(USB).made(ONE)));
        assertThat(file().read().of(USB).failure()).isEmpty();
    }

    @Test
    void theFirstFormatIsStillRead() throws IOException {
        new SafeFile(temp.resolve(NewsFile.NAME))
                .write(new Fields()
                        .number(1)
                        .number(ONE.at().toEpochMilli())
                        .text(Optional.of(ONE.backup().toString()))
                        .number(TWO.at().toEpochMilli())
                        .text(Optional.of(TWO.backup().toString()))
                        .text(Optional.of(USB.toString()))
                        .done());
        var news = file().read();
        assertThat(news.of(USB).made()).contains(ONE);
        assertThat(news.of(HOME).verified()).contains(TWO);
        assertThat(news.second()).contains(USB);
    }

    @Test
    void placesThatAreNoLongerUsedGoButNeverTheSecond() throws IOException {
        file().change(n -> n.with(Optional.of(USB)).with(n.of(USB).made(ONE)).with(Optional.of(USB)));
        for (int i = 0; i < 2 * BackupNews.MOST_PLACES; i++) {
            var folder = HOME.resolve("place-" + i);
            var event = new Event(AT.plusSeconds(100 + i), folder.resolve("ashi-backup-1"));
            file().change(n -> n.with(n.of(folder).made(event)));
        }
        var news = file().read();
        assertThat(news.places()).hasSize(BackupNews.MOST_PLACES);
        assertThat(news.of(USB).made()).contains(ONE);
        assertThat(news.of(HOME.resolve("place-15")).made()).isPresent();
        assertThat(news.of(HOME.resolve("place-1")).made()).isEmpty();
    }

    /// Else a place that was removed comes back by whoever read it before.
    @Test
    void nobodyPutsBackWhatAnotherTookOut() throws Exception {
        file().change(n -> n.with(Optional.of(USB)));
        var reading = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var slow = both.submit(() -> {
                file().change(n -> {
                    reading.countDown();
                    sleep();
                    return n.with(n.of(HOME).made(TWO));
                });
                return true;
            });
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            var removing = both.submit(() -> {
                file().change(n -> n.with(Optional.empty()));
                return true;
            });
            for (Future<Boolean> done : List.of(slow, removing)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(file().read().second()).isEmpty();
        assertThat(file().read().of(HOME).made()).contains(TWO);
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
