package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.vault.Chain;
import org.ashi.vault.Ids;
import org.ashi.vault.VaultException;

/// How far the chain of another workstation was when one was added. The entry of the new workstation holds it, so that nobody
/// can take away the whole history of a computer that is not used any more.
///
/// @param tag of entry n, its first 16 hexadecimal digits
/// @param end whether the log ended there; false where that was lost, and this is the last entry that was left
record Standing(UUID workstation, long n, String tag, boolean end) {

    /// More were never in use; the detail of an entry holds no more.
    private static final int MOST = 50;

    private static final int TAG_BYTES = 8;
    private static final String BETWEEN = ":";
    private static final String SPACE = " ";
    private static final String NO_END = "?";

    /// The detail of the entry that tells of a new workstation: its id, then the standing of the others, newest first.
    static String detail(Connection c, UUID added) throws SQLException {
        var ends = all(c, "SELECT workstation, n, tag FROM chain WHERE workstation <> ? ORDER BY rowid DESC", added, true);
        var known = ends.stream().map(Standing::workstation).collect(Collectors.toSet());
        var left = all(
                c, "SELECT workstation, max(n) AS n, tag FROM audit WHERE workstation <> ? GROUP BY workstation", added, false);
        var others = Stream.concat(
                ends.stream(), left.stream().filter(other -> !known.contains(other.workstation)));
        return Stream.concat(Stream.of(added.toString()), others.limit(MOST).map(Standing::text))
                .collect(Collectors.joining(SPACE));
    }

    private static List<Standing> all(Connection c, String sql, UUID added, boolean end) throws SQLException {
        return Rows.readable(
                        c,
                        sql,
                        p -> p.bytes(Ids.bytes(added)),
                        row -> new Standing(
                                KeyTables.id(row, "workstation"), row.getLong("n"), brief(row.getBytes("tag")), end))
                .rows();
    }

    private String text() {
        return workstation + BETWEEN + n + BETWEEN + tag + (end ? "" : BETWEEN + NO_END);
    }

    /// @param detail what [#detail(Connection, UUID)] gave
    /// @throws VaultException if it is something else
    static List<Standing> read(String detail) {
        return Stream.of(detail.split(SPACE)).skip(1).map(Standing::one).toList();
    }

    private static Standing one(String text) {
        var parts = List.of(text.split(BETWEEN));
        var end = parts.size() == 3;
        if (!end && !(parts.size() == 4 && parts.get(3).equals(NO_END))) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        try {
            return new Standing(UUID.fromString(parts.get(0)), Long.parseLong(parts.get(1)), parts.get(2), end);
        } catch (IllegalArgumentException nonsense) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    /// Whether that entry is there, and is the same.
    ///
    /// @return empty if it is not there
    Optional<Boolean> holds(Connection c) throws SQLException {
        return AuditTable.tag(c, workstation, n).map(found -> brief(found).equals(tag));
    }

    /// Whether the log of that workstation ended so.
    boolean isEnd(UUID station, Chain at) {
        return end && workstation.equals(station) && n == at.n() && tag.equals(brief(at.tag()));
    }

    private static String brief(byte[] tag) {
        if (tag.length < TAG_BYTES) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return HexFormat.of().formatHex(tag, 0, TAG_BYTES);
    }
}
