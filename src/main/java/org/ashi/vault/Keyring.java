package org.ashi.vault;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The secret keys that one role holds. Those of the front desk open no body that was handed in and sign nothing.
///
/// @param desk by epoch
/// @param record by epoch; none for the front desk
/// @param owner what only practitioners hold
public record Keyring(
        Map<Integer, OpeningKey> desk, Map<Integer, OpeningKey> record, ArchiveKey archive, Optional<Owner> owner) {

    private static final int FORMAT = 1;
    private static final int MOST_EPOCHS = 100_000;

    /// @param root signs keys and people
    /// @param chain the first key of the audit chain, 32 bytes: who has it can check every entry
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    public record Owner(SigningKey root, byte[] chain) {
        public Owner {
            if (chain.length != Chain.KEY_BYTES) {
                throw new VaultException(VaultException.Reason.DAMAGED);
            }
        }

        @Override
        public String toString() {
            return "Owner";
        }
    }

    public Keyring {
        desk = Map.copyOf(desk);
        record = Map.copyOf(record);
    }

    /// @throws VaultException if there is no key of that epoch
    public OpeningKey desk(int epoch) {
        return require(desk, epoch);
    }

    /// @throws VaultException if there is no key of that epoch, or this is the front desk's ring
    public OpeningKey record(int epoch) {
        return require(record, epoch);
    }

    /// What a role is given of it.
    public Keyring forRole(Role role) {
        return switch (role) {
            case PRACTITIONER -> this;
            case FRONT_DESK -> new Keyring(desk, Map.of(), archive, Optional.empty());
        };
    }

    public Keyring with(int epoch, OpeningKey recordKey, OpeningKey deskKey) {
        var desks = new TreeMap<>(desk);
        var records = new TreeMap<>(record);
        desks.put(epoch, deskKey);
        records.put(epoch, recordKey);
        return new Keyring(desks, records, archive, owner);
    }

    /// With a new archive key in the place of the one before.
    public Keyring renewed() {
        return new Keyring(desk, record, ArchiveKey.generate(), owner);
    }

    /// Sealed for one person.
    ///
    /// @param version of the bundle, one more with each change
    public byte[] seal(Practice practice, long version, Person person) {
        return person.key().seal(forRole(person.role()).bytes(), context(practice.id(), version, person));
    }

    /// @param sealed what [#seal(Practice, long, Person)] gave
    /// @throws VaultException if it is not for this person, of this version and of this practice
    public static Keyring open(byte[] sealed, Practice practice, long version, Person person, OpeningKey key) {
        var ring = read(key.open(sealed, context(practice.id(), version, person)));
        // Keys of another practice, put here by whoever can write the file, would open nothing and sign anything.
        if (ring.owner().filter(o -> !o.root().verifying().equals(practice.root())).isPresent()
                || !key.sealing().equals(person.key())) {
            throw new VaultException(VaultException.Reason.NOT_GENUINE);
        }
        return ring;
    }

    private static byte[] context(UUID practice, long version, Person person) {
        return new Fields()
                .text("ashi1/bundle")
                .id(practice)
                .number(version)
                .id(person.id())
                .number(person.role().number())
                .bytes(person.key().bytes())
                .done();
    }

    private byte[] bytes() {
        var out = new Fields().number(FORMAT);
        write(out, desk);
        write(out, record);
        out.bytes(archive.secret());
        out.number(owner.isPresent() ? 1 : 0);
        owner.ifPresent(o -> out.bytes(o.root().secret()).bytes(o.chain()));
        return out.done();
    }

    private static Keyring read(byte[] bytes) {
        var in = new FieldReader(bytes);
        if (in.number() != FORMAT) {
            throw new VaultException(VaultException.Reason.NEWER);
        }
        var desk = keys(in);
        var record = keys(in);
        var archive = ArchiveKey.read(in.bytes());
        var owner = in.count(1) == 1
                ? Optional.of(new Owner(SigningKey.read(in.bytes()), in.bytes()))
                : Optional.<Owner>empty();
        in.end();
        return new Keyring(desk, record, archive, owner);
    }

    private static void write(Fields out, Map<Integer, OpeningKey> keys) {
        out.number(keys.size());
        new TreeMap<>(keys).forEach((epoch, key) -> out.number(epoch).bytes(key.secret()));
    }

    private static Map<Integer, OpeningKey> keys(FieldReader in) {
        var keys = new TreeMap<Integer, OpeningKey>();
        int count = in.count(MOST_EPOCHS);
        for (int i = 0; i < count; i++) {
            keys.put(in.count(Integer.MAX_VALUE), OpeningKey.read(in.bytes()));
        }
        return keys;
    }

    private static OpeningKey require(Map<Integer, OpeningKey> keys, int epoch) {
        var key = keys.get(epoch);
        if (key == null) {
            throw new VaultException(VaultException.Reason.NOT_OPENED);
        }
        return key;
    }

    @Override
    public String toString() {
        return "Keyring";
    }
}
