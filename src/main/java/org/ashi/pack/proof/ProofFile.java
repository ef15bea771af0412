package org.ashi.pack.proof;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ashi.pack.ProvedPacks;
import org.ashi.pack.WholeFile;

/// The proofs that are kept: `proofs/HASH.json` of the data folder, and the one of the pack that came with the program. A damaged
/// file is no proof.
public final class ProofFile implements ProvedPacks {

    private static final System.Logger LOG = System.getLogger(ProofFile.class.getName());
    /// A proof could not be read and does not count; its pack has to be proved again.
    private static final String UNREADABLE = "ASHI-P02";
    /// A proof could not be kept.
    public static final String UNWRITABLE = "ASHI-P03";

    private final ProofJson json = new ProofJson();
    private final Path folder;
    private final Shipped shipped;

    /// The proof that came with a pack.
    @FunctionalInterface
    interface Shipped {
        /// @throws IOException if it is there and cannot be read
        Optional<byte[]> read() throws IOException;
    }

    ProofFile(Path dataFolder, Shipped shipped) {
        folder = dataFolder.resolve("proofs");
        this.shipped = shipped;
    }

    /// @param dataFolder of the program; need not exist
    /// @param packId of the pack that came with the program
    public static ProofFile in(Path dataFolder, String packId) {
        return new ProofFile(dataFolder, () -> {
            try (InputStream in = ProofFile.class.getResourceAsStream("/packs/" + packId + ".proof.json")) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        });
    }

    /// What was found when a pack was put to the proof last, whatever that was. A proof made here counts before the one that came
    /// with the program.
    ///
    /// @param hash of the pack's files; anything else has no proof
    public Optional<Proof> find(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return read(hash, () -> {
            var file = folder.resolve(hash + ".json");
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }).or(() -> read(hash, shipped));
    }

    /// A proof that ran out of time does not take the place of one that did not.
    ///
    /// @return false where it could not be kept; tell staff the code [#UNWRITABLE]
    public boolean keep(Proof proof) {
        if (proof.verdict() == CheckResult.Verdict.UNDECIDED && provedAt(proof.hash()).isPresent()) {
            return true;
        }
        try {
            WholeFile.write(folder.resolve(proof.hash() + ".json"), json.write(proof));
            return true;
        } catch (IOException refused) {
            LOG.log(Level.WARNING, UNWRITABLE + " a proof could not be kept: " + refused.getClass().getName());
            return false;
        }
    }

    @Override
    public Optional<Instant> provedAt(String hash) {
        return find(hash).filter(proof -> proof.verdict() == CheckResult.Verdict.PROVED).map(Proof::at);
    }

    /// A file under the name of another pack proves nothing.
    private Optional<Proof> read(String hash, Shipped source) {
        try {
            var bytes = source.read();
            return bytes.isPresent()
                    ? Optional.of(json.read(bytes.get())).filter(proof -> proof.hash().equals(hash) && Verifier.complete(proof))
                    : Optional.empty();
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, UNREADABLE + " a proof could not be read and does not count");
            return Optional.empty();
        }
    }
}
