package org.ashi.pack.proof;

import org.ashi.pack.ProtocolPack;

/// One kind of promise that a pack must keep for all answers.
interface Check {

    /// Steady, for files and bundles.
    String id();

    /// @param deadline what is not decided by then is listed as such
    CheckResult of(ProtocolPack pack, Deadline deadline);
}
