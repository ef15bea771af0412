package org.ashi.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.pack.PackCopy;
import org.ashi.pack.PackShelf;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.ProofFile;
import org.ashi.pack.proof.Proofs;
import org.ashi.rules.PackRef;
import org.ashi.store.BareIntakes;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Background;

/// The packs of a practice, and a verifier that says what the test wants.
final class Packs {

    private final Path folder;
    final ProofFile proofs;
    final PackShelf shelf;
    final List<PackRef> verified = new ArrayList<>();
    Function<PackRef, Proof> verdict = Proofs::proved;
    Consumer<Consumer<StoredIntake>> everyIntake = work -> {};
    private final LastLook lastLook = new LastLook();

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
                work -> everyIntake.accept(work),
                lastLook,
                background);
    }

    /// A pack of the clinic's own waits, and its proof says what is wrong with it.
    void waitingWithAFault() {
        own("2.0.0");
        refuted();
    }

    /// The proof of the waiting pack says what is wrong with it.
    void refuted() {
        proofs.keep(Proofs.refuted(shelf.choose().waiting().orElseThrow().ref()));
    }

    /// A pack of the clinic's own waits in which pain in a calf is less urgent, and capacity is read the wrong way round.
    void waitingWithLowered(String version) {
        own(version);
        var rules = own().resolve("rules.json");
        try {
            var text = Files.readString(rules)
                    .replace("\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"URGENT\"", "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"REFER\"")
                    .replace("\"capacity\", \"is\": \"no\"}", "\"capacity\", \"is\": \"yes\"}");
            Files.writeString(rules, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of these the first comes out lower under [#waitingWithLowered(String)], the second more open, and the third the same.
    static List<Intake> threeIntakes() {
        var at = Instant.parse("2026-03-04T09:30:00Z");
        var calf = new Answers(Map.of("rf_calf", Answer.yes()));
        var capacity = new Answers(Map.of("capacity", Answer.no(), "intake_consent", Answer.yes()));
        return List.of(
                BareIntakes.handedIn(new UUID(1L << 60, 1), at, "Ana Pérez").withAnswers(calf),
                BareIntakes.handedIn(new UUID(2L << 60, 2), at.plusSeconds(60), "Bo Li").withAnswers(capacity),
                Intake.started(new UUID(3L << 60, 3), at.plusSeconds(120), "en", Intake.RETURN_VISIT));
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
