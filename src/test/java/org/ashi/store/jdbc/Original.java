package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// An archive as it was, to make bad copies of, and the judge of what the program says of them.
final class Original {

    private final Path folder;
    private final Map<UUID, StoredIntake> intakes = new LinkedHashMap<>();
    private UUID earlier = new UUID(0, 0);

    /// Eight intakes of every kind, a person of the front desk, and a rotation of keys in between.
    Original(Path folder) {
        this.folder = folder;
        try (var archive = Archives.ready(folder)) {
            keep(archive, Samples.handedIn(UUID.randomUUID()), TriageLevel.URGENT);
            keep(archive, Samples.handedIn(UUID.randomUUID()), TriageLevel.ROUTINE);
            keep(archive, Samples.signedOff(UUID.randomUUID()), TriageLevel.REFER);
            keep(archive, Samples.unfinished(UUID.randomUUID(), Samples.START), TriageLevel.ROUTINE);
            archive.staff().add("Front Desk", Role.FRONT_DESK, "front desk of the harbour".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            archive.staff().rotate();
            keep(archive, Samples.handedIn(UUID.randomUUID()), TriageLevel.EMERGENCY);
            keep(archive, Samples.unfinished(UUID.randomUUID(), Samples.START).withAlert(Samples.ALERT), TriageLevel.ROUTINE);
            keep(archive, Samples.handedIn(UUID.randomUUID()), TriageLevel.CAUTION);
            var twice = Samples.handedIn(UUID.randomUUID());
            keep(archive, twice, TriageLevel.CAUTION);
            keepRow(twice.id());
            archive.save(Samples.stored(twice.reviewed(org.ashi.intake.Status.IN_REVIEW, twice.review()), TriageLevel.CAUTION, 1));
            intakes.put(twice.id(), archive.find(twice.id()).orElseThrow());
            archive.queue(Query.first(10));
        }
    }

    /// The row of a record before its last save lies in the table `kept_sealed_intake` from then on.
    private void keepRow(UUID id) {
        try {
            Forger.keep(folder, id);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        earlier = id;
    }

    /// The record that was saved twice.
    UUID earlier() {
        return earlier;
    }

    private void keep(Archive archive, org.ashi.intake.Intake intake, TriageLevel level) {
        archive.save(Samples.stored(intake, level, 0));
        intakes.put(intake.id(), archive.find(intake.id()).orElseThrow());
        archive.seen(intake.id(), 1, Optional.empty());
    }

    List<UUID> ids() {
        return List.copyOf(intakes.keySet());
    }

    Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /// What the program makes of a copy.
    ///
    /// @param wrong records that are shown and are not what was saved last
    /// @param readable records that are shown as they were saved last
    /// @param noticed what it says is not as it should be; empty if it noticed nothing
    record Verdict(List<UUID> wrong, List<UUID> readable, List<String> noticed) {}

    Verdict judge(Path copy) {
        return switch (Practices.archives(Samples.ZONE, java.time.InstantSource.system()).open(copy)) {
            case Opening.Ready(Archive archive) -> judge(archive);
            case Opening.NewerVersion newer -> closed(newer.store(), "newer");
            case Opening.SetAside aside -> closed(aside.store(), "set aside");
            case Opening.Failed failed -> new Verdict(List.of(), List.of(), List.of("opening " + failed.code()));
        };
    }

    private static Verdict closed(Archive archive, String what) {
        archive.close();
        return new Verdict(List.of(), List.of(), List.of(what));
    }

    private Verdict judge(Archive archive) {
        var noticed = new java.util.ArrayList<String>();
        var wrong = new java.util.ArrayList<UUID>();
        var readable = new java.util.ArrayList<UUID>();
        try (archive) {
            archive.warnings().forEach(w -> noticed.add(w.name()));
            var founder = archive.people().stream().filter(p -> p.name().equals(Practices.FOUNDER)).findFirst();
            var result = archive.unlock(founder.map(Person::id).orElse(Person.RECOVERY),
                    founder.isPresent() ? Practices.passphrase() : Practices.sheet());
            if (!(result instanceof Archive.Unlock.Unlocked)) {
                noticed.add("unlock " + result);
                return new Verdict(wrong, readable, noticed);
            }
            look(archive, noticed, wrong, readable);
        } catch (StoreException e) {
            noticed.add("reading " + e.code());
        }
        return new Verdict(wrong, readable, noticed);
    }

    private void look(Archive archive, List<String> noticed, List<UUID> wrong, List<UUID> readable) {
        for (var row : archive.queue(Query.first(100))) {
            var saved = intakes.get(row.id());
            // What stands in the list is shown too.
            if (saved == null || !row.name().equals(saved.intake().patient().name())
                    || row.level() != saved.level()) {
                wrong.add(row.id());
            }
        }
        intakes.forEach((id, saved) -> {
            try {
                archive.find(id).ifPresentOrElse(
                        found -> (found.equals(saved) ? readable : wrong).add(id), () -> noticed.add("missing"));
            } catch (StoreException e) {
                noticed.add("find " + e.code());
            }
        });
        if (!archive.quarantined().isEmpty()) {
            noticed.add("quarantined " + archive.quarantined().size());
        }
        archive.audit().verify(List.of()).findings().forEach(f -> noticed.add(f.kind().name()));
        archive.warnings().forEach(w -> noticed.add(w.name()));
    }

    /// What becomes of a form that a patient hands in on a copy, while nobody is unlocked.
    enum Form {
        /// Nobody was told that it was saved.
        REFUSED,
        READABLE,
        /// No way in is left: neither this form nor any other.
        NO_WAY_IN,
        LOST
    }

    Form handIn(Path copy) {
        var archives = Practices.archives(Samples.ZONE, java.time.InstantSource.system());
        var id = UUID.randomUUID();
        if (!(archives.open(copy) instanceof Opening.Ready(Archive kiosk))) {
            return Form.REFUSED;
        }
        try (kiosk) {
            if (!(kiosk.save(Samples.stored(Samples.handedIn(id))) instanceof org.ashi.store.SaveResult.Saved)) {
                return Form.REFUSED;
            }
        }
        if (!(archives.open(copy) instanceof Opening.Ready(Archive archive))) {
            return Form.LOST;
        }
        try (archive) {
            return unlocks(archive) ? found(archive, id) : Form.NO_WAY_IN;
        }
    }

    private static Form found(Archive archive, UUID id) {
        try {
            return archive.find(id).isPresent() ? Form.READABLE : Form.LOST;
        } catch (StoreException e) {
            return Form.LOST;
        }
    }

    private static boolean unlocks(Archive archive) {
        var founder = archive.people().stream().filter(p -> p.name().equals(Practices.FOUNDER)).findFirst();
        return founder.filter(p -> archive.unlock(p.id(), Practices.passphrase()) instanceof Archive.Unlock.Unlocked).isPresent()
                || archive.unlock(Person.RECOVERY, Practices.sheet()) instanceof Archive.Unlock.Unlocked;
    }
}
