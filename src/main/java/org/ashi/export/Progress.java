package org.ashi.export;

/// Is told of each record that was taken in, and may stop the work.
@FunctionalInterface
public interface Progress {

    /// For what nobody waits for or stops.
    Progress NONE = done -> true;

    /// @param done how many records by now, from 1
    /// @return false to stop: of the file that is being written nothing stays
    boolean after(int done);
}
