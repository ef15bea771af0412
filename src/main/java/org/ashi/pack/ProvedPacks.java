package org.ashi.pack;

import java.time.Instant;
import java.util.Optional;

/// Knows which packs keep all their promises.
@FunctionalInterface
public interface ProvedPacks {

    /// Of whose packs nobody knows.
    ProvedPacks NONE = hash -> Optional.empty();

    /// When a pack was proved; empty where it was not, or where the proof failed.
    ///
    /// @param hash of its files, as in [org.ashi.rules.PackRef]
    Optional<Instant> provedAt(String hash);

    default boolean isProved(ProtocolPack pack) {
        return provedAt(pack.ref().sha256()).isPresent();
    }
}
