package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ashi.store.Opening;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.jdbc.ArchiveInUse;

/// A short day with one archive - open, save a draft, change it, hand it in, discard another, close - in which one call
/// on the disk goes wrong, or all from one on; then a start without trouble.
final class Sweep {

    private final Tap tap;
    private final Path before;
    private final Path scratch;
    private final UnaryOperator<SaveResult> belief;
    private final TreeMap<String, Integer> answers = new TreeMap<>();

    /// @param before the folder as it is before the day
    /// @param scratch a folder for the days, one after the other
    /// @param belief what the program takes a result for
    Sweep(Tap tap, Path before, Path scratch, UnaryOperator<SaveResult> belief) {
        this.tap = tap;
        this.before = before;
        this.scratch = scratch;
        this.belief = belief;
    }

    /// The calls that a day without trouble makes.
    List<Call> calls() throws IOException, SQLException {
        // On the first day of all a folder for the native library may be made, too.
        broken(Faulty.none(scratch));
        var day = Faulty.none(scratch);
        broken(day);
        return day.calls();
    }

    /// What was not as it must be after one day.
    List<String> broken(Faulty disk) throws IOException, SQLException {
        Folders.copy(before, scratch);
        var ledger = new Ledger();
        tap.to(disk);
        var found = new ArrayList<>(day(disk, ledger));
        tap.toHaste();
        if (disk.ranAway()) {
            found.add("it went on calling the disk without end");
        }
        found.addAll(Checkup.of(scratch, ledger, Ledger.END));
        Folders.delete(scratch);
        return found;
    }

    /// What the program said, and how often.
    TreeMap<String, Integer> answers() {
        return answers;
    }

    private List<String> day(Faulty disk, Ledger ledger) {
        try {
            return switch (ArchiveInUse.opening(scratch)) {
                case Opening.Ready ready -> work(ready, disk, ledger);
                case Opening.Failed(var folder, String code) -> {
                    count("opening failed " + code);
                    yield List.of();
                }
                case Opening.SetAside aside -> List.of("it was set aside");
                case Opening.NewerVersion newer -> List.of("it was taken for a newer one");
            };
        } catch (RuntimeException e) {
            return List.of("it threw " + e);
        }
    }

    private List<String> work(Opening.Ready ready, Faulty disk, Ledger ledger) {
        var found = new ArrayList<String>();
        try (var archive = ArchiveInUse.of(ready)) {
            // Whoever is told that it failed tries again.
            if (!archive.setUp()) {
                count("setting up failed");
                if (disk.onlyOnce()) {
                    found.add("it could not be set up when the trouble was over");
                }
            }
            var clerk = new Clerk(archive, ledger, disk::count, belief);
            var results = List.of(clerk.draft(1), clerk.draft(1), clerk.handIn(1), clerk.draft(2), clerk.discard(2));
            results.forEach(result -> count(result.toString()));
            found.addAll(odd(results, disk));
            found.addAll(ledger.broken(archive, Ledger.END));
            return found;
        } catch (StoreException e) {
            // What was found before stands.
            count("reading failed " + e.code());
            return found;
        }
    }

    /// A save is done or fails, and once the trouble is over, the next is done. What failed to be saved is not there to be
    /// discarded.
    private static List<String> odd(List<SaveResult> results, Faulty disk) {
        var found = new ArrayList<String>();
        var failed = results.stream().filter(result -> result instanceof SaveResult.Failed).count();
        if (disk.onlyOnce() && failed > 1) {
            found.add("it failed " + failed + " times");
        }
        for (var result : results) {
            var discarded = result.equals(new SaveResult.Conflict(0)) && results.get(3) instanceof SaveResult.Failed;
            if (!(result instanceof SaveResult.Saved || result instanceof SaveResult.Failed || discarded)) {
                found.add("it said " + result);
            }
        }
        return found;
    }

    private void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }
}
