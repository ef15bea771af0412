package org.ashi.ui.settings;

import java.util.UUID;
import java.util.function.Consumer;

/// Where the settings lead to.
///
/// @param leave back to where staff came from
/// @param unlock to the page on which somebody unlocks, and then back here
/// @param open shows a record
public record Ways(Runnable leave, Runnable unlock, Consumer<UUID> open) {}
