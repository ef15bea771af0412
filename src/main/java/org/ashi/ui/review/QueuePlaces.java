package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.ashi.settings.KeptFilters;

/// What the queue has of this computer.
///
/// @param filters that were kept; empty where none can be
/// @param folder asks for the folder that many reports go to, empty if nobody chose; absent where nothing may be asked
public record QueuePlaces(Optional<KeptFilters> filters, Optional<Supplier<Optional<Path>>> folder) {
    public static final QueuePlaces NONE = new QueuePlaces(Optional.empty(), Optional.empty());
}
