package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/// The file of an archive, looked over without opening the archive: a damaged one stays where it is.
///
/// @param version of its tables; empty where there are none or it cannot be read
/// @param newest version that this program knows
/// @param fault code of what is wrong with the file itself; empty for a sound one
public record FileCheck(Optional<String> version, String newest, Optional<String> fault) {

    private static final Duration BUSY = Duration.ofSeconds(5);

    /// Without the zeros that scripts are numbered with.
    private static String plain(MigrationVersion version) {
        return version.equals(Migrations.newest()) ? Migrations.newest().toString() : version.toString();
    }

    /// Whether opening the archive would bring its tables up to date.
    public boolean older() {
        return version.map(MigrationVersion::fromVersion)
                .filter(v -> v.compareTo(Migrations.newest()) >= 0)
                .isEmpty();
    }

    /// Reads the whole file once.
    public static FileCheck of(Path dataFolder) {
        var folder = new DataFolder(dataFolder);
        var newest = Migrations.newest().toString();
        try {
            new NativeFolder(folder.natives()).use();
            if (folder.hasOrphanedLog()) {
                return new FileCheck(Optional.empty(), newest, Optional.of(Fault.DAMAGED.code()));
            }
            var found = HealthCheck.inspect(new SqliteFile(folder.database(), BUSY));
            return new FileCheck(found.map(FileCheck::plain), newest, Optional.empty());
        } catch (IOException e) {
            return new FileCheck(Optional.empty(), newest, Optional.of(Fault.FOLDER.code()));
        } catch (SQLException e) {
            return new FileCheck(Optional.empty(), newest, Optional.of(Fault.of(e).code()));
        }
    }
}
