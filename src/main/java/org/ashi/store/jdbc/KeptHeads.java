package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.store.Archive.Warning;
import org.ashi.vault.Head;
import org.ashi.vault.VaultException;

/// The ends of the audit log that this computer signed into files beside the archive: the last one, and one that the archive did
/// not fit. That stays until a practitioner has taken note of it, whatever is signed afterwards.
///
/// @param unfit `log-head-unfit`
record KeptHeads(HeadFile last, HeadFile unfit) {

    static KeptHeads in(Path dataFolder) {
        return new KeptHeads(HeadFile.in(dataFolder, HeadFile.NAME), HeadFile.in(dataFolder, HeadFile.NAME + "-unfit"));
    }

    List<Head> all() {
        return Stream.of(last, unfit).flatMap(file -> file.read().stream()).toList();
    }

    /// What they tell of the archive.
    Set<Warning> warnings(Connection c, Known now) throws SQLException {
        var found = EnumSet.noneOf(Warning.class);
        for (var head : all()) {
            compare(c, head, now).ifPresent(found::add);
        }
        return found;
    }

    static Optional<Warning> compare(Connection c, Head head, Known now) throws SQLException {
        try {
            head.verify(now.practice().id(), now.workstation(head.workstation()));
        } catch (VaultException another) {
            // Of another practice, or of a workstation that an older archive does not know yet.
            return Optional.of(Warning.LOG_CHANGED);
        }
        var tag = AuditTable.tag(c, head.workstation(), head.n());
        if (tag.isEmpty()) {
            return Optional.of(Warning.OLDER_THAN_BEFORE);
        }
        return MessageDigest.isEqual(tag.get(), head.tag()) ? Optional.empty() : Optional.of(Warning.LOG_CHANGED);
    }

    /// Puts another in the place of the last one.
    ///
    /// @param fits whether the archive fits the last one; else it is kept first, unless there is an earlier one like it
    /// @throws IOException if one of them cannot be written; then the last one is still there
    void keep(Head head, boolean fits) throws IOException {
        if (!fits && !unfit.file().exists() && last.file().exists()) {
            unfit.file().write(last.file().read());
        }
        last.write(head);
    }

    /// Somebody has taken note.
    void forgetUnfit() throws IOException {
        Files.deleteIfExists(unfit.file().path());
    }

    /// They were of another practice.
    void forgetAll() throws IOException {
        forgetUnfit();
        Files.deleteIfExists(last.file().path());
    }
}
