package org.ashi.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.Recording;
import org.ashi.cli.CommandLineMain;
import org.ashi.cli.Surroundings;
import org.ashi.cli.Terminal;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackShelf;
import org.ashi.store.Archive;
import org.ashi.store.Backups;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoredIntake;
import org.ashi.ui.wizard.TypedVisit;
import org.ashi.vault.Person;

/// A day with many patients, in a program of its own, which then loses its power: what is on the disk stays as it is.
final class LeakProgram {

    static final int PATIENTS = 100;
    private static final int FROM_FILES = 80;
    private static final int LEFT = 4;
    static final String BACKUPS = "backups";

    static final String WRONG = "incorrect mule charger staple";
    private static final byte NEWER = 99;

    private static final Clock CLOCK = Clock.systemUTC();

    private final Path root;

    private LeakProgram(Path root) {
        this.root = root;
    }

    /// @param args the folder for everything, and the file for the names of the files that were written
    public static void main(String[] args) throws IOException {
        try (var recording = new Recording()) {
            recording.enable("jdk.FileWrite").withThreshold(Duration.ZERO);
            recording.start();
            new LeakProgram(Path.of(args[0])).day();
            recording.stop();
            recording.dump(Path.of(args[1]));
        }
        Runtime.getRuntime().halt(0);
    }

    private Path data() {
        return root.resolve("data");
    }

    private void day() {
        Practices.unlocked(data(), CLOCK.getZone(), CLOCK).close();
        forms();
        var archive = Practices.unlocked(data(), CLOCK.getZone(), CLOCK);
        secrets(archive);
        archive.lock();
        wizard(archive);
        Practices.unlock(archive);
        review(archive);
        command("list");
        command("list", "--name", Canary.of(1).name());
        var id = archive.queue(named(Canary.of(0).name())).getFirst().id().toString();
        command("show", id, "--json");
        command("export", "pdf", id, "--to", root.resolve("export").resolve("report.pdf").toString(), "--reason", "other");
        backUp(archive, Backups.Slots.ALL);
        archive.lock();
        backUp(archive, Backups.Slots.SHEET_ALONE);
    }

    /// What the sheet is replaced with.
    static byte[] newSheet() {
        var sheet = Practices.sheet();
        sheet[0] = NEWER;
        return sheet;
    }

    /// The sheet is replaced, and somebody mistypes the passphrase and the sheet.
    private static void secrets(Archive archive) {
        var wrong = WRONG.getBytes(StandardCharsets.UTF_8);
        if (!(archive.staff().renewSheet(newSheet()) instanceof Staff.Change.Done)
                || !(archive.unlock(Practices.founder(archive).id(), wrong) instanceof Archive.Unlock.Wrong)
                || !(archive.unlock(Person.RECOVERY, Practices.sheet()) instanceof Archive.Unlock.Wrong)
                || !(archive.unlock(Person.RECOVERY, newSheet()) instanceof Archive.Unlock.Unlocked)) {
            throw new IllegalStateException("secrets");
        }
        archive.lock();
        Practices.unlock(archive);
    }

    private void backUp(Archive archive, Backups.Slots slots) {
        var backups = archive.backups();
        if (!(backups.make(root.resolve(BACKUPS), slots, Backups.Progress.untold()) instanceof Backups.Made.Done done)
                || !(backups.verify(done.backup().folder(), Backups.Progress.untold()) instanceof Backups.Verified.Sound)) {
            throw new IllegalStateException("no backup");
        }
    }

    /// From files, as another program would hand them in.
    private void forms() {
        var lines = new StringBuilder();
        for (var c : Canary.first(FROM_FILES)) {
            lines.append("{\"patient\":{\"name\":\"%s\",\"birthDate\":\"1981-05-06\",\"phone\":\"%s\",\"recordNumber\":\"%s\"},"
                            .formatted(c.name(), c.phone(), c.recordNumber()))
                    .append("\"answers\":{\"pain_now\":4,\"rf_saddle\":\"yes\"}}\n");
        }
        run(lines.toString(), "intake", "-");
    }

    /// Through the wizard, some of them left or given up.
    private static void wizard(Archive archive) {
        var visit = new TypedVisit(BuiltInPack.lowBackPain(), archive, CLOCK);
        for (int i = FROM_FILES; i < PATIENTS - 2 * LEFT; i++) {
            var c = Canary.of(i);
            visit.handIn(c.name(), c.phone(), c.recordNumber());
        }
        for (int i = PATIENTS - 2 * LEFT; i < PATIENTS - LEFT; i++) {
            var c = Canary.of(i);
            visit.leave(c.name(), c.phone(), c.recordNumber());
        }
        for (int i = PATIENTS - LEFT; i < PATIENTS; i++) {
            var c = Canary.of(i);
            visit.giveUp(c.name(), c.phone(), c.recordNumber());
        }
    }

    private static void review(Archive archive) {
        for (int i = 0; i < PATIENTS - 2 * LEFT; i++) {
            var c = Canary.of(i);
            var row = archive.queue(named(c.name())).getFirst();
            var stored = archive.find(row.id()).orElseThrow();
            var reviewed = stored.intake().reviewed(Status.IN_REVIEW, Review.NONE.withNote(c.note()));
            var result = archive.save(new StoredIntake(reviewed, stored.assessment(), stored.trace(), stored.revision()));
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException("not saved");
            }
        }
    }

    private static Query named(String name) {
        return new Query(Set.of(), Set.of(), Query.words(name), Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }

    private void command(String... line) {
        run("", line);
    }

    private void run(String input, String... line) {
        var out = new ByteArrayOutputStream();
        var exit = CommandLineMain.run(
                line,
                new Surroundings(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        System.err,
                        data(),
                        folder -> new PackShelf.Chosen(
                                BuiltInPack.lowBackPain(), PackShelf.Origin.BUILT_IN, true, java.util.List.of(), Optional.empty()),
                        Practices.archives(CLOCK.getZone(), CLOCK)::open,
                        CLOCK,
                        new Typing()));
        if (exit != 0 || out.size() == 0 && !line[0].equals("export")) {
            throw new IllegalStateException(line[0] + " ended with " + exit);
        }
    }

    /// Types the founder's passphrase.
    private static final class Typing implements Terminal {
        @Override
        public Optional<char[]> secret(String words) {
            return Optional.of(new String(Practices.passphrase(), StandardCharsets.UTF_8).toCharArray());
        }

        @Override
        public void await(Duration time) {
            throw new IllegalStateException("nothing to wait for");
        }
    }
}
