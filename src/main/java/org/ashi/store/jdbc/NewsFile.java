package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ashi.store.BackupNews;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.SafeFile;
import org.ashi.vault.VaultException;

/// `backup-news`: when the last backup was made and when one was last restored on trial. Losing it loses no backup.
record NewsFile(SafeFile file) {

    static final String NAME = "backup-news";

    private static final int FORMAT = 1;

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
            if (in.number() != FORMAT) {
                return BackupNews.NONE;
            }
            var news = new BackupNews(event(in), event(in), in.optionalText().map(Path::of));
            in.end();
            return news;
        } catch (IOException | VaultException | InvalidPathException unreadable) {
            return BackupNews.NONE;
        }
    }

    void change(UnaryOperator<BackupNews> change) throws IOException {
        var news = change.apply(read());
        var out = new Fields().number(FORMAT);
        event(out, news.made());
        event(out, news.verified());
        file.write(out.text(news.second().map(Path::toString)).done());
    }

    private static void event(Fields out, Optional<BackupNews.Event> event) {
        out.number(event.map(e -> e.at().toEpochMilli()).orElse(0L));
        out.text(event.map(e -> e.backup().toString()));
    }

    private static Optional<BackupNews.Event> event(FieldReader in) {
        var at = Instant.ofEpochMilli(in.number());
        return in.optionalText().map(path -> new BackupNews.Event(at, Path.of(path)));
    }
}
