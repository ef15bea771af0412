package org.ashi.vault;

import java.time.Instant;
import java.util.UUID;

/// A practice, as everybody may know it. Its root key signs everything else that everybody may know.
///
/// @param name 1 to [#MOST_NAME] characters
/// @param since to the millisecond
public record Practice(UUID id, String name, Instant since, VerifyingKey root) {

    public static final int MOST_NAME = 100;

    public Practice {
        name = Names.clean(name, MOST_NAME);
    }

    /// To be signed by the root key itself.
    public byte[] statement() {
        return new Fields()
                .text("ashi1/practice")
                .id(id)
                .text(name)
                .number(since.toEpochMilli())
                .bytes(root.bytes())
                .done();
    }

    /// What people compare to know that it is this practice.
    ///
    /// @return SHA-256
    public byte[] fingerprint() {
        return PracticeRoot.fingerprint(id, root);
    }
}
