package org.ashi.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ashi.pack.PackCopy;
import org.ashi.pack.PackShelf;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.ProofFile;
import org.ashi.pack.proof.Proofs;
import org.ashi.rules.PackRef;
import org.ashi.ui.kit.Background;

/// The packs of a practice, and a verifier that says what the test wants.
final class Packs {

    private final Path folder;
    final ProofFile proofs;
    final PackShelf shelf;
    final List<PackRef> verified = new ArrayList<>();
    Function<PackRef, Proof> verdict = Proofs::proved;

    Packs(Path folder) {
        this.folder = folder;
        proofs = ProofFile.in(folder, "low-back-pain");
        shelf = new PackShelf("low-back-pain", folder, proofs);
    }

    PackDesk desk(Background background) {
        return new PackDesk(
                shelf.choose(),
                shelf::own,
                proofs,
                pack -> {
                    verified.add(pack.ref());
                    return verdict.apply(pack.ref());
                },
                background);
    }

    /// A pack of the clinic's own waits, and its proof says what is wrong with it.
    void waitingWithAFault() {
        own("2.0.0");
        proofs.keep(Proofs.refuted(shelf.choose().waiting().orElseThrow().ref()));
    }

    Path own() {
        return folder.resolve("packs").resolve("low-back-pain");
    }

    /// The clinic's own pack is the shipped one under another version.
    void own(String version) {
        try {
            PackCopy.to(own());
            var file = own().resolve("pack.json");
            Files.writeString(
                    file,
                    Files.readString(file).replaceFirst("\"version\": *\"[^\"]*\"", "\"version\": \"" + version + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
