package org.ashi.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ashi.pack.PackShelf.Chosen;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.ProofFile;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Background;

/// What the page about the protocol pack works with.
///
/// @param chosen in use since the program started
/// @param own reads the clinic's own pack anew; empty where there is none
/// @param proofs those that are kept
/// @param verifier puts a pack to the proof; may take minutes
/// @param everyIntake hands over every stored intake, one by one; throws where the archive cannot be read
/// @param lastLook outlives the page
/// @param background for proofs and comparisons alone, so that nobody's answers wait for one
public record PackDesk(
        Chosen chosen,
        Supplier<Optional<ReadResult>> own,
        ProofFile proofs,
        Function<ProtocolPack, Proof> verifier,
        Consumer<Consumer<StoredIntake>> everyIntake,
        LastLook lastLook,
        Background background) {}
