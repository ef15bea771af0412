package org.ashi.store;

/// What became of a save.
public sealed interface SaveResult {

    /// On disk: it survives a power cut.
    ///
    /// @param revision the new revision
    record Saved(long revision) implements SaveResult {}

    /// Somebody else saved in between; nothing was changed.
    ///
    /// @param currentRevision the revision now in the archive; 0 if the row is gone
    record Conflict(long currentRevision) implements SaveResult {}

    /// The record is signed off; nothing was changed.
    record Locked() implements SaveResult {}

    /// The archive is open for reading only; nothing was changed.
    record ReadOnly() implements SaveResult {}

    /// The archive could not be written; nothing was changed.
    ///
    /// @param code a stable short code without patient data, to quote to support
    record Failed(String code) implements SaveResult {}
}
