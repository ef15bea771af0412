package org.ashi.disk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ashi.store.Opening;
import org.ashi.store.SaveResult;
import org.ashi.store.jdbc.ArchiveInUse;
import org.ashi.store.jdbc.ArchiveInUse.Found;

/// Works with one archive and keeps a ledger of what it said.
final class Clerk {

    private final ArchiveInUse archive;
    private final Ledger ledger;
    private final IntSupplier calls;
    private final UnaryOperator<SaveResult> belief;

    /// @param calls how many were made so far
    /// @param belief what the clerk takes a result for
    Clerk(ArchiveInUse archive, Ledger ledger, IntSupplier calls, UnaryOperator<SaveResult> belief) {
        this.archive = archive;
        this.ledger = ledger;
        this.calls = calls;
        this.belief = belief;
    }

    /// @throws AssertionError if there is none
    static ArchiveInUse open(Path folder) {
        if (ArchiveInUse.opening(folder) instanceof Opening.Ready ready) {
            return ArchiveInUse.of(ready);
        }
        throw new AssertionError("no archive could be opened, or it was set aside");
    }

    SaveResult draft(int number) {
        var wanted = new Found(archive.next(number), false, true);
        return note(number, Optional.of(wanted), () -> archive.draft(number));
    }

    SaveResult handIn(int number) {
        var wanted = new Found(archive.next(number), true, true);
        return note(number, Optional.of(wanted), () -> archive.handIn(number));
    }

    SaveResult discard(int number) {
        return note(number, Optional.empty(), () -> archive.discard(number));
    }

    /// Drafts, changes, hands in and discards, with numbers from `first` on.
    void work(int first, int intakes) {
        for (int i = first; i < first + intakes; i++) {
            draft(i);
            if (i % 3 == 0) {
                draft(i);
            }
            if (i % 4 == 1) {
                discard(i);
            } else if (i % 4 != 2) {
                handIn(i);
            }
        }
    }

    private SaveResult note(int number, Optional<Found> wanted, Supplier<SaveResult> work) {
        var begun = calls.getAsInt();
        var result = work.get();
        if (belief.apply(result) instanceof SaveResult.Saved) {
            ledger.acknowledged(number, wanted, begun, calls.getAsInt());
        } else {
            ledger.refused(number, wanted, begun);
        }
        return result;
    }
}
