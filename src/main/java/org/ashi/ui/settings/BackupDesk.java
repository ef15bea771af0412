package org.ashi.ui.settings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.store.Backups;
import org.ashi.ui.kit.Background;

/// What the page about backups works with.
///
/// @param chooseFolder asks a person, empty if nobody chose; absent where nobody can be asked
/// @param background for backups and tests alone, so that nobody's answers wait for one
/// @param screen runs a piece of work on the thread of the screen
/// @param clock tells how long ago the last one was
public record BackupDesk(
        Backups backups,
        Optional<Supplier<Optional<Path>>> chooseFolder,
        Background background,
        Consumer<Runnable> screen,
        InstantSource clock) {}
