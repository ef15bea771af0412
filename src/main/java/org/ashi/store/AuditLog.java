package org.ashi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Head;

/// Who did what. For practitioners only.
public interface AuditLog {

    int MAX_PAGE = 500;

    /// @param before only entries older than that
    /// @param limit at most [#MAX_PAGE]
    /// @return newest first; more than the limit only where the last ones are of the same millisecond, so that none is between two pages
    /// @throws StoreException if it cannot be read
    List<AuditEntry> page(java.time.Instant before, int limit);

    /// A place in the log, between two entries.
    ///
    /// @param at of the entry before it, as are the rest
    record Mark(Instant at, long n, UUID workstation) {}

    /// Some entries, newest first.
    ///
    /// @param unreadable how many entries among them make no sense and are left out
    /// @param older where the next page begins; empty where there are no older entries
    record Page(List<AuditEntry> entries, long unreadable, Optional<Mark> older) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// One page of the log. No entry is skipped between two pages, and one that cannot be read does not hide the others.
    ///
    /// @param from as the page before says; empty for the first
    /// @param person only what that person did; empty for everybody
    /// @param limit 1 to [#MAX_PAGE]
    /// @throws StoreException if it cannot be read
    Page page(Optional<Mark> from, Optional<UUID> person, int limit);

    /// What was done to one intake, newest first, at most [#MAX_PAGE]. Entries that make no sense are left out; [#verify(List)] tells of them.
    ///
    /// @throws StoreException if it cannot be read
    List<AuditEntry> of(UUID intake);

    /// Where the chain of this workstation stands, signed.
    ///
    /// @throws StoreException if it cannot be read
    Head head();

    /// Ends of the log that were signed earlier and are at hand: the one beside the archive, one that the archive did not fit, and
    /// those in the backups at the usual place and at the second one.
    List<Head> kept();

    /// A practitioner knows why the archive is older than it was, or its log another, and takes it as it is. That is logged, and
    /// [Archive.Warning#OLDER_THAN_BEFORE] and [Archive.Warning#LOG_CHANGED] are over.
    ///
    /// @return false if it could not be logged; then nothing changes
    /// @throws StoreException while no practitioner is unlocked
    boolean accept();

    /// Whether a chain has the entry that the footer of a report names.
    ///
    /// @param n its number
    /// @param start of its tag, 8 bytes
    /// @throws StoreException if it cannot be read
    boolean holds(long n, byte[] start);

    /// Goes through every entry of every chain and compares each intake with the entry that tells of it.
    ///
    /// @param heads seen before, from backups, reports and the file beside the archive
    /// @throws StoreException if it cannot be read
    AuditVerdict verify(List<Head> heads);
}
