package org.ashi.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;

/// What is inside a person's bundle of keys: everybody can seal one to them.
public final class KeyringFuzz {

    private KeyringFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final UUID ID = new UUID(3, 4);
        private static final SigningKey ROOT = SigningKey.generate();
        private static final OpeningKey KEY = OpeningKey.generate();
        private static final Practice PRACTICE = new Practice(ID, "Clinic", Instant.EPOCH, ROOT.verifying());
        private static final Person PERSON =
                Person.signed(ID, new UUID(5, 6), "Dana", Role.PRACTITIONER, KEY.sealing(), ROOT);
        private static final byte[] CONTEXT = new Fields()
                .text("ashi1/bundle")
                .id(ID)
                .number(1)
                .id(PERSON.id())
                .number(PERSON.role().number())
                .bytes(PERSON.key().bytes())
                .done();
        private static final Keyring RING = new Keyring(
                Map.of(1, OpeningKey.generate()),
                Map.of(1, OpeningKey.generate()),
                ArchiveKey.generate(),
                Optional.of(new Keyring.Owner(ROOT, new byte[Chain.KEY_BYTES])));
        private static final byte[] PLAIN = KEY.open(RING.seal(PRACTICE, 1, PERSON), CONTEXT);
    }

    /// @param input a variant of the fields
    public static void fuzzerTestOneInput(byte[] input) {
        var sealed = Good.PERSON.key().seal(Variant.ofFields(input, Good.PLAIN), Good.CONTEXT);
        Budget.sealed(input, () -> Keyring.open(sealed, Good.PRACTICE, 1, Good.PERSON, Good.KEY), KeyringFuzz::use);
    }

    private static void use(Keyring ring) {
        var line = "a line".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (!Arrays.equals(ring.archive().open(ring.archive().seal(line, line), line), line)) {
            throw new AssertionError("the archive key opens nothing");
        }
        ring.owner().ifPresent(owner -> Chain.start(owner.chain(), Good.ID));
        ring.renewed().seal(Good.PRACTICE, 2, Good.PERSON);
    }
}
