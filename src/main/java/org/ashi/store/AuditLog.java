package org.ashi.store;

import java.util.List;
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

    /// What was done to one intake, newest first, at most [#MAX_PAGE].
    ///
    /// @throws StoreException if it cannot be read
    List<AuditEntry> of(UUID intake);

    /// Where the chain of this workstation stands, signed.
    ///
    /// @throws StoreException if it cannot be read
    Head head();

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
