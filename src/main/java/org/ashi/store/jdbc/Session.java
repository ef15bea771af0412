package org.ashi.store.jdbc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ashi.store.Quarantined;
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
    private long touched;
    private long searchedAt = Long.MIN_VALUE;

    /// @param touched the state of the archive that the lines are of
    Session(Person person, OpeningKey key, Keyring keys, Lines lines, long touched) {
        this.person = person;
        this.key = key;
        this.keys = keys;
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

    Keyring keys() {
        return keys;
    }

    void keys(Keyring newer) {
        keys = newer;
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

    /// A state of an intake that was opened.
    record Opened(UUID id, long revision) {}

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
