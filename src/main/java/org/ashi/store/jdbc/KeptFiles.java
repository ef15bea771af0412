package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Databases as they were before the program brought them up to date: `ashi-before-VN-….db`, where N is the version they were
/// brought to.
record KeptFiles(Path dataFolder) {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern NAME = Pattern.compile("ashi-before-V(\\d{1,6})-(\\d{8}T\\d{6}Z)(-\\d+)?\\.db");

    static String stem(String version, Instant now) {
        return "ashi-before-V" + version + "-" + DataFolder.STAMP.format(now);
    }

    /// Deletes those that are older than 30 days.
    void dropOld(Instant now) {
        drop(name -> now.isAfter(at(name).plus(KEPT)));
    }

    /// Deletes those that hold records as they were before sealing: once everything in them was sealed into the archive, they
    /// would only let be read what the practice has closed.
    void dropUnsealed() {
        drop(name -> holdsUnsealed(dataFolder.resolve(name.group())));
    }

    private static boolean holdsUnsealed(Path file) {
        try (var c = new SqliteFile(file, Duration.ZERO).openUnchanging()) {
            return Rows.number(c, "SELECT count(*) FROM intake") > 0;
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private void drop(Predicate<Matcher> which) {
        try (var files = Files.list(dataFolder)) {
            for (var file : files.toList()) {
                var name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && which.test(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DateTimeParseException e) {
            // Tried again at the next start.
        }
    }

    private static Instant at(Matcher name) {
        return DataFolder.STAMP.parse(name.group(2), Instant::from);
    }
}
