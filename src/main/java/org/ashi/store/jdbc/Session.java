package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.store.Quarantined;
import org.ashi.store.Raise;
import org.ashi.vault.Keyring;
import org.ashi.vault.OpeningKey;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.VaultException;

/// What is in memory while somebody is unlocked. Used under the lock of the connection that reads.
final class Session {

    private final Person person;
    private final Lines lines;
    private final Set<Opened> opened = new HashSet<>();
    private final Map<UUID, VaultException.Reason> quarantine = new HashMap<>();
    private final OpeningKey key;
    private Keyring keys;
    private long mark;
    private long touched;
    private long searchedAt = Long.MIN_VALUE;

    /// @param touched the state of the archive that the lines are of
    /// @param mark of the state that the keys are of, see [KeyTables#mark]
    Session(Person person, OpeningKey key, Keyring keys, long mark, Lines lines, long touched) {
        this.person = person;
        this.key = key;
        this.keys = keys;
        this.mark = mark;
        this.lines = lines;
        this.touched = touched;
    }

    Person person() {
        return person;
    }

    boolean practitioner() {
        return person.role() == Role.PRACTITIONER;
    }

    /// Opens the person's bundle of keys when there is a newer one.
    OpeningKey ownKey() {
        return key;
    }

    /// Whether the practice still knows this person with this key.
    boolean belongsTo(Known now) {
        return now.person(person.id()).filter(person::equals).isPresent();
    }

    /// Opens the person's bundle as it lies in the archive now.
    ///
    /// @throws VaultException if it is not genuine or there is none
    Keyring open(Connection c, Known now) throws SQLException {
        var bundle = KeyTables.bundle(c, person.id())
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        return Keyring.open(bundle.sealed(), now.practice(), bundle.version(), person, key);
    }

    Keyring keys() {
        return keys;
    }

    /// Of which state the keys are.
    long mark() {
        return mark;
    }

    void keys(Keyring newer, long of) {
        keys = newer;
        mark = of;
    }

    Lines lines() {
        return lines;
    }

    long touched() {
        return touched;
    }

    void touched(long newer) {
        touched = newer;
    }

    /// A state of an intake that was opened. Whoever opened it before it was raised has not seen that.
    record Opened(UUID id, long revision, Optional<Raise> raised) {}

    boolean opened(Opened state) {
        return opened.contains(state);
    }

    /// To be called once the log tells of it.
    void noteOpened(Opened state) {
        opened.add(state);
    }

    /// Searching as one types is one search.
    ///
    /// @return whether a search at this time, in milliseconds, is another one than the last
    boolean search(long now, long apart) {
        var another = searchedAt == Long.MIN_VALUE || now - searchedAt >= apart || now < searchedAt;
        if (another) {
            searchedAt = now;
        }
        return another;
    }

    void quarantine(UUID id, VaultException.Reason reason) {
        lines.remove(id);
        quarantine.put(id, reason);
    }

    void release(UUID id) {
        quarantine.remove(id);
    }

    List<Quarantined> quarantined() {
        return quarantine.entrySet().stream()
                .map(e -> new Quarantined(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparing(Quarantined::id, Line::compareIds))
                .toList();
    }
}
