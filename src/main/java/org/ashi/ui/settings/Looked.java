package org.ashi.ui.settings;

import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Changes;

/// What is known of what the waiting pack would make of the stored intakes.
public sealed interface Looked {

    record NotYet() implements Looked {}

    record Running() implements Looked {}

    /// @param after the pack that waits, as it was read then
    /// @param changes against the pack in use
    record At(ProtocolPack after, Changes changes) implements Looked {}

    /// Nothing was compared.
    ///
    /// @param code for people to quote to support
    record Failed(String code) implements Looked {}
}
