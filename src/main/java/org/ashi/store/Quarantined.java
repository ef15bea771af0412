package org.ashi.store;

import java.util.UUID;
import org.ashi.vault.VaultException;

/// A record that is kept as it is and not shown, because it cannot be trusted or read.
public record Quarantined(UUID id, VaultException.Reason reason) {}
