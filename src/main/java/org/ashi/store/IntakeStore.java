package org.ashi.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The archive of intakes. Every save is one transaction, and [SaveResult.Saved] is given only after it is on disk.
/// Methods may be called from any thread; they block.
public interface IntakeStore extends AutoCloseable {

    /// Writes an intake, its assessment and trace. A new id is inserted if `revision` is 0; else the row is replaced if
    /// its revision still is `revision`. What was handed in is refused as a
    /// conflict where somebody has raised it unseen. The entries of staff only ever grow, and to a signed-off row nothing but entries is added.
    SaveResult save(StoredIntake intake);

    /// @throws StoreException if the archive cannot be read or the row is damaged
    Optional<StoredIntake> find(UUID id);

    /// One page of the queue. Unfinished intakes without an alert are left out.
    ///
    /// @throws StoreException if the archive cannot be read
    List<QueueRow> queue(Query query);

    /// Intakes still being filled in or left in the middle, newest first, at most 100.
    ///
    /// @throws StoreException if the archive cannot be read
    List<QueueRow> unfinished();

    /// Deletes an unfinished intake in which no emergency was shown, if its revision still is `revision`. Anything else is left
    /// as it is.
    SaveResult discard(UUID id, long revision);

    /// False where the archive was written by a newer version of the program.
    boolean writable();

    @Override
    void close();
}
