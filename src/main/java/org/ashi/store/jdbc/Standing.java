package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.vault.Ids;
import org.ashi.vault.VaultException;

/// How far the chain of another workstation was when one was added. The entry of the new workstation holds it, so that nobody
/// can take away the whole history of a computer that is not used any more.
///
/// @param tag of entry n, its first 16 hexadecimal digits
record Standing(UUID workstation, long n, String tag) {

    /// More were never in use; the detail of an entry holds no more.
    private static final int MOST = 50;

    private static final int TAG_BYTES = 8;
    private static final String BETWEEN = ":";
    private static final String SPACE = " ";

    /// The detail of the entry that tells of a new workstation: its id, then the standing of the others, newest first.
    static String detail(Connection c, UUID added) throws SQLException {
        var others = Rows.readable(
                c,
                "SELECT workstation, n, tag FROM chain WHERE workstation <> ? ORDER BY rowid DESC LIMIT " + MOST,
                p -> p.bytes(Ids.bytes(added)),
                row -> new Standing(KeyTables.id(row, "workstation"), row.getLong("n"), brief(row.getBytes("tag"))));
        return Stream.concat(
                        Stream.of(added.toString()),
                        others.rows().stream().map(other -> other.workstation + BETWEEN + other.n + BETWEEN + other.tag))
                .collect(Collectors.joining(SPACE));
    }

    /// @param detail what [#detail(Connection, UUID)] gave
    /// @throws VaultException if it is something else
    static List<Standing> read(String detail) {
        return Stream.of(detail.split(SPACE)).skip(1).map(Standing::one).toList();
    }

    private static Standing one(String text) {
        var parts = List.of(text.split(BETWEEN));
        if (parts.size() != 3) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        try {
            return new Standing(UUID.fromString(parts.get(0)), Long.parseLong(parts.get(1)), parts.get(2));
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

    private static String brief(byte[] tag) {
        if (tag.length < TAG_BYTES) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return HexFormat.of().formatHex(tag, 0, TAG_BYTES);
    }
}
