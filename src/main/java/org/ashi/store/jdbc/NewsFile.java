package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupNews.Event;
import org.ashi.store.BackupNews.Failure;
import org.ashi.store.BackupNews.Place;
import org.ashi.store.BackupTrouble;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.SafeFile;
import org.ashi.vault.VaultException;

/// `backup-news`: when backups were made, failed and were restored on trial, for each place. Losing it loses no backup.
record NewsFile(SafeFile file) {

    static final String NAME = "backup-news";

    private static final int FORMAT = 2;
    /// One event of each kind for all places.
    private static final int FIRST_FORMAT = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    static NewsFile in(Path dataFolder) {
        return new NewsFile(new SafeFile(dataFolder.resolve(NAME)));
    }

    /// Nothing where there is none or it cannot be read: then a test is asked for once more.
    BackupNews read() {
        if (!file.exists()) {
            return BackupNews.NONE;
        }
        try {
            var in = new FieldReader(file.read());
            var format = in.number();
            if (format != FORMAT && format != FIRST_FORMAT) {
                return BackupNews.NONE;
            }
            var news = format == FORMAT ? places(in) : events(in);
            in.end();
            return news;
        } catch (IOException | VaultException | InvalidPathException unreadable) {
            return BackupNews.NONE;
        }
    }

    /// One at a time changes it, so that nobody puts back what another took out.
    void change(UnaryOperator<BackupNews> change) throws IOException {
        var lock = file.path().resolveSibling(NAME + ".lock");
        try (var turn = OpeningTurn.take(lock, PATIENCE).orElseThrow(() -> new IOException("no turn"))) {
            file.write(bytes(change.apply(read())));
        }
    }

    private static byte[] bytes(BackupNews news) {
        var out = new Fields().number(FORMAT).text(news.second().map(Path::toString));
        out.number(news.places().size());
        for (var place : news.places()) {
            out.text(place.folder().toString());
            event(out, place.made());
            event(out, place.verified());
            out.number(place.failure().map(f -> f.at().toEpochMilli()).orElse(0L));
            out.text(place.failure().map(f -> f.what().name()));
        }
        return out.done();
    }

    private static void event(Fields out, Optional<Event> event) {
        out.number(event.map(e -> e.at().toEpochMilli()).orElse(0L));
        out.text(event.map(e -> String.valueOf(e.backup().getFileName())));
    }

    private static BackupNews places(FieldReader in) {
        var second = in.optionalText().map(Path::of);
        var places = new ArrayList<Place>();
        for (int n = in.count(BackupNews.MOST_PLACES); n > 0; n--) {
            var folder = Path.of(in.text());
            places.add(new Place(folder, event(in, folder), event(in, folder), failure(in)));
        }
        return new BackupNews(places, second);
    }

    private static Optional<Event> event(FieldReader in, Path folder) {
        var at = Instant.ofEpochMilli(in.number());
        return in.optionalText().map(name -> new Event(at, folder.resolve(name)));
    }

    private static Optional<Failure> failure(FieldReader in) {
        var at = Instant.ofEpochMilli(in.number());
        return in.optionalText().map(what -> new Failure(at, trouble(what)));
    }

    private static BackupTrouble trouble(String name) {
        try {
            return BackupTrouble.valueOf(name);
        } catch (IllegalArgumentException ofALaterVersion) {
            return BackupTrouble.FOLDER;
        }
    }

    private static BackupNews events(FieldReader in) {
        var news = BackupNews.NONE;
        var made = event(in, Path.of(""));
        var verified = event(in, Path.of(""));
        for (var event : made.stream().toList()) {
            news = news.with(news.of(parent(event)).made(event));
        }
        for (var event : verified.stream().toList()) {
            news = news.with(news.of(parent(event)).verified(event));
        }
        return news.with(in.optionalText().map(Path::of));
    }

    private static Path parent(Event event) {
        return event.backup().resolveSibling("");
    }
}
