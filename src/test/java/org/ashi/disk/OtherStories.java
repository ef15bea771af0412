package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.ashi.store.Backups.Slots;
import org.ashi.store.jdbc.ArchiveInUse;

/// Stories of what is done to an archive beside filling in forms.
final class OtherStories {

    private static final String PERSON = "Sam Ortiz";
    private static final int OLD_INTAKES = 30;

    private interface Look {
        boolean kept(Path folder, ArchiveInUse archive) throws IOException, SQLException;
    }

    private final Path folder;
    private final Recording recording;
    private final Ledger ledger = new Ledger();
    private final List<Checkup.Check> checks = new ArrayList<>();

    private OtherStories(Path folder, Recording recording) {
        this.folder = folder;
        this.recording = recording;
    }

    /// Somebody comes, new keys are made, and somebody goes; forms are filled in all the while.
    static Story ofPeople(Tap tap, Path folder) throws IOException {
        var story = new OtherStories(folder, Story.begin(tap, folder));
        try (var archive = Clerk.open(folder)) {
            story.work(archive, 0);
            story.done("added", () -> archive.add(PERSON), (where, a) -> a.active(PERSON) || a.former(PERSON));
            story.work(archive, 10);
            story.done("new keys", archive::rotate, (where, a) -> ArchiveInUse.epochs(where) >= 2);
            story.work(archive, 20);
            story.done("removed", () -> archive.remove(PERSON), (where, a) -> a.former(PERSON) && !a.active(PERSON) && ArchiveInUse.epochs(where) >= 3);
            story.work(archive, 30);
        }
        try (var archive = Clerk.open(folder)) {
            story.work(archive, 40);
        }
        return story.told(Map.of());
    }

    /// Backups of both kinds are made; what has the name of one is one at any moment.
    static Story ofBackups(Tap tap, Path folder) throws IOException {
        var story = new OtherStories(folder, Story.begin(tap, folder));
        story.checks.add((where, archive, calls) ->
                archive.unsoundBackups().stream().map(name -> "backup " + name + " is none").toList());
        try (var archive = Clerk.open(folder)) {
            story.work(archive, 0);
            for (var slots : Slots.values()) {
                story.done("a backup", () -> archive.backUp(slots).isPresent(), (where, a) -> a.backups().size() > slots.ordinal());
                story.work(archive, 10 + 10 * slots.ordinal());
            }
        }
        return story.told(Map.of());
    }

    /// An archive of an older version is brought up to date and its intakes are sealed; none is lost at any moment.
    static Story ofAnUpgrade(Tap tap, Path folder) throws IOException, SQLException {
        return ofAnUpgrade(tap, folder, 0);
    }

    /// The same where some of them are not there from the beginning.
    static Story ofAnUpgrade(Tap tap, Path folder, int missing) throws IOException, SQLException {
        Files.createDirectories(folder);
        ArchiveInUse.writeOld(folder, OLD_INTAKES - missing);
        var before = new TreeMap<String, byte[]>();
        for (var name : Folders.names(folder)) {
            before.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        var story = new OtherStories(folder, Story.begin(tap, folder));
        story.checks.add((where, archive, calls) ->
                ArchiveInUse.oldIntakes(where) == OLD_INTAKES ? List.of() : List.of("old intakes were lost"));
        try (var archive = Clerk.open(folder)) {
            story.work(archive, 0);
        }
        return story.told(before);
    }

    private void work(ArchiveInUse archive, int first) {
        Story.clerk(archive, ledger, recording).work(first, 4);
    }

    /// Does something that must have been done at any moment after it was acknowledged.
    private void done(String what, BooleanSupplier work, Look look) {
        if (!work.getAsBoolean()) {
            throw new AssertionError("not done: " + what);
        }
        var acknowledged = recording.size();
        checks.add((where, archive, calls) ->
                calls < acknowledged || look.kept(where, archive) ? List.of() : List.of("it was lost: " + what));
    }

    private Story told(Map<String, byte[]> before) {
        return new Story(folder, before, recording.calls(), ledger, checks);
    }
}
