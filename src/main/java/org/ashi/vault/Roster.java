package org.ashi.vault;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Who belongs to a practice at some time, and which epoch is the newest. A person who was signed once and is not named here has
/// left, whatever else the archive says.
///
/// @param version from 1, one more with each change of people or keys
/// @param epoch number of the newest
/// @param members SHA-256 of what the practice signed of each, by id
/// @param signature by the practice's root key
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record Roster(long version, int epoch, Map<UUID, byte[]> members, byte[] signature) {

    private static final int MOST_MEMBERS = 10_000;

    public Roster {
        members = Map.copyOf(members);
        if (version < 1 || epoch < 1) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    public static Roster signed(
            UUID practice, long version, int epoch, Collection<Person> people, SigningKey root) {
        var members = new TreeMap<UUID, byte[]>();
        people.forEach(p -> members.put(p.id(), p.digest(practice)));
        return new Roster(
                version, epoch, members, root.sign(statement(practice, version, epoch, bytes(members))));
    }

    /// @param members as [#memberBytes()] gave them
    /// @throws VaultException if these are none
    public static Roster read(long version, int epoch, byte[] members, byte[] signature) {
        var in = new FieldReader(members);
        var found = new TreeMap<UUID, byte[]>();
        int count = in.count(MOST_MEMBERS);
        for (int i = 0; i < count; i++) {
            found.put(in.id(), in.bytes());
        }
        in.end();
        return new Roster(version, epoch, found, signature);
    }

    public byte[] memberBytes() {
        return bytes(members);
    }

    /// @throws VaultException if the practice did not sign it
    public void verify(Practice practice) {
        practice.root().require(signature, statement(practice.id(), version, epoch, memberBytes()));
    }

    /// Whether this person belongs to the practice, with this name, role and key.
    public boolean names(UUID practice, Person person) {
        var digest = members.get(person.id());
        return digest != null && Arrays.equals(digest, person.digest(practice));
    }

    private static byte[] bytes(Map<UUID, byte[]> members) {
        var out = new Fields().number(members.size());
        new TreeMap<>(members).forEach((id, digest) -> out.id(id).bytes(digest));
        return out.done();
    }

    private static byte[] statement(UUID practice, long version, int epoch, byte[] members) {
        return new Fields()
                .text("ashi1/roster")
                .id(practice)
                .number(version)
                .number(epoch)
                .bytes(members)
                .done();
    }

    @Override
    public String toString() {
        return "Roster[" + version + "]";
    }
}
