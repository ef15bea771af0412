package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.jdbc.ArchiveInUse;

/// Starts the program on an archive that was left in the lurch.
final class Checkup {

    private static final int LATER = 9_000;

    private Checkup() {}

    private static final String GONE = Archive.Warning.PRACTICE_GONE.name();

    /// What else must be so in an archive that was left.
    interface Check {
        /// @param archive in the folder, opened again
        /// @param calls how many were made before it was left
        /// @return what is not so
        List<String> broken(Path folder, ArchiveInUse archive, int calls) throws IOException, SQLException;
    }

    static List<String> of(Path folder, Ledger ledger, int calls) throws IOException, SQLException {
        return of(folder, ledger, calls, List.of());
    }

    /// What is not as it must be: it opens and is unlocked, nothing is set aside, all that was acknowledged is there, the file is
    /// sound, work goes on, and no practitioner is told of an older archive, a changed log or a record that is not genuine.
    ///
    /// @param calls how many were made before it was left
    static List<String> of(Path folder, Ledger ledger, int calls, List<Check> checks) throws IOException, SQLException {
        var found = new ArrayList<String>();
        var opening = ArchiveInUse.opening(folder);
        if (!(opening instanceof Opening.Ready ready)) {
            return List.of("the archive opened as " + opening.getClass().getSimpleName());
        }
        try (var archive = ArchiveInUse.of(ready)) {
            // Unlocking puts some of it right. Cut off while it was set up, the key lies there before the practice: what was saved
            // afterwards is looked for below.
            archive.warnings().stream().filter(w -> !w.contains(GONE)).forEach(found::add);
            found.addAll(ledger.broken(archive, calls));
            for (var check : checks) {
                found.addAll(check.broken(folder, archive, calls));
            }
            if (!(archive.handIn(LATER) instanceof SaveResult.Saved)) {
                found.add("work did not go on");
            }
            found.addAll(archive.doubts());
        } catch (StoreException e) {
            found.add("a row cannot be read: " + e.code());
        } catch (AssertionError e) {
            found.add("nobody can use it: " + e.getMessage());
        }
        var integrity = ArchiveInUse.integrity(folder);
        if (!integrity.equals(List.of("ok"))) {
            found.add("integrity_check: " + integrity.getFirst());
        }
        if (Folders.names(folder).stream().anyMatch(name -> name.contains("damaged"))) {
            found.add("a file was set aside");
        }
        return found;
    }
}
