package org.ashi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenario;
import org.ashi.store.Archive;
import org.ashi.store.Founding;
import org.ashi.store.Opening;
import org.ashi.store.SaveResult;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.ui.kit.Pause;
import org.ashi.vault.Cost;
import org.ashi.vault.PracticeRoot;

/// A throw-away practice with invented patients, in a folder of its own that holds its settings too. Its secrets are random and
/// forgotten at once: whoever finds the folder cannot open it either.
final class SamplePractice implements AutoCloseable {

    private static final int PATIENTS = 8;
    private static final int SECRET_BYTES = 32;
    private static final Duration BETWEEN = Duration.ofMinutes(17);

    /// A secret of 256 random bits needs no stretching.
    private static final Cost NO_STRETCHING = new Cost(8, 1, 1);

    private final Path folder;
    private final Wiring wiring;
    private final Archive archive;

    private SamplePractice(Path folder, Wiring wiring, Archive archive) {
        this.folder = folder;
        this.wiring = wiring;
        this.archive = archive;
    }

    Wiring wiring() {
        return wiring;
    }

    Archive archive() {
        return archive;
    }

    static Path folder(Path dataFolder) {
        return dataFolder.resolve("sample");
    }

    /// Empties the folder, founds the practice there, unlocks it and hands in its patients. Blocks for seconds.
    ///
    /// @throws IllegalStateException with a code if it cannot be made
    static SamplePractice open(Path dataFolder, Clock clock) {
        var folder = folder(dataFolder);
        delete(folder);
        var wiring = new Wiring(folder, clock, Pause.OnScreen.toSeeAMark());
        var opening = new SqliteArchive(clock.getZone(), clock, NO_STRETCHING).open(folder);
        if (!(opening instanceof Opening.Ready(Archive archive))) {
            throw new IllegalStateException("ASHI-S01");
        }
        var sample = new SamplePractice(folder, wiring, archive);
        try {
            sample.found();
            sample.fill(clock);
            return sample;
        } catch (RuntimeException e) {
            sample.close();
            throw e;
        }
    }

    private void found() {
        var random = new SecureRandom();
        var secret = new byte[SECRET_BYTES];
        var sheet = new byte[Founding.SHEET_BYTES];
        random.nextBytes(secret);
        random.nextBytes(sheet);
        var m = wiring.messages();
        try {
            var result = archive.setUp(new Founding(
                    PracticeRoot.generate(), m.get("unlock.sample.practice"), m.get("unlock.sample.person"), secret, sheet, NO_STRETCHING));
            if (!(result instanceof Archive.SetUp.Done done)
                    || !(archive.unlock(done.founder().id(), secret) instanceof Archive.Unlock.Unlocked)) {
                throw new IllegalStateException("ASHI-S02");
            }
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(sheet, (byte) 0);
        }
    }

    private void fill(Clock clock) {
        var names = wiring.messages().get("unlock.sample.names").split(", ");
        var cases = cases(wiring.scenarios().scenarios());
        for (var i = 0; i < Math.min(names.length, cases.size()); i++) {
            var arrived = Clock.offset(clock, BETWEEN.multipliedBy(cases.size() - i).negated());
            handIn(names[i], cases.get(i), Desk.of(wiring.pack(), archive, arrived));
        }
    }

    /// The first case of each level, and then others.
    static List<Scenario> cases(List<Scenario> all) {
        var first = all.stream().filter(s -> s.form().equals(Intake.FIRST_VISIT)).toList();
        var chosen = new LinkedHashSet<Scenario>();
        for (var level : TriageLevel.values()) {
            first.stream().filter(s -> s.expected().triage() == level).findFirst().ifPresent(chosen::add);
        }
        first.stream().limit(PATIENTS).forEach(chosen::add);
        return chosen.stream().limit(PATIENTS).toList();
    }

    private void handIn(String name, Scenario scenario, Desk desk) {
        var session = IntakeSession.start(desk, wiring.messages().language());
        session.patient(new Patient(name, born(scenario, desk.pack(), desk.today()), Optional.empty(), Optional.empty()));
        session.answer(scenario.answers().byQuestion());
        if (!(session.finish() instanceof SaveResult.Saved)) {
            throw new IllegalStateException("ASHI-S03");
        }
    }

    private static Optional<LocalDate> born(Scenario scenario, ProtocolPack pack, LocalDate today) {
        return pack.questionnaire()
                .birthDate()
                .flatMap(q -> scenario.answers().get(q.id()))
                .flatMap(a -> a instanceof Answer.Number(int years)
                        ? Optional.of(today.minusYears(years).minusDays(40))
                        : Optional.empty());
    }

    /// Closes it and deletes all of it.
    @Override
    public void close() {
        archive.close();
        delete(folder);
    }

    /// What cannot be deleted now is deleted when the sample is opened next.
    static void delete(Path folder) {
        if (!Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            System.getLogger(SamplePractice.class.getName())
                    .log(System.Logger.Level.WARNING, "ASHI-S04 the sample practice could not be deleted");
        }
    }
}
