package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.store.Backup;
import org.ashi.store.BackupKeep;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;
import org.ashi.vault.Action;
import org.ashi.vault.Head;
import org.ashi.vault.Keyring;
import org.ashi.vault.VaultException;

/// Makes, checks and clears away backups of one archive. One at a time does so in a data folder.
final class JdbcBackups implements Backups {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Details of the entry that says where each day's backup goes from now on.
    private static final String SECOND = "second place";
    private static final String NO_SECOND = "no second place";

    private final Office office;
    private final DataFolder folder;
    private final NewsFile news;
    private final Troubles troubles;

    JdbcBackups(Office office) {
        this.office = office;
        folder = new DataFolder(office.folder());
        news = NewsFile.in(office.folder());
        troubles = new Troubles(office.faults());
    }

    @Override
    public Made make(Path target, Slots slots, Progress progress) {
        var place = target.toAbsolutePath();
        try (var turn = turn()) {
            var made = new Making(office, slots, keys(), progress).run(place);
            if (made instanceof Made.Done done) {
                note(done.backup());
            }
            return made;
        } catch (Stopped asked) {
            return new Made.Stopped();
        } catch (IOException | SQLException | Trouble | RuntimeException e) {
            var found = troubles.of("make a backup", e, place);
            failed(place, found.what());
            return new Made.Failed(found.what(), found.code());
        }
    }

    /// The backup is good whether or not the log and the news take it: a full disk is when one is needed most.
    private void note(Backup backup) {
        office.log(office.person(), Action.BACKED_UP, Optional.empty(), backup.slots() ? "slots" : "sheet");
        var at = office.clock().instant();
        var event = new BackupNews.Event(at, backup.folder());
        remember(n -> n.with(n.of(parent(backup.folder())).made(event)));
    }

    private static Path parent(Path backup) {
        return backup.toAbsolutePath().resolveSibling("");
    }

    /// Of the places that backups go to each day alone: what was tried elsewhere somebody saw.
    @Override
    public void failed(Path place, BackupTrouble what) {
        var daily = news.read().second().stream().anyMatch(place::equals) || place.equals(usualFolder().toAbsolutePath());
        // While another is under way it is neither done nor failed.
        if (daily && what != BackupTrouble.BUSY) {
            var failure = new BackupNews.Failure(office.clock().instant(), what);
            remember(n -> n.with(n.of(place).failed(failure)));
        }
    }

    private boolean remember(UnaryOperator<BackupNews> change) {
        try {
            news.change(change);
            return true;
        } catch (IOException e) {
            troubles.of("keep the news of backups", e, office.folder());
            return false;
        }
    }

    @Override
    public Verified verify(Path backup, Progress progress) {
        try (var turn = turn();
                var scratch = Scratch.in(office.folder())) {
            return verified(new Restoring(new BackupFolder(backup.toAbsolutePath())), scratch, progress);
        } catch (Stopped asked) {
            return new Verified.Stopped();
        } catch (IOException | SQLException | Trouble | RuntimeException e) {
            var found = here(troubles.of("check a backup", e, office.folder()));
            failed(parent(backup), found.what());
            return new Verified.Unsound(found.what(), found.code());
        }
    }

    /// The copy of a trial lies in the data folder.
    private static Troubles.Found here(Troubles.Found found) {
        return found.what() == BackupTrouble.NO_SPACE
                ? new Troubles.Found(BackupTrouble.NO_SPACE_HERE, found.code())
                : found;
    }

    private Verified verified(Restoring restoring, Scratch scratch, Progress progress)
            throws IOException, SQLException, Trouble {
        requireOurs(restoring.manifest().practice().equals(practiceId()));
        requireSigned(restoring.manifest());
        var copy = restoring.into(scratch.path(), progress);
        requireOurs(office.known()
                .filter(k -> k.practice().root().equals(copy.practice().root()))
                .isPresent());
        try (var c = new SqliteFile(copy.file(), Duration.ZERO).openUnchanging()) {
            var samples = Inspection.of(c).samples(SAMPLES, keys());
            if (samples.bad() == 0) {
                var event = new BackupNews.Event(office.clock().instant(), restoring.from().path());
                remember(n -> n.with(n.of(parent(restoring.from().path())).verified(event)));
            }
            return new Verified.Sound(restoring.told(copy.manifest(), Optional.of(copy.practice())), samples);
        }
    }

