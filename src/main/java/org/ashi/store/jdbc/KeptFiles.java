package org.ashi.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashi.vault.Ids;

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
        drop(name -> at(name).filter(at -> now.isAfter(at.plus(KEPT))).isPresent());
    }

    /// Deletes those that hold records as they were before sealing, once each of these is in the sealed archive or was deleted
    /// from it: they would only let be read what the practice has closed.
    ///
    /// @param archive with a practice
    void dropUnsealed(Connection archive) {
        drop(name -> holdsOnlySealed(dataFolder.resolve(name.group()), archive));
    }

    private static boolean holdsOnlySealed(Path file, Connection archive) {
        try (var c = new SqliteFile(file, Duration.ZERO).openUnchanging()) {
            var ids = Rows.list(c, "SELECT id FROM intake", p -> {}, row -> row.getString(1));
            for (var id : ids) {
                if (!isKnown(archive, UUID.fromString(id))) {
                    return false;
                }
            }
            return !ids.isEmpty();
        } catch (SQLException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isKnown(Connection archive, UUID id) throws SQLException {
        return Rows.one(archive, "SELECT 1 FROM audit WHERE intake = ? LIMIT 1", p -> p.bytes(Ids.bytes(id)), row -> 1)
                .isPresent();
    }

    /// One that cannot be deleted keeps no other from it, and is tried again at the next start.
    private void drop(Predicate<Matcher> which) {
        try (var files = Files.list(dataFolder)) {
            for (var file : files.toList()) {
                var name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && which.test(name)) {
                    delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Tried again at the next start.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Tried again at the next start.
        }
    }

    /// Empty for what is no time.
    private static Optional<Instant> at(Matcher name) {
        try {
            return Optional.of(DataFolder.STAMP.parse(name.group(2), Instant::from));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