    /// By a computer that is known here, before its database is looked into. One that is known to the backup alone is looked for there.
    private void requireSigned(Manifest manifest) throws Trouble {
        var station = manifest.head().workstation();
        var known = office.known().filter(k -> k.workstations().containsKey(station));
        if (known.isPresent()) {
            try {
                manifest.verify(known.get().workstation(station));
            } catch (VaultException notGenuine) {
                throw new Trouble(BackupTrouble.FORGED);
            }
        }
    }

    private static void requireOurs(boolean ours) throws Trouble {
        if (!ours) {
            throw new Trouble(BackupTrouble.OTHER_PRACTICE);
        }
    }

    private java.util.UUID practiceId() throws Trouble {
        return office.known()
                .map(k -> k.practice().id())
                .orElseThrow(() -> new Trouble(BackupTrouble.NO_PRACTICE));
    }

    /// A practitioner's, to open samples with.
    private Optional<Keyring> keys() {
        return office.session().filter(Session::practitioner).map(Session::keys);
    }

    @Override
    public List<Backup> in(Path parent) {
        try {
            var practice = practiceId();
            var found = new ArrayList<Backup>();
            for (var folder : BackupFolder.finished(parent.toAbsolutePath())) {
                told(new Restoring(folder)).filter(b -> b.practice().equals(practice)).ifPresent(found::add);
            }
            found.sort(Comparator.comparing(Backup::at).reversed());
            return found;
        } catch (IOException | Trouble none) {
            return List.of();
        }
    }

    /// Where the log ended when they were made, in the places where backups go.
    List<Head> heads() {
        var heads = new ArrayList<Head>();
        for (var place : Stream.concat(Stream.of(usualFolder()), news.read().second().stream()).toList()) {
            for (var backup : in(place)) {
                try {
                    heads.add(new Restoring(new BackupFolder(backup.folder())).manifest().head());
                } catch (IOException | Trouble unreadable) {
                    // It says nothing, then.
                }
            }
        }
        return heads;
    }

    private static Optional<Backup> told(Restoring restoring) {
        try {
            return Optional.of(restoring.told(restoring.manifest(), Optional.empty()));
        } catch (IOException | Trouble unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public int prune(Path parent, Path made) {
        try (var turn = turn()) {
            var all = in(parent);
            var kept = kept(all);
            var place = news.read().of(parent.toAbsolutePath());
            var untouched = Stream.of(Optional.of(made.toAbsolutePath()), path(place.made()), path(place.verified()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            return (int) all.stream()
                    .filter(b -> !kept.contains(b.at()) && !untouched.contains(b.folder()))
                    .filter(this::deleted)
                    .count();
        } catch (IOException | Trouble e) {
            troubles.of("clear old backups away", e, parent);
            return 0;
        }
    }

    private Set<Instant> kept(List<Backup> all) {
        var now = office.clock().instant();
        return all.stream()
                .map(Backup::at)
                .collect(Collectors.partitioningBy(at -> at.isAfter(now)))
                .values()
                .stream()
                .flatMap(some -> new BackupKeep(office.zone()).of(some).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Path> path(Optional<BackupNews.Event> event) {
        return event.map(BackupNews.Event::backup);
    }

    /// One that cannot be deleted keeps no other from it.
    private boolean deleted(Backup backup) {
        try {
            new BackupFolder(backup.folder()).delete();
            return true;
        } catch (IOException e) {
            troubles.of("clear an old backup away", e, backup.folder());
            return false;
        }
    }

    private OpeningTurn turn() throws IOException, Trouble {
        return OpeningTurn.take(folder.backupLockFile(), PATIENCE)
                .orElseThrow(() -> new Trouble(BackupTrouble.BUSY));
    }

    @Override
    public Path usualFolder() {
        return office.folder().resolve("backups");
    }

    @Override
    public BackupNews news() {
        return news.read();
    }

    @Override
    public boolean second(Optional<Path> target) {
        office.practitioner();
        var detail = target.isPresent() ? SECOND : NO_SECOND;
        return office.log(office.person(), Action.BACKED_UP, Optional.empty(), detail)
                && remember(n -> n.with(target.map(Path::toAbsolutePath)));
    }

    @Override
    public long changes() {
        return office.read("look into the archive", IntakeTable::touched);
    }
}
